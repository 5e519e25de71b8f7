package dev.tenon.explorer.internal.search;

import dev.tenon.spec.model.LocalizedText;
import java.util.Locale;

/** Text without the difference of capitals. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** All languages, on lines of their own. */
    static String of(LocalizedText text) {
        return of(String.join("\n", text.byLanguage().values()));
    }
}
