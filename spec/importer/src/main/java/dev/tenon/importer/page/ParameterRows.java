package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parameter table. */
final class ParameterRows {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.\\-:$#]*");

    private ParameterRows() {}

    static List<ParameterFact> read(Block.Table table, Problems problems) {
        Columns columns = Columns.ofFields(table);
        List<ParameterFact> parameters = new ArrayList<>();
        if (!columns.has(Column.NAME) || !(columns.has(Column.TYPE) || columns.has(Column.REQUIRED))) {
            problems.add(table.line(), "the table's header is not that of a parameter table; it was left out");
            return parameters;
        }
        List<String> groups = new ArrayList<>();
        for (Block.Row raw : table.rows()) {
            Block.Row row = columns.fitted(raw, problems);
            String marked = columns.text(row, Column.NAME);
            String name = FieldMarks.unmarked(marked).replace(" ", "");
            int depth = FieldMarks.depth(marked);
            if (!NAME.matcher(name).matches()) {
                if (!name.isEmpty()) {
                    problems.add(row.line(), "“" + marked + "” is not the name of a parameter; the row was left out");
                }
                continue;
            }
            parameters.add(new ParameterFact(
                    row.line(),
                    path(groups, depth, name),
                    columns.text(row, Column.TYPE),
                    required(columns, row, problems),
                    columns.text(row, Column.EXAMPLE),
                    columns.prose(row, Column.DESCRIPTION)));
        }
        return parameters;
    }

    /** Gives the full name of a nested row: under the rows above it with fewer marks. */
    private static String path(List<String> groups, int depth, String name) {
        while (groups.size() > depth) {
            groups.remove(groups.size() - 1);
        }
        String path = groups.isEmpty() || name.startsWith(groups.get(groups.size() - 1) + ".")
                ? name
                : groups.get(groups.size() - 1) + "." + name;
        groups.add(path);
        return depth == 0 ? name : path;
    }

    private static Optional<Boolean> required(Columns columns, Block.Row row, Problems problems) {
        if (columns.has(Column.OPTIONAL) && !columns.has(Column.REQUIRED)) {
            return RequiredWord.of(columns.text(row, Column.OPTIONAL)).map(optional -> !optional);
        }
        if (!columns.has(Column.REQUIRED)) {
            return Optional.empty();
        }
        String word = columns.text(row, Column.REQUIRED);
        Optional<Boolean> required = RequiredWord.of(word);
        if (required.isEmpty()) {
            problems.add(
                    row.line(), "“" + word + "” does not say whether the parameter is required; taken for optional");
        }
        return required;
    }
}
