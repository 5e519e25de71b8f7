package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes tables whose rows neither begin nor end with a bar as those that do. */
final class OuterBars {
    private static final Pattern RULE = Pattern.compile("\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)++\\|?\\s*+");

    private OuterBars() {}

    /** Returns the lines; a table is recognised by the rule below its header, and ends at a line without a bar. */
    static List<Line> added(List<Line> lines) {
        List<Line> added = new ArrayList<>(lines.size());
        boolean fenced = false;
        boolean table = false;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            fenced ^= Fence.opensOrCloses(line.text());
            boolean header =
                    !fenced && !table && bare(line) && index + 1 < lines.size() && isRule(lines.get(index + 1));
            table = header || (table && !fenced && line.text().indexOf('|') >= 0);
            added.add(table && bare(line) ? new Line(line.number(), "|" + closed(line.stripped())) : line);
        }
        return added;
    }

    private static boolean bare(Line line) {
        String text = line.stripped();
        return text.indexOf('|') > 0 && !text.startsWith("|");
    }

    private static boolean isRule(Line line) {
        return bare(line) && RULE.matcher(line.text()).matches();
    }

    private static String closed(String text) {
        return text.endsWith("|") && !text.endsWith("\\|") ? text : text + "|";
    }
}
