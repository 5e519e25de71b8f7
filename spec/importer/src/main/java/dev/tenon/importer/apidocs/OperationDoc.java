package dev.tenon.importer.apidocs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the metadata says about one operation, unchanged.
 *
 * @param name the action's name
 * @param line its line
 * @param path the path of a REST operation; empty for an RPC operation
 * @param methods the HTTP methods, in upper case
 * @param protocols HTTP, HTTPS or both
 * @param security the ways to sign that it takes, such as {@code AK} and {@code Anonymous}
 * @param deprecated whether it is deprecated
 * @param reads whether it only reads
 * @param summary the summary, or the title
 * @param description what to know before a call, in Markdown
 * @param parameters the parameters in order
 * @param responses the schema of a response by status
 * @param errors the error rows in order
 * @param examples the example responses as one JSON text; empty where there are none
 */
record OperationDoc(
        String name,
        int line,
        Optional<String> path,
        Set<String> methods,
        Set<String> protocols,
        List<String> security,
        boolean deprecated,
        boolean reads,
        String summary,
        String description,
        List<Parameter> parameters,
        Map<String, Schema> responses,
        List<ErrorRow> errors,
        String examples) {
    /** How a list or structure may be written; empty where nothing is said. */
    static final Set<String> STYLES = Set.of("", "repeatList", "flat", "json", "simple");

    /**
     * One parameter.
     *
     * @param name the name
     * @param position where it travels, as written
     * @param style how a list or structure is written: one of the styles, or another word as it is written
     * @param schema its value
     */
    record Parameter(String name, String position, String style, Schema schema) {}

    /**
     * One row of errors.
     *
     * @param line its line
     * @param status the HTTP status as written
     * @param code the code
     * @param message the message
     */
    record ErrorRow(int line, String status, String code, String message) {}

    /** Returns the schema of a success. */
    Schema success() {
        Schema ok = responses.get("200");
        if (ok != null) {
            return ok;
        }
        return responses.entrySet().stream()
                .filter(response ->
                        response.getKey().startsWith("2") || response.getKey().equals("default"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Schema.UNKNOWN);
    }
}
