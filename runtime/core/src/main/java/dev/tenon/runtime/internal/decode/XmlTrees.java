package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Field.MapShape;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonNull;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what has no fixed members in XML: maps, and elements of any shape. */
final class XmlTrees {
    private final XmlCursor cursor;
    private final XmlReader reader;
    private final ReadPosition position;

    XmlTrees(XmlCursor cursor, XmlReader reader) {
        this.cursor = cursor;
        this.reader = reader;
        this.position = cursor.position();
    }

    /** Reads a map: its entries below the element ahead, or the element as an entry of its own. */
    void map(MapShape shape, Map<String, Object> map) {
        if (reader.nil()) {
            reader.skipElement();
        } else if (shape.isOfMembers()) {
            while (nextChild()) {
                put(map, reader.name(), shape.value());
            }
            cursor.finish(map);
        } else if (shape.entry() == null) {
            entry(shape, map);
        } else {
            while (nextChild()) {
                if (!reader.name().equals(shape.entry())) {
                    throw position.fail(Kind.TYPE, "found an element of another name where an entry is documented");
                }
                entry(shape, map);
            }
        }
    }

    /** A null is left out. A list whose elements have no name of their own comes as siblings, each a piece of it. */
    private void put(Map<String, Object> map, String key, Field value) {
        if (reader.nil()) {
            reader.skipElement();
        } else if (value.element() != null && value.element().name() == null) {
            cursor.piece(map, key, value);
        } else {
            cursor.put(map, key, value);
        }
    }

    /** Moves after the start tag of the next child, or after the end tag of the parent. */
    private boolean nextChild() {
        if (!reader.skipBlank()) {
            throw position.fail(Kind.TYPE, "found text where a map is documented");
        }
        if (reader.peek() == XmlReader.START) {
            reader.startTag();
            return true;
        }
        reader.endTag();
        return false;
    }

    private void entry(MapShape shape, Map<String, Object> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        String key = null;
        while (nextChild()) {
            if (reader.name().equals(shape.key())) {
                key = cursor.string();
            } else if (reader.name().equals(shape.value().name())) {
                put(values, reader.name(), shape.value());
            } else {
                reader.skipElement();
            }
        }
        cursor.finish(values);
        cursor.putEntry(map, key, values);
    }

    /** An element: its text, or an object of its children, with an array for those of the same name. */
    JsonValue value() {
        position.counted();
        if (reader.nil()) {
            reader.skipElement();
            return new JsonNull();
        }
        reader.mark();
        boolean blank = reader.skipBlank();
        boolean children = blank && reader.peek() == XmlReader.START;
        reader.rewind();
        return children ? object() : JsonValue.of(reader.readText());
    }

    private JsonValue object() {
        Map<String, List<JsonValue>> children = new LinkedHashMap<>();
        while (true) {
            if (!reader.skipBlank()) {
                throw position.fail(Kind.TYPE, "found text between elements");
            }
            if (reader.peek() == XmlReader.END) {
                reader.endTag();
                break;
            }
            reader.startTag();
            String name = reader.name();
            children.computeIfAbsent(name, any -> new ArrayList<>()).add(value());
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        children.forEach(
                (name, values) -> members.put(name, values.size() == 1 ? values.get(0) : new JsonArray(values)));
        return new JsonObject(members);
    }
}
