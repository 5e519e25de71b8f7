package dev.tenon.testkit.internal.records;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.testkit.internal.response.RecordTrees;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups sent in one parameter as JSON: read into generated records, and written from them. */
public final class JsonGroups {
    private JsonGroups() {}

    /**
     * The value of a JSON text.
     *
     * @param type what the JSON is documented to be
     * @param json the JSON
     * @param nested the generated record of its group
     * @throws IllegalArgumentException when it is something else
     */
    static @Nullable Object read(ParameterType type, JsonValue json, @Nullable Class<? extends Record> nested) {
        if (type instanceof ParameterType.Group group && nested != null) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Parameter member : group.members()) {
                Class<? extends Record> inner = RecordFactory.nestedType(nested, member);
                Object value = json.get(member.wireName())
                        .map(found -> read(content(member.type()), found, inner))
                        .orElse(null);
                if (value != null) {
                    values.put(member.javaName(), value);
                }
            }
            return RecordFactory.create(nested, values);
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return elements(json, element -> read(repeated.element(), element, nested));
        }
        if (type instanceof ParameterType.EncodedList list) {
            return list.separator().isEmpty()
                    ? elements(json, element -> scalar(list.element(), element))
                    : List.of(json.text().split(Pattern.quote(list.separator().get()), -1)).stream()
                            .map(text -> ScalarTexts.parse(list.element(), text))
                            .toList();
        }
        if (type instanceof ParameterType.MapOf map) {
            Map<String, Object> values = new LinkedHashMap<>();
            json.members().forEach((key, value) -> values.put(key, scalar(map.value(), value)));
            return values;
        }
        return scalar((ParameterType.Scalar) type, json);
    }

    private static List<Object> elements(JsonValue json, Function<JsonValue, @Nullable Object> reader) {
        List<Object> values = new ArrayList<>();
        json.elements().forEach(element -> values.add(reader.apply(element)));
        return values;
    }

    private static Object scalar(ParameterType.Scalar type, JsonValue json) {
        return type.kind() == ScalarKind.JSON ? json : ScalarTexts.parse(type, json.text());
    }

    /**
     * The JSON of a value.
     *
     * @param type what the value is documented to be
     * @param value a generated record, a list of them, or a member of one
     */
    public static JsonValue write(ParameterType type, Object value) {
        if (type instanceof ParameterType.Group group) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (Parameter member : group.members()) {
                Object found = RecordTrees.component(value, member.javaName());
                if (found != null && !List.of().equals(found) && !Map.of().equals(found)) {
                    members.put(member.wireName(), write(content(member.type()), found));
                }
            }
            return JsonValue.object(members);
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return array((List<?>) value, repeated.element());
        }
        if (type instanceof ParameterType.EncodedList list) {
            return list.separator().isEmpty()
                    ? array((List<?>) value, list.element())
                    : JsonValue.of(String.join(
                            list.separator().get(),
                            ((List<?>) value)
                                    .stream()
                                            .map(each -> ScalarTexts.text(
                                                    each, list.element().format()))
                                            .toList()));
        }
        if (type instanceof ParameterType.MapOf map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> members.put(String.valueOf(key), write(map.value(), each)));
            return JsonValue.object(members);
        }
        return scalar(value, ((ParameterType.Scalar) type).format());
    }

    private static JsonValue array(List<?> values, ParameterType element) {
        return new JsonArray(values.stream().map(each -> write(element, each)).toList());
    }

    private static JsonValue scalar(Object value, Optional<String> format) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean flag && format.isEmpty()) {
            return JsonValue.of(flag);
        }
        String text = ScalarTexts.text(value, format);
        boolean counted = value instanceof Instant
                && format.filter(each -> each.startsWith("epoch-")).isPresent();
        return counted || value instanceof Number ? JsonValue.of(new BigDecimal(text)) : JsonValue.of(text);
    }

    private static ParameterType content(ParameterType type) {
        return type instanceof ParameterType.JsonText json ? json.content() : type;
    }
}
