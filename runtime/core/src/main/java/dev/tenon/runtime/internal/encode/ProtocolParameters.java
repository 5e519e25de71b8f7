package dev.tenon.runtime.internal.encode;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol adds to the parameters of each request, in the order of the names. All but the action are the same from
 * one request to the next, and encoded in advance. Immutable.
 */
public final class ProtocolParameters {
    /** Nothing is added. */
    public static final ProtocolParameters NONE = of(null, Map.of());

    private final String[] names;
    private final Encoded[] pairs;
    private final @Nullable String action;

    private ProtocolParameters(SortedMap<String, Encoded> pairs, @Nullable String action) {
        this.names = pairs.keySet().toArray(new String[0]);
        this.pairs = pairs.values().toArray(new Encoded[0]);
        this.action = action;
    }

    /**
     * What is added to requests of one protocol.
     *
     * @param action the name of the parameter that names the operation; null when none does
     * @param values the other parameters
     */
    public static ProtocolParameters of(@Nullable String action, Map<String, String> values) {
        SortedMap<String, Encoded> pairs = new TreeMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            pairs.put(value.getKey(), Encoded.pair(value.getKey(), value.getValue()));
        }
        if (action != null) {
            pairs.put(action, Encoded.pair(action, ""));
        }
        return new ProtocolParameters(pairs, action);
    }

    /**
     * Writes those whose names come before a name.
     *
     * @param from the first that is not written yet
     * @param name the name; null for all that are left
     * @param operation the operation that the action names
     * @param form where to
     * @return the first that is not written from then on
     */
    public int writeBefore(int from, @Nullable String name, String operation, FormWriter form) {
        int next = from;
        while (next < names.length && (name == null || names[next].compareTo(name) < 0)) {
            if (names[next].equals(action)) {
                form.begin(names[next], pairs[next]).add(names[next], operation);
                form.end();
            } else {
                form.add(names[next], pairs[next]);
            }
            next++;
        }
        return next;
    }
}
