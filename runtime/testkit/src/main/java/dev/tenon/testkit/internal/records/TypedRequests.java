package dev.tenon.testkit.internal.records;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a generated request record of the parameters that arrived. */
public final class TypedRequests {
    private final Map<String, String> sent;

    private TypedRequests(Map<String, String> sent) {
        this.sent = sent;
    }

    /**
     * Reads a request; parameters that the description does not know are left out.
     *
     * @param operation the operation
     * @param sent the parameters by wire name
     * @param type the generated request record of the operation
     * @throws AssertionError when the record is another operation's
     */
    public static <T extends Record> T read(Operation operation, Map<String, String> sent, Class<T> type) {
        return new TypedRequests(sent).record(type, operation.parameters(), "");
    }

    private <T extends Record> T record(Class<T> type, List<Parameter> parameters, String prefix) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Class<? extends Record> nested = RecordFactory.nestedType(type, parameter);
            Object value = value(parameter.type(), prefix + parameter.wireName(), nested);
            if (value != null) {
                values.put(parameter.javaName(), value);
            }
        }
        return RecordFactory.create(type, values);
    }

    private @Nullable Object value(ParameterType type, String name, @Nullable Class<? extends Record> nested) {
        if (type instanceof ParameterType.Repeated repeated) {
            List<Object> elements = new ArrayList<>();
            for (int i = repeated.base(); isThere(name + "." + i); i++) {
                Object element = value(repeated.element(), name + "." + i, nested);
                if (element != null) {
                    elements.add(element);
                }
            }
            return elements;
        }
        if (type instanceof ParameterType.Group group && nested != null) {
            return isThere(name) ? record(nested, group.members(), name + ".") : null;
        }
        if (type instanceof ParameterType.MapOf map) {
            return new SentMaps(sent).read(map, name);
        }
        String text = sent.get(name);
        if (type instanceof ParameterType.JsonText json) {
            return text == null ? null : JsonGroups.read(json.content(), JsonValue.parse(text), nested);
        }
        return text == null ? null : plain(type, text);
    }

    private boolean isThere(String name) {
        return sent.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "."));
    }

    private static Object plain(ParameterType type, String text) {
        if (type instanceof ParameterType.EncodedList list) {
            return EncodedText.list(list, text).orElse(List.of()).stream()
                    .map(element -> ScalarTexts.parse(list.element(), element))
                    .toList();
        }
        return ScalarTexts.parse((ParameterType.Scalar) type, text);
    }
}
