package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.example.Example;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of the operation a page describes. */
final class OperationName {
    private static final Pattern ACTION = Pattern.compile("[A-Z][A-Z_]*+[a-z0-9][A-Za-z0-9_]*+");
    private static final Pattern REMARKED = Pattern.compile("([A-Z][A-Za-z0-9_]*+) ?(?:[（(：:]| [-–—]++ |[–—]).*");
    private static final Pattern HUMPS = Pattern.compile("(?<![A-Za-z0-9_])(?:[A-Z][a-z0-9]++){2,}+(?![A-Za-z0-9_])");
    private static final Pattern QUERY = Pattern.compile("[?&\\s]Action=([A-Za-z0-9_]+)");
    private static final Pattern EXPLORER = Pattern.compile("[?&#]api=([A-Za-z0-9_]+)");
    private static final Pattern PERMISSION = Pattern.compile("[a-z][\\w-]*+:([A-Z][A-Za-z0-9_]++)");

    /** No operation has a longer name, and no title with one in it is longer. */
    private static final int LONGEST = 300;

    private OperationName() {}

    /**
     * Looks, in this order, at the title, the row of {@code Action}, the link to the explorer, the example request, the row of the
     * permission, the root of the XML example and the file's name.
     */
    static Optional<String> of(
            String file, List<Block> blocks, List<ParameterFact> parameters, List<Example> examples) {
        return title(blocks)
                .or(() -> parameters.stream()
                        .filter(parameter -> parameter.name().equals("Action"))
                        .map(ParameterFact::example)
                        .filter(example -> ACTION.matcher(example).matches())
                        .findFirst())
                .or(() -> found(blocks, EXPLORER))
                .or(() -> found(blocks, QUERY))
                .or(() -> permission(blocks))
                .or(() -> examples.stream()
                        .flatMap(example -> example.rootName().stream())
                        .filter(root -> root.endsWith("Response") && root.length() > 8)
                        .map(root -> root.substring(0, root.length() - 8))
                        .findFirst())
                .or(() -> parameters.isEmpty() ? Optional.empty() : fileName(file));
    }

    /** Returns the title, where it is the name of an operation. */
    static Optional<String> title(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> ((Block.Heading) block).text())
                .flatMap(text -> named(text).stream())
                .findFirst();
    }

    /** A title may have words of another language next to the name, or words after a bracket, a colon or a dash. */
    private static Optional<String> named(String title) {
        if (title.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher remarked = REMARKED.matcher(title);
        String text = remarked.matches() ? remarked.group(1) : title;
        if (ACTION.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (!Texts.hasHan(title)) {
            return Optional.empty();
        }
        List<String> names =
                HUMPS.matcher(title).results().map(MatchResult::group).toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static Optional<String> found(List<Block> blocks, Pattern pattern) {
        for (Block block : blocks) {
            String text = block instanceof Block.Code code
                    ? code.text()
                    : block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> permission(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                for (Block.Row row : table.rows()) {
                    for (String cell : row.cells()) {
                        Matcher matcher = PERMISSION.matcher(cell.strip());
                        if (matcher.matches()) {
                            return Optional.of(matcher.group(1));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fileName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int end = name.indexOf('.');
        String stem = end < 0 ? name : name.substring(0, end);
        return ACTION.matcher(stem).matches() ? Optional.of(stem) : Optional.empty();
    }
}
