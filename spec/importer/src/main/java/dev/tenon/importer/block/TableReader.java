package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads one table, in Markdown or in the text that a copied help page leaves: there a lone bar opens a row, each cell ends with a bar
 * and line breaks mean nothing. A header may be broken over lines, a cell may span lines and blank lines, a row may lack cells.
 */
final class TableReader {
    private static final Pattern DELIMITER = Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*+\\|?");
    private static final int LONGEST_HEADER = 8;

    private final List<Line> lines;
    private final Predicate<Line> endsTable;
    private final Problems problems;
    private int position;

    TableReader(List<Line> lines, int position, Predicate<Line> endsTable, Problems problems) {
        this.lines = lines;
        this.position = position;
        this.endsTable = endsTable;
        this.problems = problems;
    }

    static boolean isDelimiter(Line line) {
        String text = line.stripped();
        return text.startsWith("|") && DELIMITER.matcher(text).matches();
    }

    static boolean startsTable(Line line) {
        return line.stripped().startsWith("|");
    }

    /** Gives the index of the first line behind the table. */
    int position() {
        return position;
    }

    Block.Table read() {
        int line = lines.get(position).number();
        List<String> header = header();
        List<Block.Row> rows = new ArrayList<>();
        while (position < lines.size()) {
            Line next = lines.get(position);
            if (next.stripped().isEmpty() && rowFollows()) {
                position++;
            } else if (startsTable(next) && !endsTable.test(next)) {
                rows.add(row(header.size()));
            } else {
                break;
            }
        }
        return new Block.Table(line, header, List.copyOf(rows));
    }

    /** Blank lines stand between rows only if another row comes, and that row is not the header of a new table. */
    private boolean rowFollows() {
        int next = position;
        while (next < lines.size() && lines.get(next).stripped().isEmpty()) {
            next++;
        }
        boolean row = next < lines.size() && startsTable(lines.get(next)) && !endsTable.test(lines.get(next));
        return row && (next + 1 >= lines.size() || !isDelimiter(lines.get(next + 1)));
    }

    private List<String> header() {
        int delimiter = delimiterAhead();
        CellScanner scanner = new CellScanner();
        int first = position;
        if (delimiter >= 0) {
            int columns = CellScanner.cellsOf(lines.get(delimiter)).size();
            while (position < delimiter) {
                scanner.add(lines.get(position++));
            }
            position++;
            List<String> cells = new ArrayList<>(scanner.cells());
            while (cells.size() < columns) {
                cells.add("");
            }
            if (scanner.closed() != columns) {
                problems.add(
                        lines.get(first).number(),
                        "the table's header has " + scanner.closed() + " cells and its rule " + columns);
            }
            return List.copyOf(cells);
        }
        do {
            scanner.add(lines.get(position++));
        } while (position < lines.size()
                && lines.get(first).stripped().equals("|")
                && !startsTable(lines.get(position))
                && !endsTable.test(lines.get(position)));
        return scanner.cells().isEmpty() ? scanner.cellsWithRest() : scanner.cells();
    }

    /** Gives the index of the rule under the header, or -1 where the header is followed by the first row. */
    private int delimiterAhead() {
        boolean copied = lines.get(position).stripped().equals("|");
        for (int ahead = position + 1; ahead < lines.size() && ahead <= position + LONGEST_HEADER; ahead++) {
            Line line = lines.get(ahead);
            if (isDelimiter(line)) {
                return ahead;
            }
            if (endsTable.test(line) || (copied && startsTable(line))) {
                return -1;
            }
        }
        return -1;
    }

    private Block.Row row(int columns) {
        int line = lines.get(position).number();
        CellScanner scanner = new CellScanner();
        scanner.add(lines.get(position++));
        while (!scanner.complete(columns) && position < lines.size()) {
            Line next = lines.get(position);
            if (!scanner.fenced() && (endsTable.test(next) || closesRow(scanner, next, columns))) {
                return shortRow(line, scanner, columns);
            }
            scanner.add(next);
            position++;
        }
        return scanner.complete(columns) ? new Block.Row(line, scanner.cells()) : shortRow(line, scanner, columns);
    }

    /** A line that is a whole row by itself cannot belong to the row before it. */
    private static boolean closesRow(CellScanner scanner, Line next, int columns) {
        if (!startsTable(next)) {
            return false;
        }
        List<String> cells = CellScanner.cellsOf(next);
        boolean nextRow = scanner.lacksOneCell(columns) && !next.stripped().equals("|");
        return nextRow
                || (cells.size() >= columns && columns > 1)
                || (scanner.lacksClosingBar(columns) && !cells.isEmpty());
    }

    private Block.Row shortRow(int line, CellScanner scanner, int columns) {
        List<String> cells = scanner.lacksClosingBar(columns) ? scanner.cellsWithRest() : scanner.cells();
        problems.add(line, "the row ends after " + cells.size() + " of " + columns + " cells");
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return new Block.Row(line, List.copyOf(padded));
    }
}
