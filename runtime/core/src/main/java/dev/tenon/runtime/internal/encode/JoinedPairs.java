package dev.tenon.runtime.internal.encode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Encoded pairs of name and value, one behind the other, with the same few bytes between each two. Immutable. */
public final class JoinedPairs {
    private final byte[] bytes;
    private final int[] ends;
    private final byte[] between;

    /**
     * Takes over the arrays, without copying them.
     *
     * @param bytes holds the pairs, and may hold more behind them
     * @param ends where each ends; may be longer, too
     * @param between what stands between two
     */
    JoinedPairs(byte[] bytes, int[] ends, byte[] between) {
        this.bytes = bytes;
        this.ends = ends;
        this.between = between;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1] + between.length;
    }

    /** How many bytes some pairs take, with what stands between them. */
    public int length(int from, int to) {
        return from == to ? 0 : ends[to - 1] - start(from);
    }

    /**
     * Copies some pairs, with what stands between them.
     *
     * @return the offset after the last byte written
     */
    public int copy(int from, int to, byte[] target, int offset) {
        int length = length(from, to);
        if (length > 0) {
            System.arraycopy(bytes, start(from), target, offset, length);
        }
        return offset + length;
    }

    /** Feeds some pairs to a digest, with what stands between them. */
    public void digest(int from, int to, MessageDigest digest) {
        if (from < to) {
            digest.update(bytes, start(from), length(from, to));
        }
    }

    /** One pair as text. */
    public String text(int index) {
        return new String(bytes, start(index), length(index, index + 1), StandardCharsets.US_ASCII);
    }

    /** The same pairs in another order. */
    JoinedPairs ordered(int[] order) {
        byte[] sorted = new byte[length(0, order.length)];
        int[] sortedEnds = new int[order.length];
        int offset = 0;
        for (int index = 0; index < order.length; index++) {
            offset = copy(order[index], order[index] + 1, sorted, separated(sorted, offset, index > 0));
            sortedEnds[index] = offset;
        }
        return new JoinedPairs(sorted, sortedEnds, between);
    }

    /**
     * These pairs and one more.
     *
     * @param size how many these are
     * @param place before which of them it stands
     * @param pair the one more
     */
    public JoinedPairs with(int size, int place, byte[] pair) {
        int more = pair.length + (size == 0 ? 0 : between.length);
        byte[] all = new byte[length(0, size) + more];
        int offset = separated(all, copy(0, place, all, 0), place > 0);
        System.arraycopy(pair, 0, all, offset, pair.length);
        int end = offset + pair.length;
        copy(place, size, all, separated(all, end, place < size));
        int[] allEnds = new int[size + 1];
        System.arraycopy(ends, 0, allEnds, 0, place);
        allEnds[place] = end;
        for (int index = place; index < size; index++) {
            allEnds[index + 1] = ends[index] + more;
        }
        return new JoinedPairs(all, allEnds, between);
    }

    private int separated(byte[] target, int offset, boolean needed) {
        if (!needed) {
            return offset;
        }
        System.arraycopy(between, 0, target, offset, between.length);
        return offset + between.length;
    }
}
