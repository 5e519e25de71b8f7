package dev.tenon.spec.rules;

import java.util.ArrayList;
import java.util.List;

/** Splits a wire name at everything that is neither letter nor digit; letters beyond ASCII are written as {@code u4e2d}. */
final class Chunks {
    private Chunks() {}

    /** At least one chunk, none of them empty, each of ASCII letters and digits. */
    static List<String> of(String wireName) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (int character : wireName.codePoints().toArray()) {
            if (isPlain(character)) {
                chunk.appendCodePoint(character);
            } else if (Character.isLetterOrDigit(character)) {
                chunk.append(coded(character));
            } else if (!chunk.isEmpty()) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks.isEmpty() ? List.of(codedWhole(wireName)) : List.copyOf(chunks);
    }

    private static boolean isPlain(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static String coded(int character) {
        return "u" + Integer.toHexString(character);
    }

    /** A name without any letter or digit, such as {@code _}, spelt out. */
    private static String codedWhole(String wireName) {
        StringBuilder result = new StringBuilder();
        wireName.codePoints().forEach(character -> result.append(coded(character)));
        return result.isEmpty() ? "empty" : result.toString();
    }
}
