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
    private static final Pattern STATUSES =
            Pattern.compile("[1-5]\\d\\d(?:\\s?(?:[,，、/;；或]|\\bor\\b|\\band\\b|\\s)\\s?[1-5]\\d\\d){1,9}");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,，、;；\\n]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][\\w.:-]{2,250}");

    private ErrorRows() {}

    static List<ErrorFact> read(Block.Table table, Problems problems) {
        Columns columns = Columns.ofErrors(table);
        List<ErrorFact> errors = new ArrayList<>();
        List<String> codes = List.of();
        if (!columns.has(Column.CODE) || !(columns.has(Column.MESSAGE) || columns.has(Column.HTTP))) {
            problems.lost(table.line(), "the table's header is not that of an error table; it was left out");
            return errors;
        }
        for (Block.Row raw : table.rows()) {
            Block.Row row = columns.fitted(raw, problems);
            String code = columns.text(row, Column.CODE);
            if (!code.isEmpty()) {
                codes = codes(code, columns.prose(row, Column.CODE));
            } else {
                if (codes.isEmpty() || columns.text(row, Column.MESSAGE).isEmpty()) {
                    problems.lost(row.line(), "the row has no error code; it was left out");
                    continue;
                }
                problems.add(row.line(), "the row has no error code; it was taken as another row of the code above");
            }
            String word = columns.text(row, Column.HTTP);
            List<OptionalInt> statuses = statuses(word);
            if (columns.has(Column.HTTP) && statuses.get(0).isEmpty()) {
                problems.add(
                        row.line(),
                        "“" + Texts.excerpt(word) + "” is not an HTTP status; the row of "
                                + Texts.excerpt(String.join(", ", codes)) + " has none");
            }
            for (String one : codes) {
                for (OptionalInt http : statuses) {
                    errors.add(new ErrorFact(
                            row.line(),
                            http,
                            one,
                            columns.text(row, Column.MESSAGE),
                            columns.text(row, Column.DESCRIPTION)));
                }
            }
        }
        return errors;
    }

    /** The first status in a cell, or each of several with nothing else. */
    private static List<OptionalInt> statuses(String word) {
        Matcher status = STATUS.matcher(word);
        boolean several = STATUSES.matcher(word).matches();
        List<OptionalInt> statuses = new ArrayList<>();
        while ((several || statuses.isEmpty()) && status.find()) {
            statuses.add(OptionalInt.of(Integer.parseInt(status.group(1))));
        }
        return statuses.isEmpty() ? List.of(OptionalInt.empty()) : statuses;
    }

    /** The codes of a cell, which may hold several in lines of their own, or with commas between. */
    private static List<String> codes(String code, String lines) {
        List<String> codes = BETWEEN_CODES
                .splitAsStream(lines)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        boolean several = codes.size() > 1
                && codes.stream().allMatch(one -> CODE.matcher(one).matches());
        return several ? codes : List.of(code);
    }
}
