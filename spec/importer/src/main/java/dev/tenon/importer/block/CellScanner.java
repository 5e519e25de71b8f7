package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the lines of one row into cells. A bar separates cells unless it is escaped or inside a code block; a cell may
 * span several lines. Each character is looked at once, however many lines a cell has.
 */
final class CellScanner {
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean openIsBlank = true;
    private boolean openBeganALine;
    private boolean started;
    private boolean fenced;

    /** Takes the next line of the row. */
    void add(Line line) {
        String text = line.text();
        if (Fence.opensOrCloses(text)) {
            fenced = !fenced;
        }
        if (started) {
            open.append('\n');
            openBeganALine |= openIsBlank;
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\' && index + 1 < text.length()) {
                append(character);
                append(text.charAt(++index));
            } else if (character == '|' && !fenced) {
                bar();
            } else {
                append(character);
            }
        }
    }

    private void append(char character) {
        open.append(character);
        openIsBlank &= Character.isWhitespace(character);
    }

    private void bar() {
        if (started) {
            cells.add(open.toString());
        }
        started = true;
        open.setLength(0);
        openIsBlank = true;
        openBeganALine = false;
    }

    /** Returns whether at least so many cells are closed and nothing follows the last bar. */
    boolean complete(int columns) {
        return !fenced && cells.size() >= columns && openIsBlank;
    }

    /**
     * Returns whether all cells but the last are closed and the last one holds text, so that only the closing bar is
     * missing.
     */
    boolean lacksClosingBar(int columns) {
        return !fenced && cells.size() == columns - 1 && !openIsBlank;
    }

    /** Returns whether all cells but one are closed and nothing follows the last bar. */
    boolean lacksOneCell(int columns) {
        return !fenced && cells.size() == columns - 1 && openIsBlank;
    }

    /** Returns whether nothing follows the last bar. */
    boolean endsWithBar() {
        return openIsBlank;
    }

    /**
     * Returns whether text follows the last bar that begins on a line of its own, as the sentence below a table does.
     */
    boolean restBeganALine() {
        return !fenced && !openIsBlank && openBeganALine;
    }

    boolean fenced() {
        return fenced;
    }

    int closed() {
        return cells.size();
    }

    /** Returns the closed cells. */
    List<String> cells() {
        return List.copyOf(cells);
    }

    /** Returns the closed cells and the open one. */
    List<String> cellsWithRest() {
        List<String> all = new ArrayList<>(cells);
        all.add(open.toString());
        return List.copyOf(all);
    }

    /** Cuts one line by itself. */
    static List<String> cellsOf(Line line) {
        CellScanner scanner = new CellScanner();
        scanner.add(line);
        return scanner.openIsBlank ? scanner.cells() : scanner.cellsWithRest();
    }
}
