package dev.tenon.runtime.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of values: single ones, lists with commas, lists and maps as JSON. */
final class Values {
    private static final String HEX = "0123456789abcdef";

    private Values() {}

    static String text(String name, @Nullable Object value) {
        if (value == null) {
            throw new InvalidRequestException(name, "must not be null");
        }
        if (value instanceof Float || value instanceof Double) {
            return finite(name, (Number) value).toPlainString();
        }
        if (value instanceof BigDecimal decimal) {
            // A plain spelling of 1E+999999999 would fill the memory.
            if (Math.abs((long) decimal.scale()) > 1_000) {
                throw new InvalidRequestException(name, "has too large an exponent");
            }
            return decimal.toPlainString();
        }
        return value.toString();
    }

    private static BigDecimal finite(String name, Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new InvalidRequestException(name, "must be a finite number");
        }
        return new BigDecimal(value.toString());
    }

    static String commas(String name, List<?> values) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            String element = text(name, values.get(index));
            if (element.indexOf(',') >= 0) {
                throw new InvalidRequestException(name, "has an element with a comma, which separates elements");
            }
            if (index > 0) {
                text.append(',');
            }
            text.append(element);
        }
        return text.toString();
    }

    static String jsonArray(String name, List<?> values) {
        StringBuilder json = new StringBuilder(values.size() * 28 + 2).append('[');
        for (int index = 0; index < values.size(); index++) {
            if (index > 0) {
                json.append(',');
            }
            Object value = values.get(index);
            if (value instanceof Number || value instanceof Boolean) {
                json.append(text(name, value));
            } else {
                quote(json, text(name, value));
            }
        }
        return json.append(']').toString();
    }

    static String jsonObject(Map<String, String> values) {
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
