package dev.tenon.importer.example;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Splits JSON, and what pages pass off as JSON, into tokens, one at a time; comments and ellipses are left out. Only
 * the next two tokens are held.
 */
final class JsonTokens {
    private static final String MARKS = "{}[],:";
    private static final int HEXADECIMAL = 16;
    private static final int HEXADECIMAL_DIGITS = 4;

    private final String text;
    private final Deque<JsonToken> ahead = new ArrayDeque<>();
    private int position;
    private int line;
    private int lineStart;
    private boolean leading = true;

    JsonTokens(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    /** Returns the next token, which stays the next one. */
    JsonToken peek() {
        return ahead(0);
    }

    /** Returns the token after the next one. */
    JsonToken second() {
        return peek().kind() == JsonToken.Kind.END ? peek() : ahead(1);
    }

    private JsonToken ahead(int index) {
        while (ahead.size() <= index) {
            ahead.addLast(read());
        }
        return index == 0 ? ahead.getFirst() : ahead.getLast();
    }

    /** Goes on after the next token, which is not the end. */
    void skip() {
        if (peek().kind() != JsonToken.Kind.END) {
            ahead.removeFirst();
        }
    }

    /** Goes on at the end. */
    void skipAll() {
        ahead.clear();
        position = text.length();
    }

    private JsonToken read() {
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '\n') {
                position++;
                line++;
                lineStart = position;
                leading = true;
            } else if (Character.isWhitespace(character) || character == '\u00A0' || character == '\uFEFF') {
                position++;
            } else if (text.startsWith("/*", position)) {
                skipTo("*/");
            } else if (text.startsWith("//", position)) {
                skipLine();
            } else if (MARKS.indexOf(character) >= 0) {
                return token(JsonToken.Kind.MARK, position, String.valueOf(character), position + 1);
            } else if (character == '"' || character == '\'' || character == '\u201C') {
                return string(character == '\u201C' ? '\u201D' : character);
            } else if (!dots()) {
                return word();
            }
        }
        return token(JsonToken.Kind.END, position, "", position);
    }

    private JsonToken token(JsonToken.Kind kind, int start, String token, int end) {
        JsonToken read = new JsonToken(kind, token, line, start - lineStart, leading);
        leading = false;
        position = end;
        return read;
    }

    private void skipTo(String end) {
        int close = text.indexOf(end, position);
        int stop = close < 0 ? text.length() : close + end.length();
        for (; position < stop; position++) {
            if (text.charAt(position) == '\n') {
                line++;
                lineStart = position + 1;
            }
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
    }

    private JsonToken string(char quote) {
        StringBuilder value = new StringBuilder();
        int index = position + 1;
        int breaks = 0;
        while (index < text.length() && text.charAt(index) != quote) {
            char character = text.charAt(index);
            if (character == '\\' && index + 1 < text.length()) {
                index = escape(index + 1, value);
            } else {
                breaks += character == '\n' ? 1 : 0;
                value.append(character);
                index++;
            }
        }
        JsonToken read = token(JsonToken.Kind.STRING, position, value.toString(), Math.min(index + 1, text.length()));
        line += breaks;
        return read;
    }

    private int escape(int index, StringBuilder value) {
        char character = text.charAt(index);
        switch (character) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'u' -> {
                int code = codeUnit(index + 1);
                if (code >= 0) {
                    value.append((char) code);
                    return index + 1 + HEXADECIMAL_DIGITS;
                }
                value.append("\\u");
            }
            default -> value.append(character);
        }
        return index + 1;
    }

    private int codeUnit(int start) {
        int code = 0;
        for (int index = start; index < start + HEXADECIMAL_DIGITS; index++) {
            int digit = index < text.length() ? Character.digit(text.charAt(index), HEXADECIMAL) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * HEXADECIMAL + digit;
        }
        return code;
    }

    /** Skips a word of dots only. */
    private boolean dots() {
        int end = wordEnd();
        for (int index = position; index < end; index++) {
            if (text.charAt(index) != '.' && text.charAt(index) != '\u2026') {
                return false;
            }
        }
        position = end;
        return true;
    }

    private JsonToken word() {
        int end = wordEnd();
        return token(JsonToken.Kind.WORD, position, text.substring(position, end), end);
    }

    private int wordEnd() {
        int end = position;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && MARKS.indexOf(text.charAt(end)) < 0
                && text.charAt(end) != '"') {
            end++;
        }
        return end;
    }
}
