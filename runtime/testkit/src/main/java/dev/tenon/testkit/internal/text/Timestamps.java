package dev.tenon.testkit.internal.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Instants in the textual form that a description gives, always in UTC. */
public final class Timestamps {
    private static final String USUAL = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static final String HTTP_DATE = "EEE, dd MMM yyyy HH:mm:ss 'GMT'";

    private Timestamps() {}

    /** Writes an instant; without a pattern in the form of the public parameter {@code Timestamp}. */
    public static String format(Instant instant, Optional<String> pattern) {
        if (pattern.filter("epoch-seconds"::equals).isPresent()) {
            return Long.toString(instant.getEpochSecond());
        }
        if (pattern.filter("epoch-millis"::equals).isPresent()) {
            return Long.toString(instant.toEpochMilli());
        }
        return formatter(pattern).format(instant);
    }

    /**
     * Reads an instant; what the pattern leaves out is the least there is.
     *
     * @throws java.time.DateTimeException when the text is not in that form
     * @throws NumberFormatException when a count of seconds or milliseconds is not one
     */
    public static Instant parse(String text, Optional<String> pattern) {
        if (pattern.filter("epoch-seconds"::equals).isPresent()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (pattern.filter("epoch-millis"::equals).isPresent()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        DateTimeFormatter formatter = formatter(pattern);
        TemporalAccessor parsed = formatter.parse(text);
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date == null) {
            boolean month = parsed.isSupported(ChronoField.MONTH_OF_YEAR);
            date = LocalDate.of(parsed.get(ChronoField.YEAR), month ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1, 1);
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(formatter.getZone())
                .toInstant();
    }

    private static DateTimeFormatter formatter(Optional<String> pattern) {
        String written = pattern.filter(given -> !given.isEmpty()).orElse(USUAL);
        int zone = written.lastIndexOf('#');
        boolean zoned = zone > written.lastIndexOf('\'');
        String letters = zoned ? written.substring(0, zone) : written;
        return DateTimeFormatter.ofPattern(letters.equals("http-date") ? HTTP_DATE : letters, Locale.ROOT)
                .withZone(zoned ? ZoneId.of(written.substring(zone + 1)) : ZoneOffset.UTC);
    }
}
