package dev.tenon.importer.block;

import java.util.List;

/** One block of a page. */
public sealed interface Block {
    /** Returns the line where the block begins, from 1. */
    int line();

    /**
     * A heading.
     *
     * @param line its line
     * @param level 1 for the title
     * @param text the plain text
     */
    record Heading(int line, int level, String text) implements Block {}

    /**
     * A run of ordinary lines.
     *
     * @param line where it begins
     * @param text the raw text
     */
    record Paragraph(int line, String text) implements Block {}

    /**
     * A code block.
     *
     * @param line where the code itself begins
     * @param text the code
     */
    record Code(int line, String text) implements Block {}

    /**
     * A table.
     *
     * @param line where it begins
     * @param header the raw header cells
     * @param rows the rows; a row may have fewer or more cells than the header
     */
    record Table(int line, List<String> header, List<Row> rows) implements Block {}

    /**
     * A row of a table.
     *
     * @param line where it begins
     * @param cells the raw cells
     */
    record Row(int line, List<String> cells) {}
}
