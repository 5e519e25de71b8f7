package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags in the lines of a page with which tables of HTML begin and end; a placeholder such as {@code <table_name>} is none. */
final class TableTags {
    /** A tag may end in a line below. */
    private static final Pattern TAG = Pattern.compile("<(/?)table(?=[\\s/>]|$)", Pattern.CASE_INSENSITIVE);

    private TableTags() {}

    /** Whether a table begins somewhere in a line. */
    static boolean begins(String line) {
        return TAG.matcher(line).results().anyMatch(tag -> tag.group(1).isEmpty());
    }

    /** How many more tables begin in a line than end there. */
    static int opened(String line) {
        int opened = 0;
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
            opened += tag.group(1).isEmpty() ? 1 : -1;
        }
        return opened;
    }

    /** For each line, whether it begins inside a table that ends in it or in a line below. */
    static boolean[] inside(List<Line> lines, IntPredicate isCode) {
        int[] begun = new int[lines.size() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < lines.size(); index++) {
            Matcher tag = TAG.matcher(isCode.test(index) ? "" : lines.get(index).text());
            while (tag.find()) {
                if (tag.group(1).isEmpty()) {
                    open.push(index);
                } else if (!open.isEmpty()) {
                    begun[open.pop() + 1]++;
                    begun[index + 1]--;
                }
            }
        }
        boolean[] inside = new boolean[lines.size()];
        int tables = 0;
        for (int index = 0; index < lines.size(); index++) {
            tables += begun[index];
            inside[index] = tables > 0;
        }
        return inside;
    }
}
