package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.internal.text.TimePattern;
import dev.tenon.runtime.value.Blob;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads text as numbers, flags and times; never rounds, never guesses, never quotes. A time without an offset is in UTC. */
final class Scalars {
    private static final int MAX_DIGITS = 1_000;

    private static final String MALFORMED_TIME = "a time is not in the documented format";

    private static final Pattern FRACTION = Pattern.compile("(:[0-9]{2})[.,][0-9]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Scalars() {}

    static @Nullable Integer integer(String text, ReadPosition position) {
        Long value = longInteger(text, position);
        if (value == null) {
            return null;
        }
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw position.fail(DecodeException.Kind.VALUE, "an integer does not fit in 32 bits");
        }
        return value.intValue();
    }

    static @Nullable Long longInteger(String text, ReadPosition position) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (isDigits(trimmed)) {
            return Long.parseLong(trimmed);
        }
        BigDecimal exact = number(trimmed, "an integer", position);
        // The exponent may be huge; ask how many digits stand before the point before making them.
        if ((long) exact.precision() - exact.scale() > 20) {
            throw position.fail(DecodeException.Kind.VALUE, "an integer does not fit in 64 bits");
        }
        try {
            return exact.longValueExact();
        } catch (ArithmeticException inexact) {
            throw position.fail(DecodeException.Kind.VALUE, "an integer has a fraction or does not fit in 64 bits");
        }
    }

    private static boolean isDigits(String text) {
        if (text.length() > 18) {
            return false;
        }
        int first = text.charAt(0) == '-' && text.length() > 1 ? 1 : 0;
        for (int index = first; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * A boolean.
     *
     * @param format the text for true, a slash, and the text for false; empty for only the usual spellings
     */
    static @Nullable Boolean bool(String text, String format, ReadPosition position) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        int slash = format.indexOf('/');
        if (slash > 0 && trimmed.equals(format.substring(0, slash))) {
            return Boolean.TRUE;
        }
        if (slash > 0 && trimmed.equals(format.substring(slash + 1))) {
            return Boolean.FALSE;
        }
        if (trimmed.equalsIgnoreCase("true") || trimmed.equals("1")) {
            return Boolean.TRUE;
        }
        if (trimmed.equalsIgnoreCase("false") || trimmed.equals("0")) {
            return Boolean.FALSE;
        }
        throw position.fail(
                DecodeException.Kind.VALUE,
                "a boolean is none of true, false, 1 and 0" + (format.isEmpty() ? "" : ", nor of " + format));
    }

    /** Bytes in base64, or as the format says; spaces between the characters are left out. */
    static @Nullable Blob blob(String text, String format, ReadPosition position) {
        String compact = BLANKS.matcher(text).replaceAll("");
        try {
            return Blob.of(
                    switch (format) {
                        case "hex" -> HexFormat.of().parseHex(compact);
                        case "base64url" -> Base64.getUrlDecoder().decode(compact);
                        default -> Base64.getDecoder().decode(compact);
                    });
        } catch (IllegalArgumentException malformed) {
            String name = format.isEmpty() ? "base64" : format;
            throw position.fail(DecodeException.Kind.VALUE, "bytes are not valid " + name);
        }
    }

    static @Nullable Float floating(String text, String format, ReadPosition position) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (isNotFinite(trimmed, format)) {
            return Float.valueOf(trimmed);
        }
        requireNumber(trimmed, "a number", position);
        float value = Float.parseFloat(trimmed);
        if (Float.isInfinite(value)) {
            throw position.fail(DecodeException.Kind.VALUE, "a number does not fit in 32 bits");
        }
        return value;
    }

    static @Nullable Double doubling(String text, String format, ReadPosition position) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (isNotFinite(trimmed, format)) {
            return Double.valueOf(trimmed);
        }
        requireNumber(trimmed, "a number", position);
        double value = Double.parseDouble(trimmed);
        if (Double.isInfinite(value)) {
            throw position.fail(DecodeException.Kind.VALUE, "a number does not fit in 64 bits");
        }
        return value;
    }

    private static boolean isNotFinite(String text, String format) {
        return format.equals("ieee-754") && (text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity"));
    }

    static @Nullable BigDecimal decimal(String text, ReadPosition position) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? null : number(trimmed, "a decimal number", position);
    }

    private static BigDecimal number(String text, String what, ReadPosition position) {
        requireNumber(text, what, position);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw position.fail(DecodeException.Kind.VALUE, what + " is malformed");
        }
    }

    /**
     * Digits, signs, one point and an exponent: what the JDK accepts beyond that, such as {@code 1d}, is not a number
     * here.
     */
    private static void requireNumber(String text, String what, ReadPosition position) {
        if (text.length() > MAX_DIGITS) {
            throw position.fail(DecodeException.Kind.LIMIT_SIZE, what + " has more than " + MAX_DIGITS + " digits");
        }
        boolean digit = false;
        boolean point = false;
        boolean exponent = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean fits;
            if (character >= '0' && character <= '9') {
                digit = true;
                fits = true;
            } else if (character == '-' || character == '+') {
                fits = index == 0 || text.charAt(index - 1) == 'e' || text.charAt(index - 1) == 'E';
            } else if (character == '.') {
                fits = !point && !exponent;
                point = true;
            } else {
                fits = (character == 'e' || character == 'E') && digit && !exponent;
                exponent = true;
            }
            if (!fits) {
                throw position.fail(DecodeException.Kind.VALUE, what + " is malformed");
            }
        }
        char last = text.charAt(text.length() - 1);
        if (!digit || !((last >= '0' && last <= '9') || last == '.')) {
            throw position.fail(DecodeException.Kind.VALUE, what + " is malformed");
        }
    }

    static @Nullable Instant instant(String text, String pattern, ReadPosition position) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        try {
            return switch (pattern) {
                case "epoch-seconds" -> epoch(trimmed, 0, position);
                case "epoch-millis" -> epoch(trimmed, 3, position);
                case "http-date" -> formatted(trimmed, "EEE, d MMM yyyy HH:mm:ss 'GMT'");
                default ->
                    pattern.isEmpty() || (pattern.startsWith("yyyy-MM-dd'T'HH:mm") && !TimePattern.isZoned(pattern))
                            ? iso(trimmed, position)
                            : formatted(trimmed, pattern);
            };
        } catch (DateTimeException malformed) {
            throw position.fail(DecodeException.Kind.VALUE, MALFORMED_TIME);
        }
    }

    /** Seconds since 1970, the point moved to the left; what is smaller than a nanosecond is dropped. */
    private static Instant epoch(String text, int pointMoved, ReadPosition position) {
        BigDecimal seconds = number(text, "a time", position).movePointLeft(pointMoved);
        if ((long) seconds.precision() - seconds.scale() > 13) {
            throw position.fail(DecodeException.Kind.VALUE, MALFORMED_TIME);
        }
        long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal rest = seconds.subtract(BigDecimal.valueOf(whole));
        return Instant.ofEpochSecond(whole, rest.movePointRight(9).longValue());
    }

    private static Instant formatted(String text, String pattern) {
        TimePattern expected = TimePattern.of(pattern);
        TemporalAccessor parsed = parsed(text, expected.formatter());
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date == null) {
            boolean month = parsed.isSupported(ChronoField.MONTH_OF_YEAR);
            date = LocalDate.of(parsed.get(ChronoField.YEAR), month ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1, 1);
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(expected.zone())
                .toInstant();
    }

    /** With a fraction of a second that the pattern does not name, too: some servers send one when it is not zero. */
    private static TemporalAccessor parsed(String text, DateTimeFormatter formatter) {
        Matcher fraction = FRACTION.matcher(text);
        if (!fraction.find()) {
            return formatter.parse(text);
        }
        try {
            return formatter.parse(text);
        } catch (DateTimeException unnamed) {
            return formatter.parse(fraction.replaceFirst("$1"));
        }
    }

    /** {@code 2017-12-10T04:04Z}, with or without seconds, fraction and offset; a space may replace the T. */
    private static Instant iso(String text, ReadPosition position) {
        if (text.length() < 16 || text.charAt(4) != '-' || (text.charAt(10) != 'T' && text.charAt(10) != ' ')) {
            throw position.fail(DecodeException.Kind.VALUE, MALFORMED_TIME);
        }
        int zone = 16;
        while (zone < text.length() && "Z+-".indexOf(text.charAt(zone)) < 0) {
            zone++;
        }
        int point = text.indexOf('.');
        if (point >= 0 && point < zone && !text.substring(point + 1, zone).matches("[0-9]+")) {
            throw position.fail(DecodeException.Kind.VALUE, MALFORMED_TIME);
        }
        // What is smaller than a nanosecond is dropped.
        int end = point < 0 ? zone : Math.min(zone, point + 10);
        LocalDateTime time = LocalDateTime.parse(text.substring(0, end).replace(' ', 'T'));
        ZoneOffset offset = zone == text.length() ? ZoneOffset.UTC : ZoneOffset.of(text.substring(zone));
        return time.toInstant(offset);
    }
}
