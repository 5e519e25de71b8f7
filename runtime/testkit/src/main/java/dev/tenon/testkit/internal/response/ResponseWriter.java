package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service.ResponseFormat;
import java.util.List;
import java.util.Map;

/**
 * Renders responses as the service does.
 *
 * <p>A response is a tree of plain values by wire name: strings, numbers, booleans, instants, lists, and maps for
 * structures. Lists are plain lists in the tree; the description says under which name their elements stand. A field the
 * description does not know is written too, a list of it bare. The Java type of a value decides how JSON spells it, so
 * that a test can send {@code "2"} where a number is documented.
 */
public final class ResponseWriter {
    private ResponseWriter() {}

    /** Renders a successful response; in XML without the fields that XML cannot name. */
    public static String success(Operation operation, Map<String, ?> values, ResponseFormat format) {
        return format == ResponseFormat.JSON
                ? JsonWriter.write(operation.response(), values)
                : XmlWriter.write(operation.rootName(), operation.response(), XmlNames.nameable(values));
    }

    /** Renders an error in the service's envelope. */
    public static String error(ErrorResponse error, ResponseFormat format) {
        return format == ResponseFormat.JSON
                ? JsonWriter.write(List.of(), error.values(format))
                : XmlWriter.write("Error", List.of(), error.values(format));
    }

    /** The media type of a format. */
    public static String contentType(ResponseFormat format) {
        return format == ResponseFormat.JSON ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    }
}
