package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of values: single ones, lists with commas, lists and maps as JSON, and times, which are in UTC and ASCII digits
 * whatever the machine's locale and zone are.
 */
public final class Values {
    private static final String HEX = "0123456789abcdef";

    private Values() {}

    public static String text(String name, @Nullable Object value) {
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

    public static String commas(String name, List<?> values) {
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

    public static String jsonArray(String name, List<?> values) {
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

    public static String jsonObject(Map<String, String> values) {
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
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' || character == '"' || character == '\\') {
                json.append(text, start, index).append('\\');
                start = index + 1;
                if (character < ' ') {
                    json.append("u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
                } else {
                    json.append(character);
                }
            }
        }
        json.append(start == 0 ? text : text.substring(start)).append('"');
    }

    /**
     * The text of a time.
     *
     * @param time the time
     * @param pattern a pattern of {@link DateTimeFormatter}, {@code epoch-seconds}, {@code epoch-millis}, or empty for
     *     ISO 8601 with seconds
     */
    public static String text(Instant time, String pattern) {
        return switch (pattern) {
            case "", "yyyy-MM-dd'T'HH:mm:ss'Z'" -> new String(iso(time.getEpochSecond()), StandardCharsets.US_ASCII);
            case "epoch-seconds" -> Long.toString(time.getEpochSecond());
            case "epoch-millis" -> Long.toString(time.toEpochMilli());
            default ->
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(time);
        };
    }

    public static @Nullable List<?> texts(@Nullable List<?> values, String pattern) {
        if (values == null) {
            return null;
        }
        List<Object> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(value instanceof Instant time ? text(time, pattern) : value);
        }
        return texts;
    }

    /**
     * {@code yyyy-MM-ddTHH:mm:ssZ}, 20 bytes of ASCII.
     *
     * @param epochSeconds seconds since 1970, in the years 0 to 9999
     */
    public static byte[] iso(long epochSeconds) {
        long days = Math.floorDiv(epochSeconds, 86_400L);
        int second = (int) Math.floorMod(epochSeconds, 86_400L);
        // Days since 0000-03-01, so that the leap day is the last of a year.
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        int dayOfEra = (int) Math.floorMod(shifted, 146_097L);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        if (year < 0 || year > 9_999) {
            throw new IllegalArgumentException("the year " + year + " has no four digits");
        }
        byte[] text = {
            '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0', ':', '0', '0', 'Z'
        };
        digits(text, 3, (int) year);
        digits(text, 6, month);
        digits(text, 9, day);
        digits(text, 12, second / 3_600);
        digits(text, 15, second / 60 % 60);
        digits(text, 18, second % 60);
        return text;
    }

    private static void digits(byte[] text, int last, int number) {
        int rest = number;
        for (int index = last; rest > 0; index--) {
            text[index] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
