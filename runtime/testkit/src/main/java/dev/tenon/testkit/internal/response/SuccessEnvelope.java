package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ResponseField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of the root of a successful response.
 *
 * @param fields the described fields
 * @param values their values, by wire name
 */
record SuccessEnvelope(List<ResponseField> fields, Map<String, ?> values) {
    static SuccessEnvelope of(Operation operation, Protocol protocol, Map<String, ?> values, String requestId) {
        Optional<String> id = protocol.response().requestIds().stream().findFirst();
        Map<String, Object> outer = new LinkedHashMap<>();
        if (operation.resultName().isEmpty()) {
            id.ifPresent(path -> put(outer, path, requestId));
            outer.putAll(values);
            return new SuccessEnvelope(operation.response(), outer);
        }
        String result = operation.resultName().get();
        outer.put(result, values);
        id.ifPresent(path -> put(outer, path, requestId));
        return new SuccessEnvelope(List.of(structure(result, operation.response())), outer);
    }

    private static void put(Map<String, Object> values, String path, String text) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            values.put(path, text);
        } else {
            Map<String, Object> inner = new LinkedHashMap<>();
            put(inner, path.substring(dot + 1), text);
            values.put(path.substring(0, dot), inner);
        }
    }

    /** A structure that the protocol puts around fields. */
    static ResponseField structure(String name, List<ResponseField> fields) {
        return new ResponseField(
                name,
                List.of(),
                "",
                new FieldType.Struct("", fields),
                false,
                false,
                LocalizedText.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
