package dev.tenon.runtime.internal.encode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent in place of what a request says: page tokens, dry runs, the items of a list that go out in one batch.
 *
 * @param values parameters by full wire name
 * @param cutName the full wire name of the list that is cut; null for none
 * @param from the first item sent
 * @param to the item after the last one sent
 */
public record Overrides(
        Map<String, String> values, @Nullable String cutName, int from, int to) {
    /** Everything is sent as the request says. */
    public static final Overrides NONE = new Overrides(Map.of(), null, 0, 0);

    /** Keeps the values as they are now. */
    public Overrides {
        values = Map.copyOf(values);
    }

    /** Sends one parameter differently. */
    public static Overrides of(String name, String value) {
        return new Overrides(Map.of(name, value), null, 0, 0);
    }

    /** Sends some items of a list only. */
    public static Overrides slice(String name, int from, int to) {
        return new Overrides(Map.of(), name, from, to);
    }

    /** The same with one parameter sent differently. */
    public Overrides and(String name, String value) {
        return new Overrides(Map.of(name, value), cutName, from, to);
    }

    /** Whether a parameter is sent differently. */
    public boolean replaces(String name) {
        return !values.isEmpty() && values.containsKey(name);
    }

    /** The items of a list that are sent. */
    public <T> List<T> slice(String name, List<T> items) {
        return name.equals(cutName) ? items.subList(from, Math.min(to, items.size())) : items;
    }

    /** The names only. */
    @Override
    public String toString() {
        return "Overrides" + values.keySet();
    }
}
