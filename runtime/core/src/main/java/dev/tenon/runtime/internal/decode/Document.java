package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response as well-formed UTF-8. What decides the encoding, in this order: a byte-order mark, the
 * declaration inside XML, UTF-8 where the bytes are well-formed, the charset of the content type.
 */
final class Document {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int met;

    private Document(byte[] bytes, int start, int end, int met) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.met = met;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether every byte is a character of its own. */
    boolean ascii() {
        return (met & Utf8.BEYOND_ASCII) == 0;
    }

    /** Whether a backslash is in it. */
    boolean hasBackslashes() {
        return (met & Utf8.BACKSLASH) != 0;
    }

    /**
     * Prepares the bytes of a response.
     *
     * @param body holds the response
     * @param length how many bytes of it are the response
     * @param headerCharset the charset of the content type, when it names one
     */
    static Document of(byte[] body, int length, @Nullable String headerCharset) {
        int first = length > 0 ? body[0] & 0xff : -1;
        int second = length > 1 ? body[1] & 0xff : -1;
        if (first == 0xEF && second == 0xBB && length > 2 && (body[2] & 0xff) == 0xBF) {
            return checked(body, 3, length);
        }
        if (first == 0xFE && second == 0xFF) {
            return transcoded(body, 2, length, StandardCharsets.UTF_16BE);
        }
        if (first == 0xFF && second == 0xFE) {
            return transcoded(body, 2, length, StandardCharsets.UTF_16LE);
        }
        if (first == 0 && second > 0) {
            return transcoded(body, 0, length, StandardCharsets.UTF_16BE);
        }
        if (first > 0 && second == 0) {
            return transcoded(body, 0, length, StandardCharsets.UTF_16LE);
        }
        String declared = declaredEncoding(body, length);
        String name = declared != null ? declared : headerCharset;
        if (name == null
                || name.equals("utf-8")
                || name.equalsIgnoreCase("UTF-8")
                || name.equalsIgnoreCase("US-ASCII")) {
            return checked(body, 0, length);
        }
        // Gateways put labels on what they pass on without looking; text that is well-formed UTF-8 is hardly ever
        // anything else. What a document says of itself counts, as long as it is known here.
        if ((declared == null || !isKnown(declared)) && isUtf8(body, length)) {
            return checked(body, 0, length);
        }
        Charset charset = charset(name);
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            throw new DecodeException(Kind.ENCODING, "", "the response declares an encoding that its bytes are not in");
        }
        return transcoded(body, 0, length, charset);
    }

    /** Prepares a text. */
    static Document of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return checked(utf8, 0, utf8.length);
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] body, int length) {
        try {
            checked(body, 0, length);
            return true;
        } catch (DecodeException otherwise) {
            return false;
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new DecodeException(Kind.ENCODING, "", "the response declares an encoding that is not supported");
        }
    }

    /** The encoding that an XML declaration names, looked for in its first line only. */
    private static @Nullable String declaredEncoding(byte[] body, int length) {
        if (length < 6 || body[0] != '<' || body[1] != '?' || body[2] != 'x' || body[3] != 'm' || body[4] != 'l') {
            return null;
        }
        int end = 5;
        while (end < length && end < 200 && body[end] != '>') {
            end++;
        }
        String declaration = new String(body, 0, end, StandardCharsets.ISO_8859_1);
        int name = declaration.indexOf("encoding");
        int equals = name < 0 ? -1 : declaration.indexOf('=', name);
        if (equals < 0) {
            return null;
        }
        int open = equals + 1;
        while (open < end && declaration.charAt(open) != '"' && declaration.charAt(open) != '\'') {
            open++;
        }
        int close = open < end ? declaration.indexOf(declaration.charAt(open), open + 1) : -1;
        return close < 0 ? null : declaration.substring(open + 1, close);
    }

    private static Document transcoded(byte[] body, int start, int length, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body, start, length - start));
            return of(text.toString());
        } catch (CharacterCodingException malformed) {
            throw new DecodeException(Kind.ENCODING, "", "the response has bytes that are invalid in its encoding");
        }
    }

    private static Document checked(byte[] bytes, int start, int end) {
        return new Document(bytes, start, end, Utf8.check(bytes, start, end));
    }

    /** The characters from beginning to end; they are never there as a whole. */
    Reader reader() {
        return new Utf8Reader(bytes, start, end);
    }

    /** The text between two offsets. */
    String text(int from, int to) {
        return new String(bytes, from, to - from, ascii() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Names the response without quoting it. */
    @Override
    public String toString() {
        return "Document[" + (end - start) + " bytes]";
    }
}
