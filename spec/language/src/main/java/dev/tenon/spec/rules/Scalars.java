package dev.tenon.spec.rules;

import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scalar types by the names they have in the language. */
final class Scalars {
    private static final Map<String, ScalarKind> BY_NAME = byName();

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
    static ScalarKind require(Located<String> type, String name, Set<String> others, Diagnostics diagnostics) {
        Optional<ScalarKind> kind = find(name);
        if (kind.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(BY_NAME.keySet());
            known.addAll(others);
            String suggestion = Suggestions.didYouMean(name, known);
            String message = "there is no type " + Printable.quote(name)
                    + (suggestion.isEmpty()
                            ? "; the scalar types are " + String.join(", ", BY_NAME.keySet())
                            : suggestion);
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
        }
        return kind.orElse(ScalarKind.STRING);
    }
}
