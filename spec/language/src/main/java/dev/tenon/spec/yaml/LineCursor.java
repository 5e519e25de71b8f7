package dev.tenon.spec.yaml;

/** A place in the lines of a text, and the steps from it that never leave the line. */
final class LineCursor {
    private final String text;
    private int at;
    private int lineStart;

    LineCursor(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
        this.lineStart = at;
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    /** How far the place is from the beginning of its line. */
    int column() {
        return at - lineStart;
    }

    int columnOf(int place) {
        return place - lineStart;
    }

    char current() {
        return text.charAt(at);
    }

    void step() {
        at++;
    }

    /** Whether the place is after the last line. */
    boolean isDone() {
        return at >= text.length();
    }

    /** Makes this place the beginning of a line, and goes to the first thing in it. */
    void beginLine() {
        lineStart = at;
        skipBlanks();
    }

    boolean isComment() {
        return text.charAt(at) == '#' && (at == lineStart || text.charAt(at - 1) == ' ');
    }

    /** Whether the next character ends a word: a space, or the end of the line. */
    boolean isBlankAhead() {
        int next = at + 1;
        return next >= text.length() || text.charAt(next) == ' ' || text.charAt(next) == '\n';
    }

    /** Whether the line ends here. */
    boolean atEnd() {
        return at >= text.length() || text.charAt(at) == '\n';
    }

    void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Goes to the end of the line. */
    void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /** Goes from the end of a line to the beginning of the next one. */
    void finishLine() {
        if (at < text.length()) {
            at++;
        }
    }

    /** Goes after a text in quotes, which must end in its line. */
    void quoted(char quote) {
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
        throw new LineScanner.Unsure();
    }

    /** Goes after a text without quotes; within brackets it ends at a comma, too. */
    void plain(boolean withinBrackets) {
        int start = at;
        for (; !atEnd(); at++) {
            char character = text.charAt(at);
            boolean ends = character == ':' && (isBlankAhead() || withinBrackets);
            boolean comment = character == '#' && text.charAt(at - 1) == ' ';
            if (ends || comment || (withinBrackets && ",[]{}".indexOf(character) >= 0)) {
                break;
            }
        }
        if (withinBrackets && !atEnd() && text.charAt(at) == ':' && !isBlankAhead()) {
            // Within brackets a colon in a word means one thing or the other, by what follows it.
            throw new LineScanner.Unsure();
        }
        while (at > start && text.charAt(at - 1) == ' ') {
            at--;
        }
    }
}
