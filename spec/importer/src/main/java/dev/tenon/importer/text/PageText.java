package dev.tenon.importer.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A source file as lines.
 *
 * @param file the path as the user wrote it, for messages
 * @param lines the lines in order
 */
public record PageText(String file, List<Line> lines) {
    private static final int MOST_BLANK = 100;

    /** Splits text at any line break; a byte order mark is dropped, and so are blank lines beyond the hundredth in a row. */
    public static PageText of(String file, String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int blank = 0;
        for (Iterator<String> all = clean.lines().iterator(); all.hasNext(); number++) {
            String line = all.next();
            blank = line.isBlank() ? blank + 1 : 0;
            if (blank <= MOST_BLANK) {
                lines.add(new Line(number, line));
            }
        }
        return new PageText(file, List.copyOf(lines));
    }
}
