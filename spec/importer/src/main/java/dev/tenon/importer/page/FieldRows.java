package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the rows of a table of response fields. */
final class FieldRows {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w.\\-:$#@]*");

    private static final Pattern ELEMENT_TYPE =
            Pattern.compile("object|string|integer|long|boolean|float|double|number|any|array(<.*>)?");

    private FieldRows() {}

    static List<FieldRow> read(Block.Table table, Problems problems) {
        Columns columns = Columns.ofFields(table);
        List<FieldRow> rows = new ArrayList<>();
        if (!columns.has(Column.NAME) || !(columns.has(Column.TYPE) || columns.has(Column.DESCRIPTION))) {
            problems.lost(table.line(), "the table's header is not that of a table of fields; it was left out");
            return rows;
        }
        for (Block.Row raw : table.rows()) {
            Block.Row row = columns.fitted(raw, problems);
            NameText text = columns.name(row);
            String marked = text.text();
            NameCell cell = NameCell.of(text);
            String name = cell.name().replace(" ", "");
            String typeWord = columns.text(row, Column.TYPE);
            boolean explained = TypeWord.of(typeWord).form() == TypeWord.Form.OTHER;
            if ((typeWord.isEmpty() || explained)
                    && ELEMENT_TYPE.matcher(marked).matches()) {
                // Copied text drops the empty name of a nameless element, so that its type stands first.
                typeWord = marked;
                name = "";
            }
            if (cell.name().indexOf(' ') > 0 && columns.isAlone(row)) {
                problems.add(
                        row.line(), "“" + Texts.excerpt(marked) + "” is a title within the table; it was left out");
                continue;
            }
            boolean namelessElement = name.isEmpty() && !typeWord.isEmpty();
            if (namelessElement && TypeWord.of(typeWord).form() == TypeWord.Form.SCALAR && !rows.isEmpty()) {
                FieldRow list = rows.get(rows.size() - 1);
                if (list.type().form() == TypeWord.Form.LIST) {
                    rows.set(rows.size() - 1, list.withType("Array of " + typeWord));
                    continue;
                }
            }
            if (!namelessElement && !NAME.matcher(name).matches()) {
                if (!name.isEmpty()) {
                    problems.lost(
                            row.line(),
                            "“" + Texts.excerpt(marked) + "” is not the name of a field; the row was left out");
                }
                continue;
            }
            rows.add(new FieldRow(
                    row.line(),
                    name,
                    columns.depth(row),
                    typeWord,
                    TypeWord.of(typeWord),
                    columns.text(row, Column.EXAMPLE),
                    columns.prose(row, Column.DESCRIPTION),
                    cell.deprecated()));
        }
        return rows;
    }
}
