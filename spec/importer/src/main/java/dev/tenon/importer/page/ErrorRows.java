package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an error table, its columns in any order. */
final class ErrorRows {
    private static final Pattern STATUS = Pattern.compile("(?<!\\d)([1-5]\\d\\d)(?!\\d)");

    private ErrorRows() {}

    static List<ErrorFact> read(Block.Table table, Problems problems) {
        Columns columns = Columns.ofErrors(table);
        List<ErrorFact> errors = new ArrayList<>();
        if (!columns.has(Column.CODE) || !(columns.has(Column.MESSAGE) || columns.has(Column.HTTP))) {
            problems.lost(table.line(), "the table's header is not that of an error table; it was left out");
            return errors;
        }
        for (Block.Row raw : table.rows()) {
            Block.Row row = columns.fitted(raw, problems);
            String code = columns.text(row, Column.CODE);
            if (code.isEmpty()) {
                if (errors.isEmpty() || columns.text(row, Column.MESSAGE).isEmpty()) {
                    problems.lost(row.line(), "the row has no error code; it was left out");
                    continue;
                }
                problems.add(row.line(), "the row has no error code; it was taken as another row of the code above");
                code = errors.get(errors.size() - 1).code();
            }
            String word = columns.text(row, Column.HTTP);
            Matcher status = STATUS.matcher(word);
            OptionalInt http = status.find() ? OptionalInt.of(Integer.parseInt(status.group(1))) : OptionalInt.empty();
            if (columns.has(Column.HTTP) && http.isEmpty()) {
                problems.add(
                        row.line(),
                        "“" + Texts.excerpt(word) + "” is not an HTTP status; the row of " + Texts.excerpt(code)
                                + " has none");
            }
            errors.add(new ErrorFact(
                    row.line(), http, code, columns.text(row, Column.MESSAGE), columns.text(row, Column.DESCRIPTION)));
        }
        return errors;
    }
}
