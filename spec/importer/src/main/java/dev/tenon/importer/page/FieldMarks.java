package dev.tenon.importer.page;

import dev.tenon.importer.text.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks before a name that show its depth in a table. */
final class FieldMarks {
    private static final String MARKS = "└├│─┗┣┃━∟>-–—·•+";
    private static final String LEVELS = "└├┗┣∟>-–—·•+";

    private static final int DEEPEST = 200;
    /** A single space that does not break stands before many a name for no reason. */
    static final int LEAST_INDENT = 2;

    private static final Pattern INDENT =
            Pattern.compile("(&nbsp;|&#160;|\u00A0)|(&emsp;|&ensp;|&#12288;|[\u2002\u2003\u3000])|[ \t]");

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

    /** Counts how far a name as written is indented: one for a space that does not break, two for a wide one. */
    static int indent(String raw) {
        int width = 0;
        Matcher space = INDENT.matcher(raw);
        while (space.lookingAt()) {
            width += space.group(1) != null ? 1 : space.group(2) != null ? 2 : 0;
            space.region(space.end(), raw.length());
        }
        return Math.min(width, DEEPEST);
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
