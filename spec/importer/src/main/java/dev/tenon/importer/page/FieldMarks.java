package dev.tenon.importer.page;

import dev.tenon.importer.text.Texts;

/** The marks before a name that show its depth in a table. */
final class FieldMarks {
    private static final String MARKS = "└├│─┗┣┃━∟>-–—·•+";
    private static final String LEVELS = "└├┗┣∟>-–—·•+";

    private static final int DEEPEST = 200;

    private FieldMarks() {}

    /** Counts the marks of depth. */
    static int depth(String name) {
        int depth = 0;
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (Character.isLetterOrDigit(character)) {
                break;
            }
            depth += LEVELS.indexOf(character) >= 0 ? 1 : 0;
        }
        return Math.min(depth, DEEPEST);
    }

    /** Returns the name without marks. */
    static String unmarked(String name) {
        int start = 0;
        while (start < name.length()
                && (MARKS.indexOf(name.charAt(start)) >= 0 || Character.isWhitespace(name.charAt(start)))) {
            start++;
        }
        return Texts.strip(name.substring(start));
    }
}
