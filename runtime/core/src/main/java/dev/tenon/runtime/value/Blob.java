package dev.tenon.runtime.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Immutable bytes. Two blobs with the same bytes are equal. */
public final class Blob {
    private final byte[] bytes;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A blob of bytes, which are copied.
     *
     * @param bytes the bytes
     */
    public static Blob of(byte[] bytes) {
        return new Blob(bytes.clone());
    }

    /**
     * A blob of the UTF-8 bytes of a text.
     *
     * @param text the text
     */
    public static Blob utf8(String text) {
        return new Blob(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as text; invalid UTF-8 becomes U+FFFD. */
    public String utf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** How many bytes there are, without the bytes. */
    @Override
    public String toString() {
        return "Blob[" + bytes.length + " bytes]";
    }
}
