package dev.tenon.runtime.encode;

import java.util.List;
import java.util.Map;

/** Lists and maps as JSON text. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static String array(String name, List<?> values) {
        StringBuilder json = new StringBuilder(values.size() * 28 + 2).append('[');
        for (int index = 0; index < values.size(); index++) {
            if (index > 0) {
                json.append(',');
            }
            Object value = values.get(index);
            if (value instanceof Number || value instanceof Boolean) {
                json.append(Values.text(name, value));
            } else {
                quote(json, Values.text(name, value));
            }
        }
        return json.append(']').toString();
    }

    static String object(Map<String, String> values) {
        StringBuilder json = new StringBuilder().append('{');
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, entry.getKey());
            json.append(':');
            quote(json, entry.getValue());
        }
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append("\\u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }
}
