package dev.tenon.importer.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An explanation made fit for patterns: runs of spaces are one space, blank lines at most one in a row, indentation
 * bounded. What no person reads to its end is cut. With that, and with patterns whose repetitions are bounded, reading
 * costs as much as the text is long.
 *
 * @param text the text
 * @param whole whether nothing was cut off
 */
record TidyProse(String text, boolean whole) {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST_INDENT = 20;
    /** Markers around a passage for one edition of a site; the passage counts. */
    private static final Pattern EDITION = Pattern.compile("</?props[^<>]{0,100}>");

    static TidyProse of(String prose) {
        String read = prose.length() <= LONGEST ? prose : prose.substring(0, LONGEST);
        StringBuilder text = new StringBuilder(read.length());
        boolean blankBefore = false;
        for (String line : EDITION.matcher(read).replaceAll("").split("\\R", -1)) {
            boolean blank = line.isBlank();
            if (!(blank && blankBefore)) {
                text.append(text.isEmpty() ? "" : "\n");
                tidy(line, text);
            }
            blankBefore = blank;
        }
        return new TidyProse(text.toString(), read.length() == prose.length());
    }

    private static void tidy(String line, StringBuilder text) {
        int start = 0;
        while (start < line.length() && isBlank(line.charAt(start))) {
            start++;
        }
        if (start < line.length()) {
            text.append(" ".repeat(Math.min(start, DEEPEST_INDENT)));
        }
        boolean gap = false;
        for (int index = start; index < line.length(); index++) {
            char character = line.charAt(index);
            if (isBlank(character)) {
                gap = true;
            } else {
                text.append(gap ? " " : "").append(character);
                gap = false;
            }
        }
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Returns the pieces between the marks that end a sentence. */
    List<String> sentences(char end) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int stop = text.indexOf(end); stop >= 0; stop = text.indexOf(end, start)) {
            sentences.add(text.substring(start, stop));
            start = stop + 1;
        }
        sentences.add(text.substring(start));
        return sentences;
    }
}
