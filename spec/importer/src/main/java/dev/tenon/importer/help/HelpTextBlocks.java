package dev.tenon.importer.help;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.block.Sections;
import dev.tenon.importer.block.TableReader;
import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts the plain text that copying a page of the help site leaves: no marks for headings, none around code, tables as cells that end
 * with a bar.
 */
public final class HelpTextBlocks {
    private final List<Line> lines;
    private final Problems problems;
    private final List<Block> blocks = new ArrayList<>();
    private int position;

    private HelpTextBlocks(PageText page, Problems problems) {
        this.lines = page.lines();
        this.problems = problems;
    }

    /** Returns the blocks of the text. */
    public static List<Block> of(PageText page, Problems problems) {
        return new HelpTextBlocks(page, problems).read();
    }

    private List<Block> read() {
        while (position < lines.size()) {
            Line line = lines.get(position);
            if (Sections.isTitleLine(line.stripped())) {
                blocks.add(new Block.Heading(line.number(), 2, line.stripped()));
                position++;
            } else if (TableReader.startsTable(line)) {
                TableReader table = new TableReader(lines, position, HelpTextBlocks::isTitle, problems);
                blocks.add(table.read());
                position = table.position();
            } else if (startsCode(line)) {
                code();
            } else {
                if (!line.stripped().isEmpty()) {
                    blocks.add(new Block.Paragraph(line.number(), line.text()));
                }
                position++;
            }
        }
        return List.copyOf(blocks);
    }

    private static boolean isTitle(Line line) {
        return Sections.isTitleLine(line.stripped());
    }

    private static boolean startsCode(Line line) {
        String text = line.stripped();
        return text.startsWith("{") || text.equals("[") || text.startsWith("<") || text.startsWith("HTTP/1.");
    }

    private void code() {
        int line = lines.get(position).number();
        boolean markup = lines.get(position).stripped().startsWith("<");
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean braced = false;
        while (position < lines.size() && !isTitle(lines.get(position))) {
            Line next = lines.get(position);
            if (next.stripped().toLowerCase(Locale.ROOT).endsWith("format")
                    || next.stripped().endsWith("格式")) {
                break;
            }
            text.append(next.text()).append('\n');
            braced |= next.text().indexOf('{') >= 0;
            depth += count(next.text(), "{[") - count(next.text(), "}]");
            position++;
            if (!markup && depth <= 0 && !next.stripped().startsWith("HTTP/1.") && braced) {
                break;
            }
        }
        blocks.add(new Block.Code(line, text.toString()));
    }

    private static int count(String text, String characters) {
        return (int) text.chars()
                .filter(character -> characters.indexOf(character) >= 0)
                .count();
    }
}
