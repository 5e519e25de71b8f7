package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import java.math.BigDecimal;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads text as numbers, flags and times; never rounds, never guesses, never quotes. A time without an offset is in UTC. */
final class Scalars {
    private static final int MAX_DIGITS = 1_000;

    private static final String MISSPELT = "a time is not in the documented format";

    private Scalars() {}

    static @Nullable Integer integer(String text, ReadPosition trail) {
        Long value = longInteger(text, trail);
        if (value == null) {
            return null;
        }
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw trail.fail(DecodeException.Kind.VALUE, "a whole number does not fit in 32 bits");
        }
        return value.intValue();
    }

    static @Nullable Long longInteger(String text, ReadPosition trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (isDigits(trimmed)) {
            return Long.parseLong(trimmed);
        }
        BigDecimal exact = number(trimmed, "a whole number", trail);
        // The exponent may be huge; ask how many digits stand before the point before making them.
        if ((long) exact.precision() - exact.scale() > 20) {
            throw trail.fail(DecodeException.Kind.VALUE, "a whole number does not fit in 64 bits");
        }
        try {
            return exact.longValueExact();
        } catch (ArithmeticException inexact) {
            throw trail.fail(DecodeException.Kind.VALUE, "a whole number has a fraction or does not fit in 64 bits");
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

    static @Nullable Boolean bool(String text, ReadPosition trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (trimmed.equalsIgnoreCase("true")) {
            return Boolean.TRUE;
        }
        if (trimmed.equalsIgnoreCase("false")) {
            return Boolean.FALSE;
        }
        throw trail.fail(DecodeException.Kind.VALUE, "a flag is neither true nor false");
    }

    static @Nullable Float floating(String text, ReadPosition trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        requireNumber(trimmed, "a number", trail);
        float value = Float.parseFloat(trimmed);
        if (Float.isInfinite(value)) {
            throw trail.fail(DecodeException.Kind.VALUE, "a number does not fit in 32 bits");
        }
        return value;
    }

    static @Nullable Double doubling(String text, ReadPosition trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        requireNumber(trimmed, "a number", trail);
        double value = Double.parseDouble(trimmed);
        if (Double.isInfinite(value)) {
            throw trail.fail(DecodeException.Kind.VALUE, "a number does not fit in 64 bits");
        }
        return value;
    }

    static @Nullable BigDecimal decimal(String text, ReadPosition trail) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? null : number(trimmed, "a decimal number", trail);
    }

    private static BigDecimal number(String text, String what, ReadPosition trail) {
        requireNumber(text, what, trail);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException misspelt) {
            throw trail.fail(DecodeException.Kind.VALUE, what + " is misspelt");
        }
    }

    /** Digits, signs, one point and an exponent: what the JDK takes beyond that, such as {@code 1d}, is no number here. */
    private static void requireNumber(String text, String what, ReadPosition trail) {
        if (text.length() > MAX_DIGITS) {
            throw trail.fail(DecodeException.Kind.LIMIT_SIZE, what + " has more than " + MAX_DIGITS + " digits");
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
                throw trail.fail(DecodeException.Kind.VALUE, what + " is misspelt");
            }
        }
        char last = text.charAt(text.length() - 1);
        if (!digit || !((last >= '0' && last <= '9') || last == '.')) {
            throw trail.fail(DecodeException.Kind.VALUE, what + " is misspelt");
        }
    }

    static @Nullable Instant instant(String text, String pattern, ReadPosition trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        try {
            return switch (pattern) {
                case "epoch-seconds" -> Instant.ofEpochSecond(whole(trimmed, trail));
                case "epoch-millis" -> Instant.ofEpochMilli(whole(trimmed, trail));
                default ->
                    pattern.isEmpty() || pattern.startsWith("yyyy-MM-dd'T'HH:mm")
                            ? iso(trimmed, trail)
                            : formatted(trimmed, pattern);
            };
        } catch (DateTimeException misspelt) {
            throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
        }
    }

    private static long whole(String text, ReadPosition trail) {
        Long value = longInteger(text, trail);
        return value == null ? 0 : value;
    }

    private static Instant formatted(String text, String pattern) {
        TemporalAccessor parsed =
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).parse(text);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date == null) {
            boolean month = parsed.isSupported(ChronoField.MONTH_OF_YEAR);
            date = LocalDate.of(parsed.get(ChronoField.YEAR), month ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1, 1);
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time).toInstant(ZoneOffset.UTC);
    }

    /** {@code 2017-12-10T04:04Z}, with or without seconds, fraction and offset; a blank may stand for the T. */
    private static Instant iso(String text, ReadPosition trail) {
        if (text.length() < 16 || text.charAt(4) != '-' || (text.charAt(10) != 'T' && text.charAt(10) != ' ')) {
            throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
        }
        int zone = 16;
        while (zone < text.length() && "Z+-".indexOf(text.charAt(zone)) < 0) {
            zone++;
        }
        int point = text.indexOf('.');
        if (point >= 0 && point < zone && !text.substring(point + 1, zone).matches("[0-9]+")) {
            throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
        }
        // What is smaller than a nanosecond is dropped.
        int end = point < 0 ? zone : Math.min(zone, point + 10);
        LocalDateTime time = LocalDateTime.parse(text.substring(0, end).replace(' ', 'T'));
        ZoneOffset offset = zone == text.length() ? ZoneOffset.UTC : ZoneOffset.of(text.substring(zone));
        return time.toInstant(offset);
    }
}
