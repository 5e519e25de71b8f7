package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException.Kind;

/** The escapes inside JSON text. */
final class JsonEscapes {
    private JsonEscapes() {}

    /** The offset after the escape at an offset; when there is none, the offset of the fault as {@code -offset - 1}. */
    static int skip(byte[] bytes, int index, int end) {
        if (index + 1 >= end) {
            return -end - 1;
        }
        switch (bytes[index + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return index + 2;
            }
            case 'u' -> {
                for (int digit = index + 2; digit < index + 6; digit++) {
                    if (digit >= end || Character.digit(bytes[digit], 16) < 0) {
                        return -digit - 1;
                    }
                }
                return index + 6;
            }
            default -> {
                return -(index + 1) - 1;
            }
        }
    }

    /** The text of a scanned string; a surrogate that stands alone is refused. */
    static String unescape(Document document, int start, int stop, Trail trail) {
        byte[] bytes = document.bytes();
        StringBuilder text = new StringBuilder(stop - start);
        int plain = start;
        int index = start;
        while (index < stop) {
            if (bytes[index] != '\\') {
                index++;
                continue;
            }
            text.append(document.text(plain, index));
            char escape = (char) bytes[index + 1];
            if (escape == 'u') {
                text.append(unit(bytes, index + 2));
                index += 6;
            } else {
                text.append(simple(escape));
                index += 2;
            }
            plain = index;
        }
        text.append(document.text(plain, stop));
        requirePairs(text, trail);
        return text.toString();
    }

    private static char simple(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    private static char unit(byte[] bytes, int index) {
        int value = 0;
        for (int digit = index; digit < index + 4; digit++) {
            value = value << 4 | Character.digit(bytes[digit], 16);
        }
        return (char) value;
    }

    private static void requirePairs(StringBuilder text, Trail trail) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isHighSurrogate(character)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(character)) {
                throw trail.fail(Kind.ENCODING, "an escape gives half of a character only");
            }
        }
    }
}
