package dev.tenon.importer.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what patterns find in prose; a key found with two values is in doubt. */
final class StatedLimits {
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final List<String> doubts = new ArrayList<>();

    void add(String key, String value) {
        values.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(value);
    }

    void doubt(String message) {
        doubts.add(message);
    }

    /** Returns the keys found with one value; the others become doubts. */
    Map<String, String> certain() {
        Map<String, String> certain = new LinkedHashMap<>();
        values.forEach((key, found) -> {
            if (found.size() == 1) {
                certain.put(key, found.iterator().next());
            } else {
                doubts.add(key + ": the prose says " + String.join(" and ", found));
            }
        });
        return certain;
    }

    List<String> doubts() {
        return List.copyOf(doubts);
    }
}
