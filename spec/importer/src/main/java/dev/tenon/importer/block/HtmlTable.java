package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table of HTML. Its first row is the header. A cell that spans rows is repeated in each of them; one that
 * spans columns is in the first. The content of a cell, which may be another table, is kept as written. Each tag is looked at once.
 */
final class HtmlTable {
    private static final Pattern TAG =
            Pattern.compile("<(/?)(table|tr|td|th)(?:\\s([^<>]{0,500}))?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN =
            Pattern.compile("(row|col)span\\s?=\\s?[\"']?([0-9]{1,4})", Pattern.CASE_INSENSITIVE);
    private static final int MOST_COLUMNS = 64;
    /** A longer cell is said once: repeated in each row it would cost more than the page is long. */
    private static final int LONGEST_REPEATED = 300;

    private final List<Block.Row> rows = new ArrayList<>();
    private final Map<Integer, Span> spans = new TreeMap<>();
    private List<String> row = new ArrayList<>();
    private int rowLine;
    private int cellStart = -1;
    private String attributes = "";

    private HtmlTable() {}

    /** A cell that continues in the rows below. */
    private record Span(String text, int rows) {}

    /**
     * A table and where it ends.
     *
     * @param table the table
     * @param end the index of the first line after it
     */
    record Read(Block.Table table, int end) {}

    /** Returns whether a table begins in the line. */
    static boolean startsTable(Line line) {
        String text = line.stripped();
        return text.startsWith("<") && TableTags.begins(text);
    }

    /** Reads the table that begins in the line of the given index. */
    static Read read(List<Line> lines, int position, Problems problems) {
        int end = position;
        StringBuilder text = new StringBuilder();
        int open = 0;
        while (end < lines.size() && (end == position || open > 0)) {
            String line = lines.get(end).text();
            if (end > position && line.startsWith("## ")) {
                problems.add(
                        lines.get(position).number(), "the table is never closed; it ends before the next heading");
                break;
            }
            text.append(line).append('\n');
            open += TableTags.opened(line);
            end++;
        }
        HtmlTable table = new HtmlTable();
        table.read(text.toString(), lines.get(position).number());
        return new Read(table.table(lines.get(position).number()), end);
    }

    private void read(String text, int firstLine) {
        rowLine = firstLine;
        int line = firstLine;
        int counted = 0;
        int depth = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            for (; counted < tag.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            boolean opens = tag.group(1).isEmpty();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            int outside = depth;
            if (name.equals("table")) {
                depth += opens ? 1 : -1;
            }
            if (Math.max(outside, depth) > 1) {
                continue;
            }
            endCell(text, tag.start());
            if (name.equals("tr") || name.equals("table")) {
                endRow();
                rowLine = line;
            } else if (opens) {
                cellStart = tag.end();
                attributes = tag.group(3) == null ? "" : tag.group(3);
            }
        }
        endCell(text, text.length());
        endRow();
    }

    private void endCell(String text, int end) {
        if (cellStart < 0) {
            return;
        }
        spanned();
        String cell = text.substring(cellStart, end).strip();
        int column = row.size();
        int across = 1;
        Matcher span = SPAN.matcher(attributes);
        while (span.find()) {
            int number = Integer.parseInt(span.group(2));
            if (span.group(1).equalsIgnoreCase("row") && number > 1) {
                spans.put(column, new Span(cell.length() <= LONGEST_REPEATED ? cell : "", number - 1));
            } else if (span.group(1).equalsIgnoreCase("col")) {
                across = Math.max(1, Math.min(number, MOST_COLUMNS));
            }
        }
        add(cell);
        for (int more = 1; more < across; more++) {
            add("");
        }
        cellStart = -1;
    }

    /** Adds the cells of rows above that go on at this place. */
    private void spanned() {
        Span span = spans.get(row.size());
        while (span != null && row.size() < MOST_COLUMNS) {
            if (span.rows() > 1) {
                spans.put(row.size(), new Span(span.text(), span.rows() - 1));
            } else {
                spans.remove(row.size());
            }
            add(span.text());
            span = spans.get(row.size());
        }
    }

    private void add(String cell) {
        if (row.size() < MOST_COLUMNS) {
            row.add(cell);
        }
    }

    private void endRow() {
        if (!row.isEmpty()) {
            spanned();
            rows.add(new Block.Row(rowLine, List.copyOf(row)));
            row = new ArrayList<>();
        }
    }

    private Block.Table table(int line) {
        if (rows.isEmpty()) {
            return new Block.Table(line, List.of(), List.of());
        }
        List<String> header = rows.get(0).cells();
        List<Block.Row> filled = new ArrayList<>();
        for (Block.Row each : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>(each.cells());
            while (cells.size() < header.size()) {
                cells.add("");
            }
            filled.add(new Block.Row(each.line(), List.copyOf(cells)));
        }
        return new Block.Table(line, header, List.copyOf(filled));
    }
}
