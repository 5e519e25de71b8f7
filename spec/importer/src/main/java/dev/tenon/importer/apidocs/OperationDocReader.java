package dev.tenon.importer.apidocs;

import dev.tenon.importer.apidocs.OperationDoc.ErrorRow;
import dev.tenon.importer.apidocs.OperationDoc.Parameter;
import dev.tenon.importer.json.JsonStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one operation. */
final class OperationDocReader {
    private static final Set<String> READING = Set.of("get", "list");

    private final JsonStream stream;
    private final String name;
    private final int line;
    private Optional<String> path = Optional.empty();
    private final Set<String> methods = new LinkedHashSet<>();
    private final Set<String> protocols = new LinkedHashSet<>();
    private final List<String> security = new ArrayList<>();
    private boolean deprecated;
    private String operationType = "";
    private String systemType = "";
    private String summary = "";
    private String title = "";
    private String description = "";
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Schema> responses = new LinkedHashMap<>();
    private final List<ErrorRow> errors = new ArrayList<>();
    private String examples = "";

    private OperationDocReader(JsonStream stream, String name) {
        this.stream = stream;
        this.name = name;
        this.line = stream.line();
    }

    /** Reads the operation at the current position. */
    static OperationDoc read(JsonStream stream, String name) {
        OperationDocReader reader = new OperationDocReader(stream, name);
        stream.members(reader::member);
        return reader.operation();
    }

    private void member(String key) {
        switch (key) {
            case "path" -> path(stream.text().strip());
            case "methods" -> stream.texts().forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            case "schemes" -> stream.texts().forEach(scheme -> protocols.add(scheme.toUpperCase(Locale.ROOT)));
            case "security" -> stream.items(() -> stream.members(security::add));
            case "deprecated" -> deprecated = stream.flag();
            case "operationType" -> operationType = stream.text();
            case "systemTags" ->
                stream.members(tag -> systemType = tag.equals("operationType") ? stream.text() : systemType);
            case "description" -> description = stream.text();
            case "summary" -> summary = stream.text().strip();
            case "title" -> title = stream.text().strip();
            case "parameters" -> stream.items(this::parameter);
            case "responses" -> stream.members(this::response);
            case "errorCodes" -> stream.members(status -> stream.items(() -> error(status)));
            case "responseDemo" -> examples = stream.text();
            default -> {}
        }
    }

    private void path(String written) {
        path = Optional.of(written).filter(text -> !text.isEmpty() && !text.equals("/"));
    }

    private void parameter() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Schema> schemas = new ArrayList<>();
        SchemaReader beside = new SchemaReader(stream);
        stream.members(key -> {
            switch (key) {
                case "name", "in" -> texts.put(key, stream.text().strip());
                case "style" -> texts.put(key, style(stream.text().strip()));
                case "schema" -> schemas.add(SchemaReader.read(stream));
                default -> beside.member(key);
            }
        });
        Schema own = beside.schema();
        parameters.add(new Parameter(
                texts.getOrDefault("name", ""),
                texts.getOrDefault("in", ""),
                texts.getOrDefault("style", ""),
                schemas.isEmpty() ? own : schemas.get(0).in(own)));
    }

    /** The style that a word means, in whatever case. */
    private static String style(String word) {
        return OperationDoc.STYLES.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElse(word);
    }

    private void response(String status) {
        SchemaReader elsewhere = new SchemaReader(stream);
        stream.members(key -> {
            switch (key) {
                case "schema" -> responses.put(status, SchemaReader.read(stream));
                case "content" -> stream.members(media -> stream.members(member -> content(status, member)));
                case "$ref" -> {
                    elsewhere.member(key);
                    responses.put(status, elsewhere.schema());
                }
                default -> {}
            }
        });
    }

    /** The schema of a response in one of several formats, which say the same. */
    private void content(String status, String member) {
        if (member.equals("schema")) {
            responses.putIfAbsent(status, SchemaReader.read(stream));
        }
    }

    private void error(String written) {
        String status = written.strip();
        int row = stream.line();
        Map<String, String> texts = new LinkedHashMap<>();
        stream.members(key -> texts.put(key, stream.text()));
        errors.add(new ErrorRow(
                row,
                status,
                texts.getOrDefault("errorCode", "").strip(),
                texts.getOrDefault("errorMessage", "").strip()));
    }

    private OperationDoc operation() {
        boolean form =
                parameters.stream().anyMatch(parameter -> parameter.position().equals("formData"));
        if (form && methods.contains("POST")) {
            // A form has no place but the body.
            methods.retainAll(Set.of("POST"));
        }
        methods.retainAll(Set.of("GET", "POST"));
        protocols.retainAll(Set.of("HTTP", "HTTPS"));
        return new OperationDoc(
                name,
                line,
                path,
                methods,
                protocols,
                List.copyOf(security),
                deprecated,
                operationType.equals("read") && READING.contains(systemType),
                summary.isEmpty() ? title : summary,
                description,
                List.copyOf(parameters),
                responses,
                List.copyOf(errors),
                examples);
    }
}
