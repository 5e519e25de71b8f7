package dev.tenon.runtime.internal.retry;

import dev.tenon.runtime.protocol.ResponseRules;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the headers of a response say about time. Nonsense counts as silence. */
public final class ServerHints {
    /** 2000-01-01 and 2100-01-01: a clock outside is broken. */
    private static final long EARLIEST = 946_684_800_000L;

    private static final long LATEST = 4_102_444_800_000L;
    private static final int MAX_LENGTH = 40;

    private ServerHints() {}

    /**
     * The least pause the server asks for, in milliseconds; 0 when it asks for none.
     *
     * @param headers the headers of the response
     * @param rules names the service's own headers
     * @param nowMillis the time of this machine
     */
    public static long retryAfterMillis(Headers headers, ResponseRules rules, long nowMillis) {
        for (String name : rules.retryAfterMillisHeaders()) {
            long own = number(headers.get(name));
            if (own >= 0) {
                return own;
            }
        }
        String standard = headers.get("Retry-After");
        long seconds = number(standard);
        if (seconds >= 0) {
            return seconds > Long.MAX_VALUE / 1_000 ? Long.MAX_VALUE : seconds * 1_000;
        }
        Instant until = date(standard);
        return until == null ? 0 : Math.max(0, until.toEpochMilli() - nowMillis);
    }

    /**
     * The server's time, in milliseconds since 1970; -1 when it gives none or an absurd one.
     *
     * @param headers the headers of the response
     */
    public static long dateMillis(Headers headers) {
        Instant date = date(headers.get("Date"));
        long millis = date == null ? -1 : date.toEpochMilli();
        return millis < EARLIEST || millis > LATEST ? -1 : millis;
    }

    private static long number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_LENGTH) {
            return -1;
        }
        long value = 0;
        for (int index = 0; index < text.length(); index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value > Long.MAX_VALUE / 10 - 1 ? Long.MAX_VALUE / 10 - 1 : value * 10 + digit;
        }
        return value;
    }

    private static @Nullable Instant date(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
