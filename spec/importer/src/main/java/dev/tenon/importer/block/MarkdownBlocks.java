package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a Markdown page into blocks. */
final class MarkdownBlocks {
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s*([^#\\s].*?)#*\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");

    private final List<Line> lines;
    private final Problems problems;
    private final List<Block> blocks = new ArrayList<>();
    private int position;

    MarkdownBlocks(PageText page, Problems problems) {
        this.lines = page.lines();
        this.problems = problems;
    }

    static boolean isHeading(Line line) {
        return HEADING.matcher(line.text()).matches();
    }

    List<Block> read() {
        while (position < lines.size()) {
            Line line = lines.get(position);
            Matcher heading = HEADING.matcher(line.text());
            if (heading.matches()) {
                blocks.add(new Block.Heading(
                        line.number(), heading.group(1).length(), Markdown.heading(heading.group(2))));
                position++;
            } else if (FENCE.matcher(line.text()).matches()) {
                code();
            } else if (TableReader.startsTable(line)) {
                TableReader table = new TableReader(lines, position, MarkdownBlocks::isHeading, problems);
                blocks.add(table.read());
                position = table.position();
            } else if (line.stripped().isEmpty()) {
                position++;
            } else {
                paragraph();
            }
        }
        return List.copyOf(blocks);
    }

    private void code() {
        int opening = position++;
        StringBuilder text = new StringBuilder();
        while (position < lines.size()
                && !FENCE.matcher(lines.get(position).text()).matches()) {
            if (isHeading(lines.get(position)) && lines.get(position).text().startsWith("## ")) {
                problems.add(
                        lines.get(opening).number(), "the code block is never closed; it ends before the next heading");
                position--;
                break;
            }
            text.append(lines.get(position++).text()).append('\n');
        }
        position++;
        blocks.add(new Block.Code(lines.get(opening).number() + 1, text.toString()));
    }

    private void paragraph() {
        int line = lines.get(position).number();
        StringBuilder text = new StringBuilder();
        while (position < lines.size()) {
            Line next = lines.get(position);
            if (next.stripped().isEmpty()
                    || isHeading(next)
                    || TableReader.startsTable(next)
                    || FENCE.matcher(next.text()).matches()) {
                break;
            }
            text.append(next.text()).append('\n');
            position++;
        }
        blocks.add(new Block.Paragraph(line, text.toString()));
    }
}
