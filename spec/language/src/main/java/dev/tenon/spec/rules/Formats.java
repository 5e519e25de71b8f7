package dev.tenon.spec.rules;

import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How values with more than one written form are written: times, booleans, bytes and numbers. */
final class Formats {
    /** Formats that are not patterns and identify an instant by themselves. */
    static final Set<String> TIMES = Set.of("epoch-seconds", "epoch-millis", "http-date");

    private static final Set<String> BYTES = Set.of("base64", "base64url", "hex");
    private static final Pattern FLAG = Pattern.compile("([^/\\s]{1,20})/(?!\\1$)[^/\\s]{1,20}");

    private Formats() {}

    /** The format; reports one that does not work or does not belong to the type. */
    static Optional<String> check(ScalarKind kind, Optional<Located<String>> format, Diagnostics diagnostics) {
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Located<String> found = format.get();
        return switch (kind) {
            case TIMESTAMP -> time(found, diagnostics);
            case BOOLEAN -> flag(found, diagnostics);
            case BLOB -> bytes(found, diagnostics);
            case FLOAT, DOUBLE -> number(found, diagnostics);
            default -> {
                refuse(found, diagnostics);
                yield Optional.empty();
            }
        };
    }

    /** Reports a format where no value can have one. */
    static void refuse(Located<String> format, Diagnostics diagnostics) {
        String message = "'format' belongs to a timestamp, a boolean, a blob, a float or a double; remove it, or change"
                + " the type";
        diagnostics.error(Rule.DOES_NOT_FIT, format.location(), message);
    }

    private static Optional<String> time(Located<String> pattern, Diagnostics diagnostics) {
        if (!TIMES.contains(pattern.value()) && !works(pattern.value())) {
            String message = "'format' is not a pattern of java.time.format.DateTimeFormatter with a year: "
                    + Printable.quote(pattern.value())
                    + "; write, for example, \"yyyy-MM-dd'T'HH:mm:ss'Z'\", epoch-seconds, epoch-millis or http-date";
            diagnostics.error(Rule.PATTERN, pattern.location(), message);
        }
        return Optional.of(pattern.value());
    }

    /** A pattern must read what it writes, and know at least the year. */
    private static boolean works(String pattern) {
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
            return formatter.parse(formatter.format(Instant.EPOCH)).isSupported(ChronoField.YEAR);
        } catch (IllegalArgumentException | DateTimeException failure) {
            return false;
        }
    }

    private static Optional<String> flag(Located<String> format, Diagnostics diagnostics) {
        if (!FLAG.matcher(format.value()).matches()) {
            String message = "'format' of a boolean is the text for true, a slash, and the text for false, found "
                    + Printable.quote(format.value()) + "; write, for example, 1/0 or yes/no";
            diagnostics.error(Rule.WRONG_VALUE, format.location(), message);
        }
        return Optional.of(format.value());
    }

    private static Optional<String> number(Located<String> format, Diagnostics diagnostics) {
        if (!format.value().equals("ieee-754")) {
            String message =
                    "'format' of a float or a double can only be ieee-754, for services that take and send NaN,"
                            + " Infinity and -Infinity, found " + Printable.quote(format.value())
                            + "; write that, or remove the key";
            diagnostics.error(Rule.WRONG_VALUE, format.location(), message);
        }
        return Optional.of(format.value());
    }

    private static Optional<String> bytes(Located<String> format, Diagnostics diagnostics) {
        if (!BYTES.contains(format.value())) {
            String message = "'format' of a blob is base64, base64url or hex, found " + Printable.quote(format.value())
                    + "; write one of them";
            diagnostics.error(Rule.WRONG_VALUE, format.location(), message);
        }
        return Optional.of(format.value());
    }
}
