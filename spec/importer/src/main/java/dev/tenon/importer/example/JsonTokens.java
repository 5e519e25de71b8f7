package dev.tenon.importer.example;

import java.util.ArrayList;
import java.util.List;

/** Cuts JSON, and what pages take for it, into tokens; comments and dots that stand for more are left out. */
final class JsonTokens {
    private static final String MARKS = "{}[],:";

    private final String text;
    private final List<JsonToken> tokens = new ArrayList<>();
    private int position;
    private int line;
    private int lineStart;
    private boolean leading = true;

    private JsonTokens(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    static List<JsonToken> of(String text, int firstLine) {
        JsonTokens tokens = new JsonTokens(text, firstLine);
        tokens.run();
        return tokens.tokens;
    }

    private void run() {
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
                add(JsonToken.Kind.MARK, position, String.valueOf(character), position + 1);
            } else if (character == '"' || character == '\'' || character == '\u201C') {
                string(character == '\u201C' ? '\u201D' : character);
            } else {
                word();
            }
        }
        add(JsonToken.Kind.END, position, "", position);
    }

    private void add(JsonToken.Kind kind, int start, String token, int end) {
        tokens.add(new JsonToken(kind, token, line, start - lineStart, leading));
        leading = false;
        position = end;
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

    private void string(char quote) {
        int start = position;
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
        add(JsonToken.Kind.STRING, start, value.toString(), Math.min(index + 1, text.length()));
        line += breaks;
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
                if (index + 5 <= text.length()
                        && text.substring(index + 1, index + 5).matches("[0-9a-fA-F]{4}")) {
                    value.append((char) Integer.parseInt(text.substring(index + 1, index + 5), 16));
                    return index + 5;
                }
                value.append("\\u");
            }
            default -> value.append(character);
        }
        return index + 1;
    }

    private void word() {
        int start = position;
        int end = position;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && MARKS.indexOf(text.charAt(end)) < 0
                && text.charAt(end) != '"') {
            end++;
        }
        String word = text.substring(start, end);
        if (word.chars().allMatch(character -> character == '.' || character == '\u2026')) {
            position = end;
        } else {
            add(JsonToken.Kind.WORD, start, word, end);
        }
    }
}
