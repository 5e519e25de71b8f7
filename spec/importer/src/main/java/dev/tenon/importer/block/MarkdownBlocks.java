package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a Markdown page into blocks. */
public final class MarkdownBlocks {
    private final List<Line> lines;
    private final Problems problems;
    private final List<Block> blocks = new ArrayList<>();
    private Optional<Block.Table> above = Optional.empty();
    private int position;

    private MarkdownBlocks(PageText page, Problems problems) {
        this.lines = OuterBars.added(page.lines());
        this.problems = problems;
    }

    /** Returns whether a page is Markdown: it has marked headings. */
    public static boolean isMarkdown(PageText page) {
        return page.lines().stream().anyMatch(MarkdownBlocks::isHeading);
    }

    /** Returns the blocks of the page. */
    public static List<Block> of(PageText page, Problems problems) {
        return new MarkdownBlocks(page, problems).read();
    }

    private static boolean isHeading(Line line) {
        return HeadingLine.is(line.text());
    }

    private List<Block> read() {
        while (position < lines.size()) {
            Line line = lines.get(position);
            Optional<HeadingLine> heading = HeadingLine.of(line.text());
            if (heading.isPresent()) {
                blocks.add(new Block.Heading(
                        line.number(),
                        heading.get().level(),
                        Markdown.heading(heading.get().title())));
                above = Optional.empty();
                position++;
            } else if (Fence.opensOrCloses(line.text())) {
                code();
            } else if (TableReader.startsTable(line)) {
                table();
            } else if (HtmlTable.startsTable(line)) {
                HtmlTable.Read table = HtmlTable.read(lines, position, problems);
                blocks.add(table.table());
                position = table.end();
            } else if (line.stripped().isEmpty()) {
                position++;
            } else {
                paragraph();
            }
        }
        return List.copyOf(blocks);
    }

    private void table() {
        TableReader reader = new TableReader(lines, position, MarkdownBlocks::isHeading, problems);
        Block.Table table = above.flatMap(reader::readOn).orElseGet(reader::read);
        above = Optional.of(table);
        blocks.add(table);
        position = reader.position();
    }

    private void code() {
        int opening = position++;
        StringBuilder text = new StringBuilder();
        while (position < lines.size()
                && !Fence.opensOrCloses(lines.get(position).text())) {
            if (lines.get(position).text().startsWith("## ") && isHeading(lines.get(position))) {
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
                    || HtmlTable.startsTable(next)
                    || Fence.opensOrCloses(next.text())) {
                break;
            }
            text.append(next.text()).append('\n');
            position++;
        }
        blocks.add(new Block.Paragraph(line, text.toString()));
    }
}
