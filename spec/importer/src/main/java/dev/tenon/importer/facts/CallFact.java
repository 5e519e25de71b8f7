package dev.tenon.importer.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an operation is called.
 *
 * @param methods the HTTP methods the source names; empty where it names none
 * @param protocols HTTP, HTTPS or both; empty where it names none
 * @param path the path of a REST operation, such as {@code /boats/{BoatId}}; empty for an RPC operation
 * @param security the ways to sign that the operation takes, in the words of the source; empty where it does not say
 * @param deprecated whether the source calls the operation deprecated
 * @param reads whether the source says that the operation changes nothing
 */
public record CallFact(
        Set<String> methods,
        Set<String> protocols,
        Optional<String> path,
        List<String> security,
        boolean deprecated,
        boolean reads) {
    /** Nothing is said. */
    public static final CallFact UNSTATED = new CallFact(Set.of(), Set.of(), Optional.empty(), List.of(), false, false);

    /** Tells only the path, where there is one: every RPC operation is called at the root. */
    public static CallFact ofPath(Optional<String> path) {
        return new CallFact(Set.of(), Set.of(), path, List.of(), false, false);
    }
}
