package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The only way for strings of a description to become Java literals. Everything beyond printable ASCII is escaped, so that
 * neither the source encoding nor a character that Java takes for a line end can change the value.
 */
public final class Literals {
    /** Below the greatest length of a constant in a class file, 65,535 bytes of modified UTF-8, which javac refuses itself. */
    private static final int MAX_BYTES = 65_000;

    private Literals() {}

    /** Gives an expression that evaluates to the text. */
    public static CodeBlock of(String text) {
        if (modifiedUtf8Length(text, 0, text.length()) <= MAX_BYTES) {
            return CodeBlock.of("$L", quote(text));
        }
        // Joining with + would fold the pieces into one constant again.
        CodeBlock.Builder code = CodeBlock.builder().add("new $T($L)", StringBuilder.class, text.length());
        for (String piece : split(text)) {
            code.add("\n.append($L)", quote(piece));
        }
        return code.add("\n.toString()").build();
    }

    /** Gives the expressions of all texts, separated by commas. */
    public static CodeBlock list(List<String> texts) {
        return texts.stream().map(Literals::of).collect(CodeBlock.joining(", "));
    }

    /** Cuts a text into pieces that each fit into a constant. */
    public static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = modifiedUtf8Length(text, at, at + 1);
            if (bytes + length > MAX_BYTES) {
                pieces.add(text.substring(start, at));
                start = at;
                bytes = 0;
            }
            bytes += length;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static int modifiedUtf8Length(String text, int from, int to) {
        int length = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            length += c >= 1 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return length;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        quoted.append(c);
                    } else {
                        quoted.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            quoted.append(Character.forDigit(c >> shift & 0xf, 16));
                        }
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
