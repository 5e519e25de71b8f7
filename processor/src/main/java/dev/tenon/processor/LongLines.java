package dev.tenon.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks lines of generated source that are too long to read: at a space, which can be a line break anywhere outside a
 * literal, or within a string, whose pieces the compiler joins again. Comments are wrapped where they are written.
 */
final class LongLines {
    private static final int LONGEST = 120;
    private static final int CONTINUED = 8;
    private static final int ESCAPED_UNICODE = "\\u0000".length();

    private final String code;
    private final String indent;
    private static final Set<String> NEVER_LAST = Set.of("extends", "implements", "new", "return");

    /** Leaves room for the quotes of a piece, the sign that joins it to the piece before, and what closes the last one. */
    private final int mostOfPiece;

    private LongLines(String line) {
        this.code = line.strip();
        this.indent = " ".repeat(line.indexOf(code) + CONTINUED);
        this.mostOfPiece = LONGEST - indent.length() - "+ \"\"));".length();
    }

    /** Returns source that means the same. */
    static String wrap(String source) {
        StringBuilder wrapped = new StringBuilder(source.length() + source.length() / 64);
        int from = 0;
        while (from < source.length()) {
            int end = source.indexOf('\n', from);
            String line = source.substring(from, end < 0 ? source.length() : end);
            if (line.length() > LONGEST && isCode(line.strip())) {
                new LongLines(line).appendTo(wrapped);
            } else {
                wrapped.append(line);
            }
            if (end >= 0) {
                wrapped.append('\n');
            }
            from += line.length() + 1;
        }
        return wrapped.toString();
    }

    private static boolean isCode(String text) {
        return !text.startsWith("*") && !text.startsWith("/") && !text.startsWith("import ");
    }

    private void appendTo(StringBuilder wrapped) {
        StringBuilder line = new StringBuilder(indent.substring(CONTINUED));
        boolean empty = true;
        for (String word : words()) {
            for (String piece : pieces(word)) {
                if (!empty && line.length() + 1 + piece.length() > LONGEST) {
                    wrapped.append(line).append('\n');
                    line = new StringBuilder(indent);
                    empty = true;
                }
                line.append(empty ? "" : " ").append(piece);
                empty = false;
            }
        }
        wrapped.append(line);
    }

    /** What is between spaces where a line may end; spaces in a literal belong to it. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int at = 0; at < code.length(); at += escaped(code, at)) {
            char c = code.charAt(at);
            if (quote == 0 && c == ' ' && !NEVER_LAST.contains(code.substring(start, at))) {
                words.add(code.substring(start, at));
                start = at + 1;
            } else {
                quote = quote(quote, c);
            }
        }
        words.add(code.substring(start));
        return words;
    }

    /**
     * Cuts the strings in a word that is too long, best after a space or an escaped character, which separates
     * something.
     */
    private List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int best = 0;
        char quote = 0;
        int length = 1;
        for (int at = 0; at < word.length(); at += length) {
            length = escaped(word, at);
            if (quote == '"' && at + length - start > mostOfPiece) {
                int cut = best > start + mostOfPiece / 2 ? best : at;
                pieces.add(joined(start, word.substring(start, cut)) + '"');
                start = cut;
            }
            char c = word.charAt(at);
            quote = length == 1 ? quote(quote, c) : quote;
            best = quote == '"' && (c == ' ' || length > 1) ? at + length : best;
        }
        pieces.add(joined(start, word.substring(start)));
        return pieces;
    }

    private static String joined(int start, String text) {
        return start == 0 ? text : "+ \"" + text;
    }

    /** The quote that is open after a character, if any. */
    private static char quote(char open, char c) {
        if (open == 0) {
            return c == '"' || c == '\'' ? c : 0;
        }
        return c == open ? 0 : open;
    }

    /** How many characters stand for the one at a place. */
    private static int escaped(String text, int at) {
        if (text.charAt(at) != '\\') {
            return 1;
        }
        return text.charAt(at + 1) == 'u' ? ESCAPED_UNICODE : 2;
    }
}
