package dev.tenon.runtime.internal.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a service writes times.
 *
 * @param formatter reads and writes them
 * @param zone where times without a zone of their own are meant
 */
public record TimePattern(DateTimeFormatter formatter, ZoneId zone) {
    /** Stands before the zone, and nowhere else in a pattern outside of quotes. */
    private static final char ZONE = '#';

    /** Whether a pattern names a zone. */
    public static boolean isZoned(String pattern) {
        return pattern.indexOf(ZONE, pattern.lastIndexOf('\'') + 1) >= 0;
    }

    /**
     * Reads a pattern.
     *
     * @param pattern a pattern of {@link DateTimeFormatter}, such as {@code yyyy-MM-dd HH:mm#Asia/Shanghai}; without a zone
     *     times are in UTC
     */
    public static TimePattern of(String pattern) {
        int sign = isZoned(pattern) ? pattern.lastIndexOf(ZONE) : pattern.length();
        ZoneId zone = sign == pattern.length() ? ZoneOffset.UTC : ZoneId.of(pattern.substring(sign + 1));
        return new TimePattern(DateTimeFormatter.ofPattern(pattern.substring(0, sign), Locale.ROOT), zone);
    }
}
