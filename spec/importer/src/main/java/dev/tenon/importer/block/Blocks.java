package dev.tenon.importer.block;

import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import java.util.List;

/** Cuts a page of any generation into blocks. */
public final class Blocks {
    private Blocks() {}

    /** Reads Markdown where the page has marked headings, otherwise the plain text of the help site. */
    public static List<Block> read(PageText page, Problems problems) {
        boolean markdown = page.lines().stream().anyMatch(MarkdownBlocks::isHeading);
        return markdown ? new MarkdownBlocks(page, problems).read() : new HelpTextBlocks(page, problems).read();
    }
}
