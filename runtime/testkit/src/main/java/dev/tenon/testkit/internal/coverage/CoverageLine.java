package dev.tenon.testkit.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documented errors of one operation, or those that every operation of a service may respond with.
 *
 * @param service the service with its version, such as {@code Ecs 2014-05-26}
 * @param operation the operation; empty for the errors of every operation
 * @param documented the documented codes, in the order of the documents
 * @param met those that some call, or an item of one, was refused with
 * @param handled those that the application's classes name
 */
public record CoverageLine(
        String service, String operation, List<String> documented, Set<String> met, Set<String> handled) {
    /** Keeps nothing but documented codes. */
    public CoverageLine {
        documented = List.copyOf(documented);
        met = kept(met, documented);
        handled = kept(handled, documented);
    }

    private static Set<String> kept(Set<String> codes, List<String> documented) {
        Set<String> kept = new TreeSet<>(codes);
        kept.retainAll(Set.copyOf(documented));
        return kept;
    }

    /** Whether these are the errors of every operation. */
    public boolean common() {
        return operation.isEmpty();
    }

    /** The documented codes that no call was refused with. */
    public List<String> missed() {
        return documented.stream().filter(code -> !met.contains(code)).toList();
    }

    /** What the line is about. */
    public String name() {
        return common() ? service + ", errors of every operation" : operation;
    }

    /** The share, from 0 to 1, that some of the documented codes are; empty when none is documented. */
    OptionalDouble share(Set<String> codes) {
        return documented.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) codes.size() / documented.size());
    }

    boolean isAbout(CoverageLine other) {
        return service.equals(other.service) && operation.equals(other.operation);
    }

    /** What either run met, handled or found documented. */
    CoverageLine merge(CoverageLine other) {
        List<String> codes = new ArrayList<>(documented);
        other.documented.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        Set<String> allMet = new TreeSet<>(met);
        allMet.addAll(other.met);
        Set<String> allHandled = new TreeSet<>(handled);
        allHandled.addAll(other.handled);
        return new CoverageLine(service, operation, codes, allMet, allHandled);
    }
}
