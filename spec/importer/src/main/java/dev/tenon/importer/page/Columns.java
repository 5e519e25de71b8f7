package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.block.Markdown;
import dev.tenon.importer.block.Sections;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the columns of one table are. A row with an extra bar is repaired so that its cells fit their columns. */
final class Columns {
    /** With more bars than that, it is impossible to say which column contains them. */
    private static final int MOST_SURPLUS = 20;

    private final List<Column> columns;
    private final List<String> titles;
    private final int margin;
    private final int step;

    private Columns(List<Column> columns, Block.Table table) {
        this.columns = columns;
        this.titles = table.header();
        List<Integer> widths = table.rows().stream().map(this::width).toList();
        this.margin = widths.stream().mapToInt(Integer::intValue).min().orElse(0);
        this.step = widths.stream()
                .mapToInt(width -> width - margin)
                .filter(width -> width >= FieldMarks.LEAST_INDENT)
                .min()
                .orElse(0);
    }

    /** How far the name of a row is indented. */
    private int width(Block.Row row) {
        return FieldMarks.indent(raw(row, Column.NAME).orElse(""));
    }

    /**
     * Reads the header of a parameter or field table; the first unknown column is taken as the name if none has that
     * title.
     */
    static Columns ofFields(Block.Table table) {
        List<Column> columns = new ArrayList<>();
        for (String title : table.header()) {
            Column column = Column.ofFieldTitle(Markdown.plain(title));
            columns.add(columns.contains(column) && column != Column.OTHER ? Column.OTHER : column);
        }
        boolean ofFields = columns.contains(Column.TYPE) || columns.contains(Column.REQUIRED);
        if (!columns.contains(Column.NAME) && ofFields && columns.indexOf(Column.OTHER) >= 0) {
            columns.set(columns.indexOf(Column.OTHER), Column.NAME);
        }
        return new Columns(columns, table);
    }

    /**
     * Reads the header of an error table. If a title appears twice, the second is the message; if there is no message,
     * the first description is; if there is no code, the first column is.
     */
    static Columns ofErrors(Block.Table table) {
        List<Column> columns = new ArrayList<>();
        for (String title : table.header()) {
            Column column = Column.ofErrorTitle(Markdown.plain(title));
            boolean second = column == Column.CODE && columns.contains(Column.CODE);
            columns.add(second ? Column.MESSAGE : column);
        }
        replaceFirst(columns, Column.MESSAGE, Column.DESCRIPTION);
        replaceFirst(columns, Column.CODE, Column.OTHER);
        return new Columns(columns, table);
    }

    /** Tells by the titles of its columns alone what a table is about; a title that may mean several things does not count. */
    static Sections.Kind kindOf(Block.Table table) {
        List<Column> fields = table.header().stream()
                .map(title -> Column.ofFieldTitle(Markdown.plain(title)))
                .toList();
        List<Column> errors = table.header().stream()
                .map(title -> Column.ofErrorTitle(Markdown.plain(title)))
                .toList();
        boolean rest = errors.contains(Column.HTTP) || errors.contains(Column.MESSAGE);
        if (errors.contains(Column.CODE) && rest) {
            return Sections.Kind.ERRORS;
        }
        if (!fields.contains(Column.NAME) || !fields.contains(Column.TYPE)) {
            return Sections.Kind.OTHER;
        }
        boolean required = fields.contains(Column.REQUIRED) || fields.contains(Column.OPTIONAL);
        return required ? Sections.Kind.REQUEST : Sections.Kind.RESPONSE;
    }

    private static void replaceFirst(List<Column> columns, Column missing, Column standIn) {
        if (!columns.contains(missing) && columns.contains(standIn)) {
            columns.set(columns.indexOf(standIn), missing);
        }
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    /** Returns the title of a column as it is written; empty where the table lacks the column. */
    String title(Column column) {
        return has(column) ? titles.get(columns.indexOf(column)) : "";
    }

    /** Returns a raw cell, where the table has the column. */
    Optional<String> raw(Block.Row row, Column column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(index));
    }

    /** Returns a cell in one line; empty where the table lacks the column. */
    String text(Block.Row row, Column column) {
        return raw(row, column).map(Markdown::plain).orElse("");
    }

    /** Returns how deep a row is below others, by the marks before its name, or else by how far that is indented. */
    int depth(Block.Row row) {
        int marks = FieldMarks.depth(text(row, Column.NAME));
        return marks > 0 || step == 0 ? marks : (width(row) - margin) / step;
    }

    /** Returns whether the name of a row stands alone: no other cell says anything. */
    boolean isAlone(Block.Row row) {
        return row.cells().stream()
                        .filter(cell -> !Markdown.plain(cell).isEmpty())
                        .count()
                == 1;
    }

    /** Returns the text of the cell with the name. */
    NameText name(Block.Row row) {
        return NameText.of(raw(row, Column.NAME).orElse(""));
    }

    /** Returns a cell with its line breaks; empty where the table lacks the column. */
    String prose(Block.Row row, Column column) {
        return raw(row, column).map(Markdown::lines).orElse("");
    }

    /** Puts bars that belong to a cell's text back, where the row has more cells than the table. */
    Block.Row fitted(Block.Row row, Problems problems) {
        int surplus = row.cells().size() - columns.size();
        if (surplus <= 0) {
            return row;
        }
        for (int column = columns.size() - 1; column >= 0 && surplus <= MOST_SURPLUS; column--) {
            Block.Row joined = joined(row, column, surplus);
            if (plausible(joined)) {
                problems.add(row.line(), "a bare | in the row was taken as text of column " + (column + 1));
                return joined;
            }
        }
        problems.add(
                row.line(),
                "the row has " + row.cells().size() + " cells for " + columns.size() + " columns; the rest was joined");
        return joined(row, columns.size() - 1, surplus);
    }

    private static Block.Row joined(Block.Row row, int column, int surplus) {
        List<String> cells = new ArrayList<>(row.cells().subList(0, column));
        cells.add(String.join("|", row.cells().subList(column, column + surplus + 1)));
        cells.addAll(row.cells().subList(column + surplus + 1, row.cells().size()));
        return new Block.Row(row.line(), cells);
    }

    private boolean plausible(Block.Row row) {
        boolean required = !has(Column.REQUIRED)
                || RequiredWord.of(text(row, Column.REQUIRED)).isPresent();
        boolean type = !has(Column.TYPE) || TypeWord.of(text(row, Column.TYPE)).form() != TypeWord.Form.OTHER;
        boolean http = !has(Column.HTTP) || text(row, Column.HTTP).matches("|[1-5]\\d\\d");
        boolean code = !has(Column.CODE) || text(row, Column.CODE).matches("[\\w.:-]*");
        return required && type && http && code;
    }
}
