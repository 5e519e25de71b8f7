package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a table that say what values a parameter has, in the words in which explanations say it. */
final class LimitColumns {
    private static final String NUMBER = "(-?[0-9]{1,15})";
    private static final Pattern RANGE =
            Pattern.compile("[\\[(（]?\\s?" + NUMBER + "\\s?(?:~|～|-|–|—|至|到|to|,|，)\\s?" + NUMBER + "\\s?[])）]?");
    /** Two numbers with a comma between are two values, but a range in brackets. */
    private static final Pattern PAIR = Pattern.compile(NUMBER + "\\s?[,，]\\s?" + NUMBER);

    private static final Pattern MOST = Pattern.compile("(?:≤|<=)?\\s?([0-9]{1,9})");
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；|/\\n]|\\bor\\b|或");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][\\w.-]{0,199}");

    private final Columns columns;
    private final Block.Row row;

    private LimitColumns(Columns columns, Block.Row row) {
        this.columns = columns;
        this.row = row;
    }

    /** Gives the explanation of a row with what these columns say. */
    static String explained(Columns columns, Block.Row row) {
        LimitColumns limits = new LimitColumns(columns, row);
        return Stream.of(
                        Optional.of(columns.prose(row, Column.DESCRIPTION)),
                        limits.said(Column.VALUES, limits::values),
                        limits.said(Column.LENGTH, limits::length),
                        limits.said(Column.DEFAULT, limits::usual))
                .flatMap(Optional::stream)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> said(Column column, Function<String, String> words) {
        String cell = columns.prose(row, column);
        boolean nothing = TypeWord.of(cell).form() == TypeWord.Form.BLANK;
        return nothing ? Optional.empty() : Optional.of(words.apply(cell));
    }

    private boolean chinese(Column column) {
        return Texts.hasHan(columns.title(column));
    }

    private String values(String cell) {
        boolean chinese = chinese(Column.VALUES);
        Matcher range = RANGE.matcher(cell);
        if (range.matches() && !PAIR.matcher(cell).matches()) {
            return (chinese ? "取值范围：" : "Value range: ") + range.group(1) + "~" + range.group(2);
        }
        List<String> values = BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .map(value -> value.startsWith("- ") ? value.substring(2) : value)
                .filter(value -> !value.isEmpty())
                .toList();
        boolean plain = values.stream().allMatch(value -> VALUE.matcher(value).matches());
        String label = chinese ? "取值范围：" : "Valid values:";
        return plain
                ? values.stream().map(value -> "\n- " + value).collect(Collectors.joining("", label, ""))
                : label + " " + cell;
    }

    private String length(String cell) {
        boolean chinese = chinese(Column.LENGTH);
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            String both = range.group(1) + "~" + range.group(2);
            return chinese ? "长度为" + both + "个字符" : both + " characters";
        }
        Matcher most = MOST.matcher(cell);
        if (most.matches()) {
            return chinese ? "最大长度为" + most.group(1) + "个字符" : "Maximum length: " + most.group(1) + " characters";
        }
        return (chinese ? "长度为" : "Length: ") + cell;
    }

    private String usual(String cell) {
        return (chinese(Column.DEFAULT) ? "默认值：" : "Default value: ") + cell;
    }
}
