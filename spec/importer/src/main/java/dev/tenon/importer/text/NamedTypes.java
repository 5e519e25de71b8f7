package dev.tenon.importer.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The structures that become types because requests, or responses, refer to them: each has one name, and is written once. */
public final class NamedTypes {
    private final TypeNames free;
    private final Map<String, String> names = new HashMap<>();
    private final Deque<String> unwritten = new ArrayDeque<>();

    /**
     * Starts with none.
     *
     * @param free the names that no other type of the service has
     */
    public NamedTypes(TypeNames free) {
        this.free = free;
    }

    /**
     * Gives the name of the type that a structure becomes.
     *
     * @param structure what the source calls it
     * @param wish what its type is called, unless another type is
     */
    public String of(String structure, String wish) {
        return names.computeIfAbsent(structure, unnamed -> {
            unwritten.add(unnamed);
            return free.take(wish);
        });
    }

    /**
     * Writes the types that are named so far, and those that are named meanwhile.
     *
     * @param writing writes one, given its structure and its name
     */
    public void write(BiConsumer<String, String> writing) {
        while (!unwritten.isEmpty()) {
            String structure = unwritten.remove();
            writing.accept(structure, names.getOrDefault(structure, structure));
        }
    }
}
