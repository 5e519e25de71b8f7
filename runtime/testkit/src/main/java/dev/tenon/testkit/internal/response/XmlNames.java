package dev.tenon.testkit.internal.response;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which wire names and characters XML can hold. JSON holds any; what XML cannot hold, no server can send in it. */
public final class XmlNames {
    private static final String START =
            "[A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
                    + "\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD]";
    private static final Pattern NAME = Pattern.compile(START + "(" + START + "|[-.0-9\\u00B7])*");

    private XmlNames() {}

    /** Whether an element can have this name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The text with U+FFFD in place of each character that XML cannot hold. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> legal.appendCodePoint(isLegal(point) ? point : 0xFFFD));
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /**
     * What XML can hold of a response: fields, keys of maps and members of JSON only where an element can have their names. A
     * key that is the text of an element stays, whatever it is.
     */
    public static Map<String, Object> nameable(List<ResponseField> fields, Map<?, ?> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String text = String.valueOf(name);
            if (isName(text)) {
                kept.put(text, nameable(Fields.type(fields, text), value));
            }
        });
        return kept;
    }

    private static @Nullable Object nameable(@Nullable FieldType type, @Nullable Object value) {
        if (type instanceof FieldType.MapOf map && value instanceof Map<?, ?> entries) {
            return nameable(map, entries);
        }
        if (value instanceof Map<?, ?> structure) {
            return nameable(Fields.inside(type), structure);
        }
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            for (Object element : list) {
                kept.add(nameable(Fields.element(type), element));
            }
            return kept;
        }
        return value instanceof JsonValue json ? nameable(json) : value;
    }

    private static Map<String, Object> nameable(FieldType.MapOf type, Map<?, ?> entries) {
        Map<String, Object> kept = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            String text = String.valueOf(key);
            if (type.entry().isPresent() || isName(text)) {
                kept.put(text, nameable(type.value(), value));
            }
        });
        return kept;
    }

    private static JsonValue nameable(JsonValue json) {
        if (json instanceof JsonValue.JsonArray) {
            return JsonValue.array(
                    json.elements().stream().map(XmlNames::nameable).toArray(JsonValue[]::new));
        }
        if (json instanceof JsonValue.JsonObject) {
            Map<String, JsonValue> kept = new LinkedHashMap<>();
            json.members().forEach((name, member) -> {
                if (isName(name)) {
                    kept.put(name, nameable(member));
                }
            });
            return JsonValue.object(kept);
        }
        return json;
    }
}
