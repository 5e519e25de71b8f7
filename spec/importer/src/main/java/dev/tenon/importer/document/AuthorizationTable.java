package dev.tenon.importer.document;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.block.Markdown;
import dev.tenon.importer.facts.DocumentFacts.Authorization;
import dev.tenon.importer.facts.DocumentFacts.Resource;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the table that tells what a policy must allow. A star before a type of resource marks it as required. */
final class AuthorizationTable {
    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]{1,60}:[A-Za-z0-9*]{1,120}");
    private static final Pattern TYPE = Pattern.compile("(\\*?)([A-Za-z][A-Za-z0-9_.-]{0,119})\\*?");

    private static final List<String> ACTIONS = List.of("action", "操作");
    private static final List<String> ACCESS = List.of("accesslevel", "access", "访问级别", "访问类型");
    private static final List<String> RESOURCES = List.of("resourcetype", "resource", "资源类型", "资源");
    private static final List<String> CONDITIONS = List.of("conditionkey", "condition", "条件关键字", "条件");
    private static final List<String> DEPENDENT = List.of("dependentaction", "associatedoperation", "关联操作", "依赖操作");

    /** The words of the description language, and those that older pages use. */
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("create", "create"),
            Map.entry("get", "get"),
            Map.entry("list", "list"),
            Map.entry("update", "update"),
            Map.entry("delete", "delete"),
            Map.entry("none", "none"),
            Map.entry("read", "get"),
            Map.entry("write", "update"),
            Map.entry("创建", "create"),
            Map.entry("读", "get"),
            Map.entry("列出", "list"),
            Map.entry("写", "update"),
            Map.entry("更新", "update"),
            Map.entry("删除", "delete"),
            Map.entry("无", "none"));

    private final Map<String, Integer> columns;
    private final Problems problems;

    private AuthorizationTable(Map<String, Integer> columns, Problems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** Returns what the first row of the table says; nothing where it is another table. */
    static Optional<Authorization> read(Block.Table table, Problems problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int index = 0; index < table.header().size(); index++) {
            columns.putIfAbsent(Texts.key(Markdown.plain(table.header().get(index))), index);
        }
        AuthorizationTable reader = new AuthorizationTable(columns, problems);
        boolean states =
                reader.column(ACTIONS).isPresent() && reader.column(RESOURCES).isPresent();
        return states
                ? table.rows().stream()
                        .findFirst()
                        .flatMap(row -> reader.row(row, table.rows().size()))
                : Optional.empty();
    }

    private Optional<Authorization> row(Block.Row row, int rows) {
        String action = Texts.oneLine(cell(row, ACTIONS));
        if (!ACTION.matcher(action).matches()) {
            problems.add(row.line(), Texts.excerpt(action) + " is not a policy action; the permissions were left out");
            return Optional.empty();
        }
        if (rows > 1) {
            problems.lost(row.line(), "a description names one action; only the first of " + rows + " rows was taken");
        }
        return Optional.of(new Authorization(
                row.line(),
                action,
                access(row),
                resources(cell(row, RESOURCES)),
                words(cell(row, CONDITIONS)).toList(),
                words(cell(row, DEPENDENT))
                        .filter(word -> ACTION.matcher(word).matches())
                        .toList()));
    }

    private String access(Block.Row row) {
        String word = Texts.oneLine(cell(row, ACCESS)).toLowerCase(Locale.ROOT);
        String level = LEVELS.getOrDefault(word, "");
        if (level.isEmpty() && !word.isEmpty()) {
            problems.lost(row.line(), Texts.excerpt(word) + " is not a known access level; it was left out");
        }
        return level;
    }

    /** A name of the resource in a policy, with its colons, belongs to the type before it; a lone star stands for all resources. */
    private static List<Resource> resources(String cell) {
        if (isAll(Texts.key(cell))) {
            return List.of();
        }
        Map<String, Resource> resources = new LinkedHashMap<>();
        String last = "";
        for (String word : cell.split("\\s+", -1)) {
            var type = TYPE.matcher(word);
            if (word.indexOf(':') >= 0) {
                resources.computeIfPresent(
                        last,
                        (name, known) ->
                                known.pattern().isEmpty() ? new Resource(name, known.required(), word) : known);
            } else if (type.matches()) {
                last = type.group(2);
                resources.putIfAbsent(last, new Resource(last, !type.group(1).isEmpty(), ""));
            }
        }
        return List.copyOf(resources.values());
    }

    private static boolean isAll(String key) {
        return key.startsWith("allresource") || key.startsWith("全部资源") || isNone(key);
    }

    private static boolean isNone(String key) {
        return key.isEmpty() || key.equals("none") || key.equals("无");
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split("[\\s,，、;；]+", -1)).filter(word -> !isNone(Texts.key(word)));
    }

    private String cell(Block.Row row, List<String> titles) {
        return column(titles)
                .filter(index -> index < row.cells().size())
                .map(index -> Markdown.lines(row.cells().get(index)))
                .orElse("");
    }

    private Optional<Integer> column(List<String> titles) {
        return titles.stream().filter(columns::containsKey).map(columns::get).findFirst();
    }
}
