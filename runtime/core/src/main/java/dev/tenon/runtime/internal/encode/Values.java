package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.internal.text.JsonQuotes;
import dev.tenon.runtime.internal.text.TimePattern;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of values: single ones, lists with separators, maps as JSON, and times, which are in UTC and ASCII digits
 * whatever the machine's locale and zone are.
 */
public final class Values {
    private Values() {}

    public static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
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

    public static String separated(String name, List<?> values, String separator) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            String element = text(name, values.get(index));
            if (element.contains(separator)) {
                throw new InvalidRequestException(
                        name, "has an element that contains \"" + separator + "\", the separator of elements");
            }
            if (index > 0) {
                text.append(separator);
            }
            text.append(element);
        }
        return text.toString();
    }

    public static String jsonObject(String name, Map<String, ?> values) {
        StringBuilder json = new StringBuilder().append('{');
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            JsonQuotes.append(json, entry.getKey());
            json.append(':');
            append(json, name, entry.getValue());
        }
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, String name, @Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean || value instanceof JsonValue) {
            json.append(text(name, value));
        } else {
            JsonQuotes.append(json, text(name, value));
        }
    }

    /**
     * The text of a time.
     *
     * @param time the time
     * @param pattern a pattern of {@link DateTimeFormatter}, {@code epoch-seconds}, {@code epoch-millis},
     *     {@code http-date}, or empty for ISO 8601 with seconds
     */
    public static String text(Instant time, String pattern) {
        return switch (pattern) {
            case "", "yyyy-MM-dd'T'HH:mm:ss'Z'" -> new String(iso(time.getEpochSecond()), StandardCharsets.US_ASCII);
            case "epoch-seconds" -> Long.toString(time.getEpochSecond());
            case "epoch-millis" -> Long.toString(time.toEpochMilli());
            case "http-date" -> HttpDate.FORMATTER.format(time);
            default -> {
                TimePattern written = TimePattern.of(pattern);
                yield written.formatter().withZone(written.zone()).format(time);
            }
        };
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
            throw new IllegalArgumentException("the year " + year + " does not have four digits");
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

    /** Apart from the rest, so that only who sends such a time starts up the JDK's formatters. */
    private static final class HttpDate {
        /** As HTTP writes times, in RFC 9110: the day with two digits, always in GMT. */
        static final DateTimeFormatter FORMATTER = DateTimeFormatter.ofPattern(
                        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }
}
