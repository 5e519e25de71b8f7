package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.internal.encode.Formats;
import dev.tenon.runtime.internal.encode.Values;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group that is sent in one parameter as JSON. Null, empty lists and empty maps are left out; numbers
 * and booleans without a format are sent as such, as are times in seconds or milliseconds.
 */
public final class JsonMembers {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    /** No members yet. */
    public JsonMembers() {}

    /**
     * Adds a single value, a list or a map of them.
     *
     * @param name the name of the member
     * @param value the value
     * @param format how times, booleans and bytes are written; empty for the usual way
     * @return this
     * @throws InvalidRequestException when a number is not finite
     */
    public JsonMembers put(String name, @Nullable Object value, String format) {
        boolean empty =
                (value instanceof List<?> list && list.isEmpty()) || (value instanceof Map<?, ?> map && map.isEmpty());
        if (value != null && !empty) {
            members.put(name, json(name, value, format));
        }
        return this;
    }

    /** Adds a list as one string; an element that contains the separator is refused. */
    public JsonMembers putSeparated(String name, List<?> values, String separator, String format) {
        List<?> written = Formats.written(values, format);
        return written == null || written.isEmpty() ? this : put(name, Values.separated(name, written, separator), "");
    }

    /** Adds a group within the group. */
    public <T> JsonMembers putGroup(String name, @Nullable T group, Function<T, JsonValue> writer) {
        return put(name, group(group, writer), "");
    }

    /** Adds a list of groups. */
    public <T> JsonMembers putGroups(String name, List<T> groups, Function<T, JsonValue> writer) {
        return put(name, groups(groups, writer), "");
    }

    /** The object of the members. */
    public JsonValue object() {
        return JsonValue.object(members);
    }

    /** A group as JSON; null for none. */
    public static <T> @Nullable JsonValue group(@Nullable T group, Function<T, JsonValue> writer) {
        return group == null ? null : writer.apply(group);
    }

    /** A list of groups as a JSON array; null for an empty one. */
    public static <T> @Nullable JsonValue groups(List<T> groups, Function<T, JsonValue> writer) {
        return groups.isEmpty()
                ? null
                : new JsonArray(groups.stream().map(writer).toList());
    }

    private static JsonValue json(String name, Object value, String format) {
        if (value instanceof List<?> list) {
            List<JsonValue> elements = new ArrayList<>();
            list.forEach(element -> elements.add(json(name, element, format)));
            return new JsonArray(elements);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> values = new LinkedHashMap<>();
            map.forEach((key, element) -> values.put(String.valueOf(key), json(name, element, format)));
            return JsonValue.object(values);
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean flag && format.isEmpty()) {
            return JsonValue.of(flag);
        }
        boolean counted = value instanceof Instant && format.startsWith("epoch-");
        String text = Values.text(name, Formats.written(value, format));
        return counted || value instanceof Number ? JsonValue.of(new BigDecimal(text)) : JsonValue.of(text);
    }
}
