package dev.tenon.spec.yaml;

/**
 * Walks over the lines of a file without composing values: it knows where each line begins, which key it begins with,
 * and that nothing before it is still open. It does not guess: on anything rare in descriptions, such as a quoted value
 * over several lines, it gives up.
 */
final class LineScanner {
    /** Ends the walk where a line may not mean what it seems to. */
    static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsure() {
            super("unsure", null, false, false);
        }
    }

    private static final String LINE_BREAKS_BESIDE_LINE_FEED = "\r\u0085\u2028\u2029";
    private static final String INDICATORS = "&*!%@`?,]}|>:";
    private static final int NONE = -1;

    private final String text;
    private final LineCursor cursor;
    private int line;
    private int depth;

    private int column;
    private int keyStart;
    private int keyEnd;
    private int valueStart;
    private int holder;
    private int valueColumn;
    private boolean item;
    private boolean blockScalar;

    LineScanner(String text) {
        this.text = text;
        if (text.indexOf('\t') >= 0
                || LINE_BREAKS_BESIDE_LINE_FEED.chars().anyMatch(character -> text.indexOf(character) >= 0)) {
            throw new Unsure();
        }
        this.cursor = new LineCursor(text);
    }

    /** Goes to the next line that is neither blank nor a comment nor part of a text over several lines. */
    boolean next() {
        while (!cursor.isDone()) {
            begin();
            if (!cursor.atEnd()) {
                scan();
                cursor.finishLine();
                if (blockScalar) {
                    skipBlockScalar();
                }
                if (column != NONE) {
                    return true;
                }
            } else {
                cursor.finishLine();
            }
        }
        return false;
    }

    /** The column of the first thing in the line, from 0. */
    int column() {
        return column;
    }

    /** The line, from 1. */
    int line() {
        return line;
    }

    boolean hasKey() {
        return keyStart != NONE;
    }

    /** The key that the line begins with. */
    String key() {
        return unquoted(keyStart, keyEnd);
    }

    /** Whether the line is an item of a list. */
    boolean isItem() {
        return item;
    }

    boolean hasValue() {
        return valueStart != NONE;
    }

    int valueColumn() {
        return valueColumn;
    }

    /** The value after the key, which must be on one line. */
    String value() {
        int end = cursor.at();
        while (end > valueStart && " \n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (blockScalar || text.substring(valueStart, end).contains(" #")) {
            throw new Unsure();
        }
        return unquoted(valueStart, end);
    }

    private String unquoted(int start, int end) {
        String written = text.substring(start, end);
        char first = written.charAt(0);
        if ("[{".indexOf(first) >= 0 || written.indexOf('\\') >= 0) {
            throw new Unsure();
        }
        if (first != '"' && first != '\'') {
            return written;
        }
        String inner = written.substring(1, written.length() - 1);
        if (inner.indexOf(first) >= 0) {
            throw new Unsure();
        }
        return inner;
    }

    private void begin() {
        column = NONE;
        keyStart = NONE;
        keyEnd = NONE;
        valueStart = NONE;
        holder = NONE;
        item = false;
        blockScalar = false;
        line++;
        cursor.beginLine();
    }

    /** Reads the tokens of one line; what begins in it must end in it. */
    private void scan() {
        if (cursor.isComment()) {
            cursor.skipLine();
            return;
        }
        column = cursor.column();
        boolean first = true;
        while (!cursor.atEnd() && !cursor.isComment()) {
            char character = cursor.current();
            if (character == '-' && depth == 0 && cursor.isBlankAhead()) {
                holder = cursor.column();
                cursor.step();
                item |= first;
                first = false;
            } else if (depth == 0 && (character == '|' || character == '>')) {
                blockHeader();
            } else if (depth > 0 && (character == ']' || character == '}')) {
                cursor.step();
                depth--;
                afterFlow();
            } else if (character == '[' || character == '{') {
                cursor.step();
                depth++;
                first = false;
            } else {
                scalar(character, first);
                first = false;
            }
            cursor.skipBlanks();
        }
        if (depth > 0) {
            throw new Unsure();
        }
        cursor.skipLine();
    }

    /** Reads a scalar and what may follow it: a colon makes it a key. */
    private void scalar(char character, boolean first) {
        int start = cursor.at();
        if (character == '"' || character == '\'') {
            cursor.quoted(character);
        } else if (INDICATORS.indexOf(character) >= 0) {
            throw new Unsure();
        } else {
            cursor.plain(depth > 0);
        }
        int end = cursor.at();
        cursor.skipBlanks();
        boolean key = !cursor.atEnd() && cursor.current() == ':' && cursor.isBlankAhead();
        if (key) {
            cursor.step();
            if (depth == 0) {
                holder = cursor.columnOf(start);
            }
            if (first) {
                keyStart = start;
                keyEnd = end;
                cursor.skipBlanks();
                valueStart = cursor.atEnd() || cursor.isComment() ? NONE : cursor.at();
                valueColumn = cursor.column();
            }
        } else if (depth > 0) {
            afterFlow();
        } else if (!cursor.atEnd() && !cursor.isComment()) {
            throw new Unsure();
        }
    }

    /** A comma or a bracket follows a value within brackets, and nothing follows one outside. */
    private void afterFlow() {
        cursor.skipBlanks();
        if (depth == 0) {
            if (!cursor.atEnd() && !cursor.isComment()) {
                throw new Unsure();
            }
        } else if (!cursor.atEnd() && cursor.current() == ',') {
            cursor.step();
        } else if (cursor.atEnd() || "]}".indexOf(cursor.current()) < 0) {
            throw new Unsure();
        }
    }

    private void blockHeader() {
        cursor.step();
        if (!cursor.atEnd() && "+-".indexOf(cursor.current()) >= 0) {
            cursor.step();
        }
        cursor.skipBlanks();
        if (!cursor.atEnd() || holder == NONE) {
            throw new Unsure();
        }
        blockScalar = true;
    }

    /** The lines of a text continue as long as they are blank or indented deeper than its parent. */
    private void skipBlockScalar() {
        while (!cursor.isDone()) {
            int start = cursor.at();
            cursor.skipBlanks();
            if (!cursor.atEnd() && cursor.at() - start <= holder) {
                cursor.goTo(start);
                return;
            }
            cursor.skipLine();
            cursor.finishLine();
            line++;
        }
    }
}
