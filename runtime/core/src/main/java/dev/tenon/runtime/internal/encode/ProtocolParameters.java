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
    private final byte[][] pairs;
    private final @Nullable String action;

    private ProtocolParameters(SortedMap<String, byte[]> pairs, @Nullable String action) {
        this.names = pairs.keySet().toArray(new String[0]);
        this.pairs = pairs.values().toArray(new byte[0][]);
        this.action = action;
    }

    /**
     * What is added to requests of one protocol.
     *
     * @param action the name of the parameter that names the operation; null when none does
     * @param values the other parameters
     */
    public static ProtocolParameters of(@Nullable String action, Map<String, String> values) {
        SortedMap<String, byte[]> pairs = new TreeMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            pairs.put(value.getKey(), PercentEncoding.pair(value.getKey(), value.getValue()));
        }
        if (action != null) {
            pairs.put(action, PercentEncoding.pair(action, ""));
        }
        return new ProtocolParameters(pairs, action);
    }

    /** How many there are. */
    int size() {
        return names.length;
    }

    /** How many of them come before a name. */
    int place(String name) {
        int place = 0;
        while (place < names.length && names[place].compareTo(name) < 0) {
            place++;
        }
        return place;
    }

    /**
     * Writes some of them.
     *
     * @param from the first that is not written yet
     * @param to the first that is not written now
     * @param operation the operation that the action names
     * @param form where to
     * @return the first that is not written from then on
     */
    int write(int from, int to, String operation, FormWriter form) {
        for (int next = from; next < to; next++) {
            addTo(form.open(names[next]), next, operation);
            form.end();
        }
        return Math.max(from, to);
    }

    /**
     * Writes one of them.
     *
     * @return its name
     */
    String addTo(PercentEncoding form, int index, String operation) {
        form.add(pairs[index]);
        if (names[index].equals(action)) {
            form.add(names[index], operation);
        }
        return names[index];
    }
}
