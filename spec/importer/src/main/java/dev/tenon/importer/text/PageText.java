package dev.tenon.importer.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A source file as lines.
 *
 * @param file the path as the user wrote it, for messages
 * @param lines the lines in order
 */
public record PageText(String file, List<Line> lines) {
    /** Splits text at any line break; a byte order mark is dropped. */
    public static PageText of(String file, String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (String line : clean.lines().toList()) {
            lines.add(new Line(number++, line));
        }
        return new PageText(file, List.copyOf(lines));
    }
}
