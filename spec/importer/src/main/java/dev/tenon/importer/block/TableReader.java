package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads one table, in Markdown or in the text that a copied help page leaves: there a lone bar opens a row, each cell ends with a bar
 * and line breaks mean nothing. A header may be broken over lines, a cell may span lines and blank lines, a row may lack cells.
 */
public final class TableReader {
    private static final Pattern DELIMITER = Pattern.compile("\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)*+\\|?");
    private static final int LONGEST_HEADER = 8;

    /** Tables for people have a dozen; each row is filled up to the number of columns. */
    private static final int MOST_COLUMNS = 64;

    private final List<Line> lines;
    private final Predicate<Line> endsTable;
    private final Problems problems;
    private int position;

    /**
     * Prepares to read.
     *
     * @param lines the lines of the page
     * @param position the index of the table's first line
     * @param endsTable whether a line cannot belong to a table
     * @param problems collects what is wrong with the table
     */
    public TableReader(List<Line> lines, int position, Predicate<Line> endsTable, Problems problems) {
        this.lines = lines;
        this.position = position;
        this.endsTable = endsTable;
        this.problems = problems;
    }

    private static boolean isDelimiter(Line line) {
        String text = line.stripped();
        return text.startsWith("|") && DELIMITER.matcher(text).matches();
    }

    /** Returns whether a table may begin with the line. */
    public static boolean startsTable(Line line) {
        return line.stripped().startsWith("|");
    }

    /** Returns the index of the first line after the table. */
    public int position() {
        return position;
    }

    /** Reads the table. */
    public Block.Table read() {
        return read(lines.get(position).number(), header());
    }

    /**
     * Reads the continuation of a table above after a note in its middle: rows without a rule below the first. Returns
     * nothing and does not move if a new table begins.
     */
    Optional<Block.Table> readOn(Block.Table above) {
        if (delimiterAhead() >= 0 || above.header().size() < 2) {
            return Optional.empty();
        }
        Block.Table rest = read(lines.get(position).number(), above.header());
        List<Block.Row> rows = rest.rows().stream()
                .filter(row -> !row.cells().equals(above.header()))
                .toList();
        return Optional.of(new Block.Table(rest.line(), rest.header(), rows));
    }

    private Block.Table read(int line, List<String> written) {
        List<String> header = written;
        if (header.size() > MOST_COLUMNS) {
            problems.add(
                    line, "the table has " + header.size() + " columns; only the first " + MOST_COLUMNS + " count");
            header = header.subList(0, MOST_COLUMNS);
        }
        List<Block.Row> rows = new ArrayList<>();
        int next = nextRow();
        while (next >= 0) {
            position = next;
            rows.add(row(header.size()));
            next = nextRow();
        }
        return new Block.Table(line, header, List.copyOf(rows));
    }

    /**
     * Returns the index of the next row or -1; behind blank lines, what has a rule below it is the header of a new
     * table.
     */
    private int nextRow() {
        int next = position;
        while (next < lines.size() && lines.get(next).stripped().isEmpty()) {
            next++;
        }
        boolean row = next < lines.size() && startsTable(lines.get(next)) && !endsTable.test(lines.get(next));
        boolean header = next > position && next + 1 < lines.size() && isDelimiter(lines.get(next + 1));
        return row && !header ? next : -1;
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

    /**
     * Returns the index of the rule under the header, or -1 where the header is followed by the first row. A header
     * continues over lines, including blank ones, as long as it has fewer cells than the rule.
     */
    private int delimiterAhead() {
        boolean copied = lines.get(position).stripped().equals("|");
        CellScanner header = new CellScanner();
        int closedBefore = 0;
        int filled = 0;
        for (int ahead = position; ahead < lines.size() && filled <= LONGEST_HEADER; ahead++) {
            Line line = lines.get(ahead);
            if (filled > 0 && isDelimiter(line)) {
                boolean rowsBetween = closedBefore >= CellScanner.cellsOf(line).size();
                return rowsBetween ? -1 : ahead;
            }
            if (filled > 0 && (endsTable.test(line) || (copied && startsTable(line)))) {
                return -1;
            }
            if (!line.stripped().isEmpty()) {
                closedBefore = header.closed();
                header.add(line);
                filled++;
            }
        }
        return -1;
    }

    private Block.Row row(int columns) {
        int line = lines.get(position).number();
        CellScanner scanner = new CellScanner();
        scanner.add(lines.get(position++));
        int lastBar = position;
        while (!scanner.complete(columns) && position < lines.size()) {
            Line next = lines.get(position);
            if (!scanner.fenced() && (endsTable.test(next) || closesRow(scanner, next, columns))) {
                break;
            }
            scanner.add(next);
            position++;
            lastBar = scanner.endsWithBar() ? position : lastBar;
        }
        if (scanner.complete(columns)) {
            return new Block.Row(line, scanner.cells());
        }
        if (scanner.restBeganALine()) {
            // The sentence below a table is no cell of its last row.
            position = lastBar;
            return shortRow(line, scanner.cells(), columns);
        }
        return shortRow(line, scanner.lacksClosingBar(columns) ? scanner.cellsWithRest() : scanner.cells(), columns);
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

    private Block.Row shortRow(int line, List<String> cells, int columns) {
        problems.add(
                line,
                cells.size() == columns
                        ? "the row has no closing bar"
                        : "the row has " + cells.size() + " of " + columns + " cells; the rest are taken as empty");
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return new Block.Row(line, List.copyOf(padded));
    }
}
