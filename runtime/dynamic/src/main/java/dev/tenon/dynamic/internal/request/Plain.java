package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonBoolean;
import dev.tenon.runtime.value.JsonValue.JsonNull;
import dev.tenon.runtime.value.JsonValue.JsonNumber;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import dev.tenon.runtime.value.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a caller give a tree or plain values of Java, whichever it has. */
final class Plain {
    /** As deep as JSON is read. */
    private static final int MOST_DEPTH = 200;

    private Plain() {}

    /** A value of Java for a tree; anything else itself. */
    static Object of(Object given) {
        if (given instanceof JsonString text) {
            return text.value();
        }
        if (given instanceof JsonNumber number) {
            return number.value();
        }
        return given instanceof JsonBoolean flag ? flag.value() : given;
    }

    /** What a caller gave; null for JSON's null, which is nothing, too. */
    static @Nullable Object present(@Nullable Object given) {
        return given instanceof JsonNull ? null : given;
    }

    /** The elements of a list, an array or a tree; null for anything else. */
    static @Nullable List<?> list(Object given) {
        if (given instanceof JsonArray array) {
            return array.elements();
        }
        if (given instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return given instanceof List<?> list ? list : null;
    }

    /** The members of a map or a tree; null for anything else, and if a key is not a string. */
    static @Nullable Map<String, ?> map(Object given) {
        if (given instanceof JsonObject object) {
            return object.members();
        }
        if (!(given instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                return null;
            }
            members.put(key, entry.getValue());
        }
        return members;
    }

    /**
     * A tree of what a caller gave.
     *
     * @throws IllegalArgumentException when something in it has no place in JSON, or it is nested more than 200 deep, as
     *     what contains itself is
     */
    static JsonValue json(@Nullable Object given) {
        return json(given, 0);
    }

    private static JsonValue json(@Nullable Object given, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("nested too deep");
        }
        if (given == null) {
            return new JsonNull();
        }
        if (given instanceof JsonValue value) {
            return value;
        }
        List<?> list = list(given);
        if (list != null) {
            List<JsonValue> elements = new ArrayList<>();
            list.forEach(element -> elements.add(json(element, depth + 1)));
            return new JsonArray(elements);
        }
        Map<String, ?> map = map(given);
        if (map != null) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((key, value) -> members.put(key, json(value, depth + 1)));
            return JsonValue.object(members);
        }
        if (given instanceof Boolean flag) {
            return JsonValue.of(flag);
        }
        if (given instanceof Number number) {
            return JsonValue.of(new BigDecimal(number.toString()));
        }
        if (given instanceof CharSequence text) {
            return JsonValue.of(text.toString());
        }
        throw new IllegalArgumentException("no JSON");
    }
}
