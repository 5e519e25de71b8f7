package dev.tenon.runtime.internal.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The documented names in one structure of a response, each known by its index, with a guess for each which one follows it.
 * A server writes them in the same order each time, so what followed last is tried first. Immutable but for the guesses: any
 * thread may replace one at any time; each that is ever seen is an index, and a wrong one costs a look-up and nothing else.
 */
public final class MemberNames {
    private static final int NONE = -1;

    private final String[] names;
    private final SerializableString[] spellings;
    private final Map<String, Integer> indices;
    /** What may come first, then what may follow each name; before anything was read, in the documented order. */
    private final int[] followers;

    /**
     * Numbers names from 0 on.
     *
     * @throws IllegalArgumentException when two of them are the same
     */
    public MemberNames(List<String> names) {
        this.names = names.toArray(new String[0]);
        this.spellings = new SerializableString[names.size()];
        this.indices = new HashMap<>(names.size() * 2);
        this.followers = new int[names.size() + 1];
        followers[names.size()] = NONE;
        for (int index = 0; index < names.size(); index++) {
            if (indices.put(names.get(index), index) != null) {
                throw new IllegalArgumentException("two fields are named " + names.get(index));
            }
            spellings[index] = new SerializedString(names.get(index));
            followers[index] = index;
        }
    }

    /** How many there are. */
    public int size() {
        return names.length;
    }

    /** The name of an index. */
    public String name(int index) {
        return names[index];
    }

    /** The name of an index as it is written in JSON. */
    public SerializableString spelling(int index) {
        return spellings[index];
    }

    /** The index of a name, which is case-sensitive; -1 if it is not documented. */
    public int indexOf(String name) {
        Integer index = indices.get(name);
        return index == null ? NONE : index;
    }

    /**
     * The index that is likely to come next; -1 without a guess.
     *
     * @param last the index that came last; -1 at the beginning of a structure
     */
    public int likelyAfter(int last) {
        return followers[last + 1];
    }

    /**
     * The index of a name that came; -1 when it is not documented.
     *
     * @param last the index that came before it; -1 at the beginning of a structure
     */
    public int indexOf(String name, int last) {
        int likely = likelyAfter(last);
        if (likely >= 0 && names[likely].equals(name)) {
            return likely;
        }
        int index = indexOf(name);
        if (index >= 0) {
            followers[last + 1] = index;
        }
        return index;
    }
}
