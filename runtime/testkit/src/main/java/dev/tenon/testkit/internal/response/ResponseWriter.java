package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service.ResponseFormat;
import java.util.List;
import java.util.Map;

/**
 * Renders responses as the service does.
 *
 * <p>A response is a tree of plain values by wire name: strings, numbers, booleans, instants, lists, and maps for
 * structures. Lists are plain lists in the tree; the description says which name their elements have. An undocumented
 * field is written, too, as a bare list if it is one. The Java type of a value decides how JSON spells it, so that a
 * test can send {@code "2"} where a number is documented.
 */
public final class ResponseWriter {
    private ResponseWriter() {}

    /**
     * Renders a successful response; in XML without the fields, keys and members of JSON that no element can have
     * as a name.
     *
     * @param operation the operation
     * @param protocol how it is spoken to
     * @param values the fields
     * @param requestId what identifies the request, unless the fields do
     * @param format the format
     */
    public static String success(
            Operation operation, Protocol protocol, Map<String, ?> values, String requestId, ResponseFormat format) {
        SuccessEnvelope envelope = SuccessEnvelope.of(operation, protocol, values, requestId);
        return write(
                operation.rootName(), protocol.response().rootInJson(), envelope.fields(), envelope.values(), format);
    }

    /** Renders an error in the service's envelope. */
    public static String error(ErrorResponse error, Protocol protocol, ResponseFormat format) {
        String root = ErrorResponse.root(protocol, format);
        return write(root, !root.isEmpty(), List.of(), error.values(protocol, format), format);
    }

    private static String write(
            String root, boolean rootInJson, List<ResponseField> fields, Map<String, ?> values, ResponseFormat format) {
        if (format == ResponseFormat.XML) {
            return XmlWriter.write(root, fields, XmlNames.nameable(fields, values));
        }
        return rootInJson
                ? JsonWriter.write(List.of(SuccessEnvelope.structure(root, fields)), Map.of(root, values))
                : JsonWriter.write(fields, values);
    }

    /** The media type of a format. */
    public static String contentType(ResponseFormat format) {
        return format == ResponseFormat.JSON ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    }
}
