package dev.tenon.runtime.internal.encode;

import java.nio.charset.StandardCharsets;

/**
 * Text that is percent-encoded in advance: as it is sent, and encoded once more, as some signatures want it.
 *
 * @param once as it is sent
 * @param twice encoded once more
 */
@SuppressWarnings("ArrayRecordComponent") // written and never compared
public record Encoded(byte[] once, byte[] twice) {
    static final Encoded AND = literal("&");

    /** A text that belongs to the program. */
    static Encoded text(String text) {
        PercentEncoding encoding = new PercentEncoding(text.length() * 3);
        encoding.add(text, text);
        return encoding.written();
    }

    /** What is sent as it stands, such as {@code &}: only where it is signed is it encoded. */
    static Encoded literal(String ascii) {
        return new Encoded(ascii.getBytes(StandardCharsets.US_ASCII), text(ascii).once);
    }

    /**
     * {@code name=value}, encoded.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value cannot be encoded in UTF-8
     */
    public static Encoded pair(String name, String value) {
        PercentEncoding encoding = new PercentEncoding(name.length() + value.length() + 16);
        encoding.add(name, name);
        encoding.separator('=');
        encoding.add(name, value);
        return encoding.written();
    }

    /** Its length only: it may hold a token. */
    @Override
    public String toString() {
        return "Encoded[" + once.length + " bytes]";
    }
}
