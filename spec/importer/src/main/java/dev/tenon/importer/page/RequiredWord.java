package dev.tenon.importer.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that say whether a parameter is required. */
final class RequiredWord {
    private static final Pattern BOTH = Pattern.compile("(?:是|yes)\\s*(?:/|或|or)\\s*(?:否|no)");

    private RequiredWord() {}

    /** Reads the word; a condition counts as not required, since some requests do without. */
    static Optional<Boolean> of(String word) {
        String text = word.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        if (BOTH.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean optional = text.startsWith("否")
                || text.startsWith("no")
                || text.startsWith("false")
                || text.startsWith("n/a")
                || text.equals("n")
                || text.equals("o")
                || text.startsWith("选择")
                || text.startsWith("可不")
                || text.startsWith("可空")
                || text.startsWith("无需")
                || text.startsWith("视情况")
                || text.startsWith("depend")
                || text.startsWith("nullable")
                || text.equals("✘")
                || text.equals("☐")
                || text.startsWith("非必")
                || text.startsWith("不")
                || text.startsWith("可选")
                || text.startsWith("选填")
                || text.startsWith("选传")
                || text.startsWith("optional")
                || text.equals("×")
                || text.equals("✗")
                || text.contains("条件")
                || text.contains("conditional");
        if (optional) {
            return Optional.of(false);
        }
        boolean required = text.startsWith("是")
                || text.startsWith("yes")
                || text.startsWith("true")
                || text.equals("y")
                || text.equals("m")
                || text.equals("*")
                || text.equals("✔")
                || text.equals("☑")
                || text.equals("√")
                || text.equals("✓")
                || text.startsWith("必")
                || text.startsWith("required")
                || text.startsWith("mandatory");
        return required ? Optional.of(true) : Optional.empty();
    }
}
