package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The grammar of JSON over bytes in memory, strictly as RFC 8259 has it. It stands on a position that its user may note
 * and go back to, which is what makes looking ahead cheap.
 */
final class JsonReader {
    private static final int MAX_NAME = 10_000;
    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_STRING = 20_000_000;

    private final Document document;
    private final byte[] bytes;
    private final int end;
    private final Trail trail;
    private int position;

    // The name or string read last.
    private int start;
    private int stop;
    private int hash;
    private boolean escaped;

    JsonReader(Document document, Trail trail) {
        this.document = document;
        this.bytes = document.bytes();
        this.position = document.start();
        this.end = document.end();
        this.trail = trail;
    }

    int position() {
        return position;
    }

    void position(int earlier) {
        position = earlier;
    }

    DecodeException fail(Kind kind, String problem) {
        return trail.fail(kind, problem + " (byte " + (position - document.start()) + ")");
    }

    DecodeException syntax() {
        return position >= end
                ? fail(Kind.TRUNCATED, "the answer ends too early")
                : fail(Kind.SYNTAX, "the answer is not well-formed JSON");
    }

    /** Skips blanks; the byte that follows, or -1 at the end of the answer. */
    int peek() {
        while (position < end) {
            byte next = bytes[position];
            if (next > ' ') {
                return next;
            }
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            position++;
        }
        return -1;
    }

    void expect(char character) {
        if (peek() != character) {
            throw syntax();
        }
        position++;
    }

    /** After a member or element: true when another follows, false when the closing character was consumed. */
    boolean more(char closing) {
        int next = peek();
        if (next == ',') {
            position++;
            return true;
        }
        if (next != closing) {
            throw syntax();
        }
        position++;
        return false;
    }

    /** Consumes the closing character when it follows at once. */
    boolean closes(char closing) {
        if (peek() == closing) {
            position++;
            return true;
        }
        return false;
    }

    /** Reads a member's name and the colon. */
    void name() {
        if (peek() != '"') {
            throw syntax();
        }
        scanString();
        if (stop - start > MAX_NAME) {
            throw fail(Kind.LIMIT_SIZE, "a name is longer than " + MAX_NAME + " bytes");
        }
        int from = start;
        int to = stop;
        expect(':');
        start = from;
        stop = to;
    }

    int indexIn(FieldNames names) {
        return escaped ? names.indexOf(text()) : names.indexOf(bytes, start, stop, hash);
    }

    boolean nameIs(byte[] expected) {
        if (escaped) {
            byte[] unescaped = text().getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(unescaped, expected);
        }
        return Arrays.equals(bytes, start, stop, expected, 0, expected.length);
    }

    /** The text of the name or string scanned last. */
    String text() {
        return escaped ? JsonEscapes.unescape(document, start, stop, trail) : document.text(start, stop);
    }

    String string() {
        scanString();
        return text();
    }

    /** Whether the string scanned last holds nothing but blanks. */
    boolean isBlank() {
        for (int index = start; index < stop; index++) {
            if (bytes[index] != ' ') {
                return escaped && text().isBlank();
            }
        }
        return true;
    }

    void scanString() {
        int index = position + 1;
        int from = index;
        int code = 0;
        boolean escapes = false;
        while (index < end) {
            byte next = bytes[index];
            if (next == '"') {
                start = from;
                stop = index;
                hash = code;
                escaped = escapes;
                position = index + 1;
                if (stop - start > MAX_STRING) {
                    throw fail(Kind.LIMIT_SIZE, "a text is longer than " + MAX_STRING + " bytes");
                }
                return;
            }
            if (next == '\\') {
                escapes = true;
                index = JsonEscapes.skip(bytes, index, end);
                if (index < 0) {
                    position = -index - 1;
                    throw syntax();
                }
            } else if (next >= 0 && next < ' ') {
                position = index;
                throw fail(Kind.SYNTAX, "a text holds a control character");
            } else {
                code = FieldNames.hash(code, next);
                index++;
            }
        }
        position = end;
        throw syntax();
    }

    /** Reads a number, {@code true} or {@code false}, in its own spelling. */
    String literal() {
        int from = position;
        skipLiteral();
        return document.text(from, position);
    }

    /** Consumes {@code null} when it follows. */
    boolean isNull() {
        if (peek() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    private void word(String word) {
        for (int index = 0; index < word.length(); index++, position++) {
            if (position >= end || bytes[position] != word.charAt(index)) {
                throw syntax();
            }
        }
        if (position < end && (bytes[position] < 0 || Character.isLetterOrDigit(bytes[position]))) {
            throw syntax();
        }
    }

    private void skipLiteral() {
        switch (peek()) {
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> skipNumber();
        }
    }

    private void skipNumber() {
        int from = position;
        if (bytes[position] == '-') {
            position++;
        }
        if (position < end && bytes[position] == '0') {
            position++;
        } else {
            digits();
        }
        if (position < end && bytes[position] == '.') {
            position++;
            digits();
        }
        if (position < end && (bytes[position] == 'e' || bytes[position] == 'E')) {
            position++;
            if (position < end && (bytes[position] == '+' || bytes[position] == '-')) {
                position++;
            }
            digits();
        }
        if (position - from > MAX_NUMBER) {
            throw fail(Kind.LIMIT_SIZE, "a number has more than " + MAX_NUMBER + " digits");
        }
        if (position < end && isWordPart(bytes[position])) {
            throw syntax();
        }
    }

    private static boolean isWordPart(byte next) {
        return next == '.' || next == '+' || next == '-' || next < 0 || Character.isLetterOrDigit(next);
    }

    private void digits() {
        int from = position;
        while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
            position++;
        }
        if (position == from) {
            throw syntax();
        }
    }

    /** Skips one value of any kind, without recursion. */
    void skip() {
        int opening = peek();
        if (opening == '"') {
            scanString();
        } else if (opening == '{' || opening == '[') {
            skipContainer();
        } else if (opening < 0) {
            throw syntax();
        } else {
            skipLiteral();
        }
    }

    private void skipContainer() {
        long[] arrays = new long[2];
        int depth = 0;
        while (true) {
            int next = peek();
            boolean opened = next == '{' || next == '[';
            if (opened) {
                position++;
                if (trail.depth() + ++depth > Trail.MAX_DEPTH) {
                    throw fail(Kind.LIMIT_DEPTH, "nested more than " + Trail.MAX_DEPTH + " deep");
                }
                setBit(arrays, depth, next == '[');
            } else if (next == '"') {
                scanString();
            } else if (next < 0) {
                throw syntax();
            } else {
                skipLiteral();
            }
            // After a value, or at the start of a container: on to the next value.
            boolean fresh = opened;
            while (depth > 0) {
                char closing = bit(arrays, depth) ? ']' : '}';
                boolean goesOn = fresh ? !closes(closing) : more(closing);
                if (goesOn) {
                    if (closing == '}') {
                        name();
                    }
                    break;
                }
                depth--;
                fresh = false;
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private static void setBit(long[] bits, int index, boolean value) {
        long bit = 1L << (index & 63);
        if (value) {
            bits[index >>> 6] |= bit;
        } else {
            bits[index >>> 6] &= ~bit;
        }
    }

    private static boolean bit(long[] bits, int index) {
        return (bits[index >>> 6] & (1L << (index & 63))) != 0;
    }
}
