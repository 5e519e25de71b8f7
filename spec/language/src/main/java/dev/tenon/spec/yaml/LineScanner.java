package dev.tenon.spec.yaml;

/**
 * Walks over the lines of a file without composing values: it knows where each line begins, which key it begins with, and
 * that nothing it leaves behind is still open. It refuses to guess: on whatever a description rarely has, such as a value
 * in quotes over several lines, it gives up.
 */
final class LineScanner {
    /** Ends the walk where a line may mean something else than it seems to. */
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
    private int at;
    private int line;
    private int lineStart;
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
        if (text.startsWith("\uFEFF")) {
            at = 1;
        }
        lineStart = at;
    }

    /** Goes to the next line that is neither blank nor a comment nor part of a text over several lines. */
    boolean next() {
        while (at < text.length()) {
            begin();
            if (at < text.length() && text.charAt(at) != '\n') {
                scan();
                finishLine();
                if (blockScalar) {
                    skipBlockScalar();
                }
                if (column != NONE) {
                    return true;
                }
            } else {
                finishLine();
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

    /** The value behind the key, which must stand in the line as a whole. */
    String value() {
        int end = at;
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
        lineStart = at;
        skipBlanks();
    }

    /** Reads the tokens of one line; what begins in it must end in it. */
    private void scan() {
        if (isComment()) {
            skipLine();
            return;
        }
        column = at - lineStart;
        boolean first = true;
        while (!atEnd() && !isComment()) {
            char character = text.charAt(at);
            if (character == '-' && depth == 0 && isBlankOrEnd(at + 1)) {
                holder = at - lineStart;
                at++;
                item |= first;
                first = false;
            } else if (depth == 0 && (character == '|' || character == '>')) {
                blockHeader();
            } else if (depth > 0 && (character == ']' || character == '}')) {
                at++;
                depth--;
                afterFlow();
            } else if (character == '[' || character == '{') {
                at++;
                depth++;
                first = false;
            } else {
                scalar(character, first);
                first = false;
            }
            skipBlanks();
        }
        if (depth > 0) {
            throw new Unsure();
        }
        skipLine();
    }

    /** Reads a scalar and what may stand behind it: a colon makes a key of it. */
    private void scalar(char character, boolean first) {
        int start = at;
        if (character == '"' || character == '\'') {
            quoted(character);
        } else if (INDICATORS.indexOf(character) >= 0) {
            throw new Unsure();
        } else {
            plain();
        }
        int end = at;
        skipBlanks();
        boolean key = !atEnd() && text.charAt(at) == ':' && isBlankOrEnd(at + 1);
        if (key) {
            at++;
            if (depth == 0) {
                holder = start - lineStart;
            }
            if (first) {
                keyStart = start;
                keyEnd = end;
                skipBlanks();
                valueStart = atEnd() || isComment() ? NONE : at;
                valueColumn = at - lineStart;
            }
        } else if (depth > 0) {
            afterFlow();
        } else if (!atEnd() && !isComment()) {
            throw new Unsure();
        }
    }

    /** Behind a value within brackets stands a comma or a bracket, outside nothing. */
    private void afterFlow() {
        skipBlanks();
        if (depth == 0) {
            if (!atEnd() && !isComment()) {
                throw new Unsure();
            }
        } else if (!atEnd() && text.charAt(at) == ',') {
            at++;
        } else if (atEnd() || "]}".indexOf(text.charAt(at)) < 0) {
            throw new Unsure();
        }
    }

    private void quoted(char quote) {
        for (at++; !atEnd(); at++) {
            char character = text.charAt(at);
            if (character == '\\' && quote == '"') {
                at++;
            } else if (character == quote) {
                if (quote == '\'' && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                    at++;
                } else {
                    at++;
                    return;
                }
            }
        }
        throw new Unsure();
    }

    private void plain() {
        int start = at;
        for (; !atEnd(); at++) {
            char character = text.charAt(at);
            boolean ends = character == ':' && (isBlankOrEnd(at + 1) || depth > 0);
            boolean comment = character == '#' && text.charAt(at - 1) == ' ';
            if (ends || comment || (depth > 0 && ",[]{}".indexOf(character) >= 0)) {
                break;
            }
        }
        if (depth > 0 && !atEnd() && text.charAt(at) == ':' && !isBlankOrEnd(at + 1)) {
            // Within brackets a colon in a word means one thing or the other, by what follows it.
            throw new Unsure();
        }
        while (at > start && text.charAt(at - 1) == ' ') {
            at--;
        }
    }

    private void blockHeader() {
        at++;
        if (!atEnd() && "+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        skipBlanks();
        if (!atEnd() || holder == NONE) {
            throw new Unsure();
        }
        blockScalar = true;
    }

    /** The lines of a text go on as long as they are blank or stand deeper than what holds the text. */
    private void skipBlockScalar() {
        while (at < text.length()) {
            int start = at;
            skipBlanks();
            if (!atEnd() && at - start <= holder) {
                at = start;
                return;
            }
            skipLine();
            finishLine();
            line++;
        }
    }

    private boolean isComment() {
        return text.charAt(at) == '#' && (at == lineStart || text.charAt(at - 1) == ' ');
    }

    private boolean isBlankOrEnd(int index) {
        return index >= text.length() || text.charAt(index) == ' ' || text.charAt(index) == '\n';
    }

    private boolean atEnd() {
        return at >= text.length() || text.charAt(at) == '\n';
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void finishLine() {
        if (at < text.length()) {
            at++;
        }
    }
}
