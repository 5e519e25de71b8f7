package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
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

/** Reads text as times. A time without an offset is in UTC; a month or year without a day is its beginning. */
final class Moments {
    private static final String MISSPELT = "a time is not in the documented format";

    private Moments() {}

    static @Nullable Instant instant(String text, String pattern, Trail trail) {
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

    private static long whole(String text, Trail trail) {
        Long value = Scalars.longInteger(text, trail);
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

    /** {@code 2017-12-10T04:04Z}, with or without seconds, fraction and offset. */
    private static Instant iso(String text, Trail trail) {
        int length = text.length();
        if (length < 16 || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(13) != ':') {
            throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
        }
        char separator = text.charAt(10);
        int next = 16;
        int second = 0;
        int nano = 0;
        if (next < length && text.charAt(next) == ':') {
            second = digits(text, 17, 19, trail);
            next = 19;
            if (next < length && text.charAt(next) == '.') {
                int start = ++next;
                while (next < length && Character.digit(text.charAt(next), 10) >= 0) {
                    next++;
                }
                nano = digits(text, start, Math.min(next, start + 9), trail);
                for (int scale = next - start; scale < 9; scale++) {
                    nano *= 10;
                }
            }
        }
        ZoneOffset offset = ZoneOffset.UTC;
        if (next < length && !(next == length - 1 && text.charAt(next) == 'Z')) {
            offset = ZoneOffset.of(text.substring(next));
        }
        if (separator != 'T' && separator != ' ') {
            throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
        }
        LocalDateTime time = LocalDateTime.of(
                digits(text, 0, 4, trail),
                digits(text, 5, 7, trail),
                digits(text, 8, 10, trail),
                digits(text, 11, 13, trail),
                digits(text, 14, 16, trail),
                second,
                nano);
        return time.toInstant(offset);
    }

    private static int digits(String text, int start, int end, Trail trail) {
        int value = 0;
        if (end > text.length() || start >= end) {
            throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
        }
        for (int index = start; index < end; index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                throw trail.fail(DecodeException.Kind.VALUE, MISSPELT);
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
