package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.EncodedForm;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest that takes in a text part by part. Keeps nothing of it. Not thread-safe. */
final class TextDigest {
    private static final int ROOM = 1_024;
    /** For fewer bytes than that it is not worth while to fill the room up. */
    private static final int LEAST = 32;

    private final MessageDigest digest;
    private final TwiceEncoded room = new TwiceEncoded(ROOM);

    private TextDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /** A digest by its name. */
    static TextDigest of(String name) {
        try {
            return new TextDigest(MessageDigest.getInstance(name));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(name + " is missing from this Java", absent);
        }
    }

    /** Takes in text as it is. */
    void add(byte[] text) {
        digest.update(text);
    }

    /**
     * Takes in text that is percent-encoded already and is signed encoded once more.
     *
     * @param before a few bytes before it, as they are
     * @param form the text
     */
    void addEncodedOnceMore(byte[] before, EncodedForm form) {
        room.add(before);
        for (int part = 0; part < form.parts(); part++) {
            addEncodedOnceMore(form.bytes(part), form.from(part), form.to(part));
        }
        empty();
    }

    private void addEncodedOnceMore(byte[] form, int start, int end) {
        int from = start;
        while (from < end) {
            if (room.fitting() < LEAST) {
                empty();
            }
            int to = Math.min(end, from + room.fitting());
            room.write(form, from, to);
            from = to;
        }
    }

    private void empty() {
        digest.update(room.bytes(), 0, room.length());
        room.clear();
    }

    /** The digest of the text. Another text may follow. */
    byte[] finish() {
        return digest.digest();
    }
}
