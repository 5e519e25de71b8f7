package dev.tenon.importer;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.block.MarkdownBlocks;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Pages written another way: with other titles and headers, columns in another order, tables in another syntax. */
final class MutatedPages {
    private MutatedPages() {}

    /** Gives the ways to write a page, by what they change. */
    static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> mutations = new LinkedHashMap<>();
        MutatedWords.add(mutations);
        columns(mutations);
        syntax(mutations);
        return mutations;
    }

    private static void columns(Map<String, UnaryOperator<String>> mutations) {
        mutations.put(
                "columns reversed",
                page -> blocks(page, block -> block instanceof Block.Table table ? reversed(table) : block));
        mutations.put(
                "columns turned",
                page -> blocks(page, block -> block instanceof Block.Table table ? turned(table) : block));
        mutations.put(
                "no descriptions",
                page -> blocks(page, block -> block instanceof Block.Table table ? without(table) : block));
        mutations.put(
                "a column of defaults",
                page -> blocks(
                        page, block -> block instanceof Block.Table table ? with(table, "Default value") : block));
        mutations.put(
                "a column of numbers",
                page -> blocks(page, block -> block instanceof Block.Table table ? with(table, "No.") : block));
    }

    private static Block.Table table(Block.Table table, UnaryOperator<List<String>> change) {
        int columns = table.header().size();
        return new Block.Table(
                table.line(),
                change.apply(table.header()),
                table.rows().stream()
                        .map(row -> new Block.Row(
                                row.line(), row.cells().size() == columns ? change.apply(row.cells()) : row.cells()))
                        .toList());
    }

    private static Block.Table inLines(Block.Table table) {
        return table(
                table,
                cells -> cells.stream()
                        .map(cell -> cell.strip().replaceAll("\\s*\\n\\s*", "<br>"))
                        .toList());
    }

    private static Block.Table reversed(Block.Table table) {
        return table(table, cells -> {
            List<String> reversed = new ArrayList<>(cells);
            Collections.reverse(reversed);
            return reversed;
        });
    }

    private static Block.Table turned(Block.Table table) {
        return table(table, cells -> {
            List<String> turned = new ArrayList<>(cells);
            Collections.rotate(turned, 1);
            return turned;
        });
    }

    private static Block.Table without(Block.Table table) {
        String last = table.header().get(table.header().size() - 1).strip();
        boolean prose = List.of("描述", "Description", "说明").contains(last)
                && table.header().size() > 2;
        return prose ? table(table, cells -> cells.subList(0, cells.size() - 1)) : table;
    }

    private static Block.Table with(Block.Table table, String title) {
        Block.Table wider = table(table, cells -> {
            List<String> more = new ArrayList<>(cells);
            more.add(title.equals("No.") ? 0 : 1, "1");
            return more;
        });
        List<String> header = new ArrayList<>(wider.header());
        header.set(title.equals("No.") ? 0 : 1, title);
        return new Block.Table(wider.line(), header, wider.rows());
    }

    private static void syntax(Map<String, UnaryOperator<String>> mutations) {
        mutations.put("as read", page -> blocks(page, block -> block));
        mutations.put(
                "no outer bars",
                page -> blocks(page, block -> block instanceof Block.Table table ? inLines(table) : block)
                        .replaceAll("(?m)^\\|(.*)\\|$", "$1"));
        mutations.put("a note between rows", page -> written(parsed(page), MutatedPages::noted));
        mutations.put("indented", page -> blocks(page, block -> block).replaceAll("(?m)^\\|", "  |"));
        mutations.put("CRLF", page -> page.replace("\n", "\r\n"));
        mutations.put("byte order mark", page -> "\uFEFF" + page);
        mutations.put("trailing blanks", page -> page.replaceAll("(?m)\\|$", "|  "));
        mutations.put("deeper headings", page -> page.replaceAll("(?m)^## ", "### "));
        mutations.put("headings without a blank", page -> page.replaceAll("(?m)^## ", "##"));
        mutations.put("tables of HTML", page -> written(parsed(page), MutatedPages::html));
        mutations.put("tables of HTML in lines", page -> written(parsed(page), MutatedPages::htmlInLines));
        mutations.put(
                "a note behind each table",
                page -> page.replaceAll("(?m)^## ", "> **Note** See the [page](~~1~~).\n\n## "));
        mutations.put(
                "a note before each table",
                page -> page.replaceAll(
                        "(?m)^(\\|(?:名称|Parameter|Name|HttpCode|HTTP)\\|[^\\n]*\\n\\|)", "The table tells:\n\n$1"));
    }

    private static List<Block> parsed(String page) {
        return MarkdownBlocks.of(PageText.of("x.md", page), new Problems("x.md"));
    }

    static String blocks(String page, UnaryOperator<Block> change) {
        return written(parsed(page).stream().map(change).toList(), MutatedPages::markdown);
    }

    private static String written(List<Block> blocks, Function<Block.Table, String> tables) {
        StringBuilder page = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                page.append("#".repeat(heading.level()))
                        .append(' ')
                        .append(heading.text())
                        .append("\n\n");
            } else if (block instanceof Block.Paragraph paragraph) {
                page.append(paragraph.text()).append('\n');
            } else if (block instanceof Block.Code code) {
                page.append("```\n").append(code.text()).append("```\n\n");
            } else if (block instanceof Block.Table table) {
                page.append(tables.apply(table)).append('\n');
            }
        }
        return page.toString();
    }

    private static String markdown(Block.Table table) {
        return "|" + String.join("|", table.header()) + "|\n"
                + "|---".repeat(table.header().size()) + "|\n" + rows(table.rows());
    }

    /** Ends the table after some rows, and goes on below a note with a row that has all of its cells. */
    private static String noted(Block.Table table) {
        int columns = table.header().size();
        int half = table.rows().size() / 2;
        while (half < table.rows().size() && table.rows().get(half).cells().size() != columns) {
            half++;
        }
        Block.Table first =
                new Block.Table(table.line(), table.header(), table.rows().subList(0, half));
        return markdown(first) + "\nWhat is **below** came later.\n\n"
                + rows(table.rows().subList(half, table.rows().size()));
    }

    private static String rows(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> "|" + String.join("|", row.cells()) + "|\n")
                .collect(Collectors.joining());
    }

    private static String html(Block.Table table) {
        return "<table><thead><tr><th>" + String.join("</th><th>", table.header()) + "</th></tr></thead><tbody>"
                + table.rows().stream()
                        .map(row -> "<tr><td>" + String.join("</td><td>", cells(row)) + "</td></tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>\n";
    }

    private static String htmlInLines(Block.Table table) {
        return "<table id=\"t\" class=\"table\">\n  <colgroup><col/></colgroup>\n  <tr>\n"
                + table.header().stream()
                        .map(title -> "    <td><p><b>" + title + "</b></p></td>\n")
                        .collect(Collectors.joining())
                + "  </tr>\n"
                + table.rows().stream()
                        .map(row -> "  <tr class=\"x\">\n"
                                + cells(row).stream()
                                        .map(cell -> "    <td width=\"10\">\n      <p>" + cell + "</p>\n    </td>\n")
                                        .collect(Collectors.joining())
                                + "  </tr>\n")
                        .collect(Collectors.joining())
                + "</table>\n";
    }

    private static List<String> cells(Block.Row row) {
        return row.cells().stream().map(cell -> cell.replace("<", "&lt;")).toList();
    }
}
