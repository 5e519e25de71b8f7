package dev.tenon.importer.block;

import java.util.Optional;

/**
 * A line that is a heading of Markdown: up to six number signs, then the title, then signs that close it. Read by hand,
 * since a pattern tries each of many spaces as the end of the title.
 *
 * @param level how many signs precede the title
 * @param title the title as written
 */
record HeadingLine(int level, String title) {
    private static final int MOST_BLANKS = 3;
    private static final int DEEPEST = 6;

    static Optional<HeadingLine> of(String line) {
        int start = blanks(line, 0);
        int level = 0;
        while (start + level < line.length() && line.charAt(start + level) == '#') {
            level++;
        }
        int title = blanks(line, start + level);
        boolean heading = start <= MOST_BLANKS && level > 0 && level <= DEEPEST && title < line.length();
        return heading
                ? Optional.of(new HeadingLine(level, line.substring(title, end(line, title))))
                : Optional.empty();
    }

    static boolean is(String line) {
        return of(line).isPresent();
    }

    private static int blanks(String line, int from) {
        int index = from;
        while (index < line.length() && Character.isWhitespace(line.charAt(index))) {
            index++;
        }
        return index;
    }

    private static int end(String line, int title) {
        int end = line.length();
        while (end > title + 1 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        while (end > title + 1 && line.charAt(end - 1) == '#') {
            end--;
        }
        return end;
    }
}
