package dev.tenon.runtime.internal.encode;

import java.util.Arrays;

/** The prefix of the names in a group, including the groups around it. Not thread-safe. */
public final class NamePrefix {
    private static final int[] NONE = {};

    private String text = "";
    private int[] lengths = NONE;
    private int depth;

    /** Enters a group. */
    public void begin(String segment) {
        if (depth == lengths.length) {
            lengths = Arrays.copyOf(lengths, depth * 2 + 4);
        }
        lengths[depth++] = text.length();
        text = text + segment + ".";
    }

    /** Leaves the innermost group. */
    public void end() {
        text = text.substring(0, lengths[--depth]);
    }

    /** Whether no group is open. */
    public boolean isEmpty() {
        return depth == 0;
    }

    /** The full name of a member of the innermost group. */
    public String of(String name) {
        return depth == 0 ? name : text + name;
    }
}
