package dev.tenon.importer.smithy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which shapes of a model lead back to themselves. */
final class Cycles {
    private static final Set<String> COLLECTIONS = Set.of("list", "set", "map");

    private final Model model;
    private final Map<String, Boolean> structures = new HashMap<>();
    private final Map<String, Boolean> collections = new HashMap<>();

    Cycles(Model model) {
        this.model = model;
    }

    /** Whether a reference leads to a structure that holds itself, however it does, which a name can express. */
    boolean isNameable(Node reference) {
        return model.target(reference).get("type").text().equals("structure")
                && structures.computeIfAbsent(
                        reference.get("target").text(), shape -> leadsBack(shape, through -> true));
    }

    /** Whether a reference leads to a list or a map that holds itself with no structure between: it has no end to write. */
    boolean isEndless(Node reference) {
        return isCollection(model.target(reference))
                && collections.computeIfAbsent(
                        reference.get("target").text(), shape -> leadsBack(shape, Cycles::isCollection));
    }

    private static boolean isCollection(Node shape) {
        return COLLECTIONS.contains(shape.get("type").text());
    }

    private boolean leadsBack(String shape, Predicate<Node> through) {
        Set<String> met = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(model.shape(shape));
        while (!open.isEmpty()) {
            for (Node inner : open.remove().references()) {
                String name = inner.get("target").text();
                if (name.equals(shape)) {
                    return true;
                }
                if (through.test(model.shape(name)) && met.add(name)) {
                    open.add(model.shape(name));
                }
            }
        }
        return false;
    }
}
