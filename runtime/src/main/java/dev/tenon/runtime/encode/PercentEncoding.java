package dev.tenon.runtime.encode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-encodes single texts: UTF-8, unreserved {@code A-Z a-z 0-9 - _ . ~}, upper-case hexadecimal digits. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** The encoded text. */
    public static String encode(String text) {
        return new String(append("", text), StandardCharsets.US_ASCII);
    }

    /** A prefix, as it is, and the encoded text behind it. */
    public static byte[] append(String prefix, String text) {
        PercentEncoder encoder = new PercentEncoder(prefix.length() + text.length() + 8);
        for (int index = 0; index < prefix.length(); index++) {
            encoder.separator(prefix.charAt(index));
        }
        encoder.append(prefix, text);
        return Arrays.copyOf(encoder.bytes(), encoder.length());
    }
}
