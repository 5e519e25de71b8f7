package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.SignedRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest that takes in a text part by part. Keeps nothing of it. Not thread-safe. */
final class TextDigest {
    private static final int ROOM = 1_024;
    private static final int BEFORE = 16;
    /** So many bytes of a form fit into the room when they are encoded once more, with a few behind them. */
    private static final int PART = (ROOM - BEFORE - TwiceEncoded.SLACK) / TwiceEncoded.MOST;

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
    void addEncodedOnceMore(byte[] before, SignedRequest.Form form) {
        room.add(before);
        int from = 0;
        do {
            int to = Math.min(form.length(), from + PART);
            room.write(form.bytes(), from, to);
            digest.update(room.bytes(), 0, room.length());
            room.clear();
            from = to;
        } while (from < form.length());
    }

    /** The digest of the text. Another text may follow. */
    byte[] finish() {
        return digest.digest();
    }
}
