package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the charset out of a content type, and text whose encoding may be anything. */
public final class BodyText {
    private static final String PARAMETER = "charset";
    private static final String USUAL = "utf-8";

    private BodyText() {}

    /** The charset that a content type names; null when it names none. */
    static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int sign = contentType.indexOf('=');
        while (sign >= 0) {
            int start = sign - PARAMETER.length();
            if (contentType.startsWith(PARAMETER, start)
                    || contentType.regionMatches(true, start, PARAMETER, 0, PARAMETER.length())) {
                return name(contentType, sign + 1);
            }
            sign = contentType.indexOf('=', sign + 1);
        }
        return null;
    }

    private static @Nullable String name(String contentType, int start) {
        int end = contentType.indexOf(';', start);
        if (end < 0 && contentType.length() == start + USUAL.length() && contentType.endsWith(USUAL)) {
            return USUAL; // without a copy
        }
        String name = contentType
                .substring(start, end < 0 ? contentType.length() : end)
                .strip();
        if (name.length() > 1 && name.charAt(0) == '"') {
            int close = name.indexOf('"', 1);
            name = name.substring(1, close < 0 ? name.length() : close);
        }
        return name.isEmpty() ? null : name;
    }

    /**
     * The text of a body; what is in no known encoding loses its letters beyond ASCII, and no more.
     *
     * @param body holds the body
     * @param length how many bytes of it count
     * @param contentType the content type, when the server sent one
     */
    public static String lenient(byte[] body, int length, @Nullable String contentType) {
        Document document = document(body, length, contentType);
        return document.text(document.start(), document.end());
    }

    /** The same, as bytes. */
    static Document document(byte[] body, int length, @Nullable String contentType) {
        try {
            return Document.of(body, length, charset(contentType));
        } catch (DecodeException unknownEncoding) {
            return Document.of(decode(body, length, StandardCharsets.UTF_8));
        }
    }

    private static String decode(byte[] body, int length, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(body, 0, length))
                    .toString();
        } catch (CharacterCodingException replaced) {
            throw new IllegalStateException("what is replaced is no failure", replaced);
        }
    }
}
