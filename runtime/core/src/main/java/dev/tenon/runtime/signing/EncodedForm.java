package dev.tenon.runtime.signing;

import java.nio.charset.StandardCharsets;

/**
 * Parameters as they are sent, {@code name=value&name=value} in ASCII: the body of a POST, the query of a GET. It consists of
 * parts that are sent one behind the other, so that the parameters of a request, which serve all its attempts, need not be
 * copied to have a signature between them. Immutable, as long as nobody writes into the arrays it was made of.
 */
public final class EncodedForm {
    private static final byte[] NONE = {};

    private final byte[] own;
    private final byte[] request;
    /** Where each part ends in its array. Those of the signature are even, those of the request odd. */
    private final int[] ends;

    private final int parts;

    EncodedForm(byte[] own, byte[] request, int[] ends, int parts) {
        this.own = own;
        this.request = request;
        this.ends = ends;
        this.parts = parts;
    }

    /**
     * A form in one part.
     *
     * @param form {@code name=value&name=value}, percent-encoded; taken over, not copied
     */
    public static EncodedForm of(byte[] form) {
        return of(form, form.length);
    }

    static EncodedForm of(byte[] form, int length) {
        return new EncodedForm(form, NONE, new int[] {length}, 1);
    }

    /** How many parts there are; some may be empty. */
    public int parts() {
        return parts;
    }

    /**
     * The array that has a part in it, for reading only: the parameters of a request serve all its attempts, and what is
     * written into them is sent by the next.
     *
     * @param part its index, from 0
     */
    public byte[] bytes(int part) {
        return part % 2 == 0 ? own : request;
    }

    /**
     * Where a part begins in its array.
     *
     * @param part its index, from 0
     */
    public int from(int part) {
        return part < 2 ? 0 : ends[part - 2];
    }

    /**
     * Where a part ends in its array.
     *
     * @param part its index, from 0
     * @return the index behind its last byte
     */
    public int to(int part) {
        return ends[part];
    }

    /** How many bytes all parts have together. */
    public int length() {
        return ends[parts - 1] + (parts == 1 ? 0 : ends[parts - 2]);
    }

    /** The form as text. */
    public String text() {
        byte[] all = new byte[length()];
        int length = 0;
        for (int part = 0; part < parts; part++) {
            int added = to(part) - from(part);
            System.arraycopy(bytes(part), from(part), all, length, added);
            length += added;
        }
        return new String(all, StandardCharsets.US_ASCII);
    }

    /** Its length only. */
    @Override
    public String toString() {
        return "EncodedForm[" + length() + " bytes]";
    }
}
