package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.ParameterDetails;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of a parameter table. */
final class ParameterRows {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.\\-:$#]*");
    private static final Pattern ELEMENT_TYPE =
            Pattern.compile("object|string|integer|long|boolean|float|double|number");

    private final Columns columns;
    private final Problems problems;
    private final boolean copied;
    private final ParameterGroups groups;
    private final List<ParameterFact> parameters = new ArrayList<>();

    private ParameterRows(Columns columns, Problems problems, boolean copied) {
        this.columns = columns;
        this.problems = problems;
        this.copied = copied;
        this.groups = new ParameterGroups(problems);
    }

    /** Reads the table; text copied from the help site shows structures without any marks. */
    static List<ParameterFact> read(Block.Table table, Problems problems, boolean copied) {
        Columns columns = Columns.ofFields(table);
        if (!columns.has(Column.NAME) || !(columns.has(Column.TYPE) || columns.has(Column.REQUIRED))) {
            problems.lost(table.line(), "the table's header is not that of a parameter table; it was left out");
            return List.of();
        }
        ParameterRows rows = new ParameterRows(columns, problems, copied);
        table.rows().forEach(row -> rows.read(columns.fitted(row, problems)));
        return rows.parameters;
    }

    private void read(Block.Row row) {
        NameText text = columns.name(row);
        String marked = text.text();
        NameCell cell = NameCell.of(text);
        String name = cell.name().replace(" ", "");
        String typeWord = columns.text(row, Column.TYPE);
        // Copied text drops the empty name of a nameless element, so that its type stands first.
        boolean shifted = ELEMENT_TYPE.matcher(name).matches()
                && (typeWord.isEmpty() || TypeWord.of(typeWord).form() == TypeWord.Form.OTHER);
        if (shifted || (name.isEmpty() && ELEMENT_TYPE.matcher(typeWord).matches())) {
            element(row.line(), columns.depth(row), shifted ? name : typeWord);
            return;
        }
        if (!NAME.matcher(name).matches()) {
            if (!name.isEmpty()) {
                problems.lost(
                        row.line(),
                        "“" + Texts.excerpt(marked) + "” is not the name of a parameter; the row was left out");
            }
            return;
        }
        if (cell.name().indexOf(' ') > 0 && columns.isAlone(row)) {
            problems.add(row.line(), "“" + Texts.excerpt(marked) + "” is a title within the table; it was left out");
            return;
        }
        TypeWord type = TypeWord.of(typeWord);
        String path = groups.path(columns.depth(row), name, type);
        parameters.add(new ParameterFact(
                row.line(),
                path,
                typeWord,
                required(columns, row, cell, problems),
                columns.text(row, Column.EXAMPLE),
                LimitColumns.explained(columns, row),
                ParameterDetails.at(Position.of(columns.text(row, Column.POSITION)), cell.deprecated())));
        if (copied && type.form() == TypeWord.Form.STRUCT) {
            groups.begin(row.line(), path, false);
        }
    }

    /** The row of a nameless element says what a list holds. */
    private void element(int line, int depth, String typeWord) {
        if (parameters.isEmpty()) {
            return;
        }
        ParameterFact list = parameters.get(parameters.size() - 1);
        if (!ParameterGroups.isList(TypeWord.of(list.type()))) {
            return;
        }
        if (TypeWord.of(typeWord).form() == TypeWord.Form.STRUCT) {
            if (depth > 0) {
                groups.element(depth);
            } else {
                groups.begin(line, list.name(), true);
            }
        } else {
            parameters.set(parameters.size() - 1, list.withType("array<" + typeWord + ">"));
        }
    }

    private static Optional<Boolean> required(Columns columns, Block.Row row, NameCell cell, Problems problems) {
        if (columns.has(Column.OPTIONAL) && !columns.has(Column.REQUIRED)) {
            return RequiredWord.of(columns.text(row, Column.OPTIONAL)).map(optional -> !optional);
        }
        if (!columns.has(Column.REQUIRED)) {
            return cell.required();
        }
        String word = columns.text(row, Column.REQUIRED);
        Optional<Boolean> required = RequiredWord.of(word);
        if (required.isEmpty()) {
            problems.add(
                    row.line(),
                    "“" + Texts.excerpt(word) + "” does not say whether the parameter is required; taken as optional");
        }
        return required;
    }
}
