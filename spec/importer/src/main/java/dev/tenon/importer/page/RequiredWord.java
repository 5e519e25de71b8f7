package dev.tenon.importer.page;

import java.util.Locale;
import java.util.Optional;

/** The words that say whether a parameter is required. */
final class RequiredWord {
    private RequiredWord() {}

    /** Reads the word; a condition counts as not required, since some requests do without. */
    static Optional<Boolean> of(String word) {
        String text = word.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        boolean optional = text.startsWith("否")
                || text.startsWith("no")
                || text.startsWith("false")
                || text.startsWith("n/a")
                || text.equals("n")
                || text.startsWith("非必")
                || text.startsWith("不")
                || text.startsWith("可选")
                || text.startsWith("optional")
                || text.contains("条件")
                || text.contains("conditional");
        if (optional) {
            return Optional.of(false);
        }
        boolean required = text.startsWith("是")
                || text.startsWith("yes")
                || text.startsWith("true")
                || text.equals("y")
                || text.startsWith("必")
                || text.startsWith("required")
                || text.startsWith("mandatory");
        return required ? Optional.of(true) : Optional.empty();
    }
}
