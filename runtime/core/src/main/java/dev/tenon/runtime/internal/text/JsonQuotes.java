package dev.tenon.runtime.internal.text;

/** Writes JSON strings. */
public final class JsonQuotes {
    private static final String HEX = "0123456789abcdef";

    private JsonQuotes() {}

    /** Appends a text in quotes, with escapes where JSON demands them. */
    public static void append(StringBuilder json, String text) {
        json.append('"');
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' || character == '"' || character == '\\') {
                json.append(text, start, index).append('\\');
                start = index + 1;
                if (character < ' ') {
                    json.append("u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
                } else {
                    json.append(character);
                }
            }
        }
        json.append(start == 0 ? text : text.substring(start)).append('"');
    }
}
