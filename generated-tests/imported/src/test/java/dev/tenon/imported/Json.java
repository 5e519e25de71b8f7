package dev.tenon.imported;

import dev.tenon.importer.json.JsonStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists and texts. */
final class Json {
    private Json() {}

    static Object read(byte[] document) {
        List<Object> root = new ArrayList<>();
        JsonStream.read(document, stream -> root.add(read(stream)));
        return root.get(0);
    }

    private static Object read(JsonStream stream) {
        if (stream.isArray()) {
            List<Object> items = new ArrayList<>();
            stream.items(() -> items.add(read(stream)));
            return items;
        }
        if (stream.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            stream.members(name -> members.put(name, read(stream)));
            return members;
        }
        return stream.text();
    }

    /** A member of an object; an empty object when it is absent. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object owner, String name) {
        Object found = owner instanceof Map<?, ?> map ? map.get(name) : null;
        return found instanceof Map<?, ?> ? (Map<String, Object>) found : Map.of();
    }

    /** A member that is an array. */
    static List<?> array(Object owner, String name) {
        return owner instanceof Map<?, ?> map && map.get(name) instanceof List<?> list ? list : List.of();
    }

    /** A member that is a single value; empty when it is absent. */
    static String text(Object owner, String name) {
        return owner instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : "";
    }
}
