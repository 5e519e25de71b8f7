package dev.tenon.explorer.internal.snippet;

import java.util.Locale;

/** Texts as literals of Java. */
final class JavaText {
    private JavaText() {}

    static String literal(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(plain(character));
            }
        }
        return quoted.append('"').toString();
    }

    private static String plain(char character) {
        boolean visible = !Character.isISOControl(character) && !Character.isSurrogate(character);
        return visible ? String.valueOf(character) : String.format(Locale.ROOT, "\\u%04x", (int) character);
    }

    /** The name of an environment variable for a value that does not belong into a program: {@code PASSWORD}. */
    static String variable(String path) {
        return path.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
    }
}
