package dev.tenon.cli.internal.diff;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a description promises, as plain facts: what two descriptions are compared by, and what a lock file holds.
 *
 * @param facts texts by the name of the fact, for each element
 */
public record Facts(Map<Element, Map<String, String>> facts) {
    /** Keeps the facts as they are now, in order. */
    public Facts {
        Map<Element, Map<String, String>> sorted = new TreeMap<>();
        facts.forEach((element, each) -> sorted.put(element, Collections.unmodifiableMap(new TreeMap<>(each))));
        facts = Collections.unmodifiableMap(sorted);
    }

    /** The name and the version of the service. */
    String service() {
        Map<String, String> service = facts.getOrDefault(new Element(Kind.SERVICE, "", ""), Map.of());
        return service.getOrDefault("name", "") + " " + service.getOrDefault("version", "");
    }
}
