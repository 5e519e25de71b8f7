package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.EncodedForm;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A digest that takes in a text part by part. Keeps nothing of it. Not thread-safe. */
final class TextDigest {
    private static final int ROOM = 1_024;
    private static final int BEFORE = 16;
    /** So many bytes of a form fit into the room when they are encoded once more, with a few behind them. */
    private static final int PIECE = (ROOM - BEFORE - TwiceEncoded.SLACK) / TwiceEncoded.MOST;

    private final MessageDigest digest;
    private final byte[] piece = new byte[PIECE];
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
        int filled = 0;
        for (int part = 0; part < form.parts(); part++) {
            int from = form.from(part);
            int to = form.to(part);
            while (from < to) {
                int more = Math.min(to - from, PIECE - filled);
                System.arraycopy(form.bytes(part), from, piece, filled, more);
                from += more;
                filled += more;
                if (filled == PIECE) {
                    addPiece(filled);
                    filled = 0;
                }
            }
        }
        addPiece(filled);
        Arrays.fill(piece, (byte) 0);
    }

    private void addPiece(int length) {
        room.write(piece, 0, length);
        digest.update(room.bytes(), 0, room.length());
        room.clear();
    }

    /** The digest of the text. Another text may follow. */
    byte[] finish() {
        return digest.digest();
    }
}
