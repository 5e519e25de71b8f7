package dev.tenon.spec.rules;

import dev.tenon.spec.description.Suggestions;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scalar types by the names they have in the language. */
final class Scalars {
    private static final Map<String, ScalarKind> BY_NAME = byName();
    private static final Set<String> EPOCHS = Set.of("epoch-seconds", "epoch-millis");

    private Scalars() {}

    private static Map<String, ScalarKind> byName() {
        Map<String, ScalarKind> result = new LinkedHashMap<>();
        for (ScalarKind kind : ScalarKind.values()) {
            result.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return result;
    }

    static Optional<ScalarKind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The kind of that name; an unknown one is reported and counts as text, so that reading can go on. */
    static ScalarKind require(Located<String> type, String name, Diagnostics diagnostics) {
        Optional<ScalarKind> kind = find(name);
        if (kind.isEmpty()) {
            String suggestion = Suggestions.didYouMean(name, BY_NAME.keySet());
            String message = "there is no type " + Printable.quote(name)
                    + (suggestion.isEmpty()
                            ? "; the scalar types are " + String.join(", ", BY_NAME.keySet())
                            : suggestion);
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
        }
        return kind.orElse(ScalarKind.STRING);
    }

    /** The pattern of a timestamp, having reported one that does not work or does not belong to a timestamp. */
    static Optional<String> format(ScalarKind kind, Optional<Located<String>> format, Diagnostics diagnostics) {
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Located<String> pattern = format.get();
        if (kind != ScalarKind.TIMESTAMP) {
            String message = "'format' belongs to a timestamp; remove it, or write 'type: timestamp'";
            diagnostics.error(Rule.DOES_NOT_FIT, pattern.location(), message);
            return Optional.empty();
        }
        if (!works(pattern.value())) {
            String message = "'format' is not a pattern of java.time.format.DateTimeFormatter with a year: "
                    + Printable.quote(pattern.value())
                    + "; write such as \"yyyy-MM-dd'T'HH:mm:ss'Z'\", epoch-seconds or epoch-millis";
            diagnostics.error(Rule.PATTERN, pattern.location(), message);
        }
        return Optional.of(pattern.value());
    }

    /** A pattern must read what it writes, and know at least the year. */
    private static boolean works(String pattern) {
        if (EPOCHS.contains(pattern)) {
            return true;
        }
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
            return formatter.parse(formatter.format(Instant.EPOCH)).isSupported(ChronoField.YEAR);
        } catch (IllegalArgumentException | DateTimeException failure) {
            return false;
        }
    }
}
