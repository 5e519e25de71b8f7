package dev.tenon.importer.smithy;

import dev.tenon.importer.text.TypeNames;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The structures that hold themselves: each becomes a type of the service, which parameters or fields name. One that requests
 * and responses hold becomes two types.
 */
final class NamedShapes {
    private record Named(String name, Node shape) {}

    /** What requests hold, or what responses hold. */
    private static final class Side {
        private final Map<String, String> names = new HashMap<>();
        private final Deque<Named> unwritten = new ArrayDeque<>();
    }

    private final Model model;
    private final Consumer<String> told;
    private final Cycles cycles;
    private final Side requests = new Side();
    private final Side responses = new Side();
    private final TypeNames free = new TypeNames();
    private final Set<String> wrappers = new TreeSet<>();

    NamedShapes(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
        this.cycles = new Cycles(model);
    }

    /**
     * Reports a list or a map that holds itself with no structure between: it has nothing that a type could be named for.
     *
     * @return whether the reference leads to one, and is to be left out
     */
    boolean leavesOut(Node reference, String where, Consumer<String> report) {
        boolean endless = cycles.isEndless(reference);
        if (endless) {
            report.accept(where + " is a " + model.target(reference).get("type").text()
                    + " that holds itself with no structure between; left out");
        }
        return endless;
    }

    /** The name of the type that a member of a request has; empty where it is no structure that holds itself. */
    Optional<String> ofRequest(Node reference) {
        return find(requests, reference);
    }

    /** The name of the type that a member of a response has; empty where it is no structure that holds itself. */
    Optional<String> ofResponse(Node reference) {
        return find(responses, reference);
    }

    private Optional<String> find(Side side, Node reference) {
        if (!cycles.isNameable(reference)) {
            return Optional.empty();
        }
        String shape = reference.get("target").text();
        if (!side.names.containsKey(shape)) {
            String name = free.take(Model.local(shape));
            side.names.put(shape, name);
            side.unwritten.add(new Named(name, model.shape(shape)));
        }
        return Optional.ofNullable(side.names.get(shape));
    }

    /** The types that were named so far, with those that they name. */
    Mapping write() {
        Mapping types = YamlValue.block();
        while (!responses.unwritten.isEmpty()) {
            Named next = responses.unwritten.remove();
            Mapping fields = new ResponseSection(model, this, of(next)).write(next.shape());
            types.with(next.name(), YamlValue.block().with("fields", fields));
        }
        while (!requests.unwritten.isEmpty()) {
            Named next = requests.unwritten.remove();
            RequestSection members = new RequestSection(model, this, of(next));
            types.with(next.name(), YamlValue.block().with("parameters", members.write(next.shape())));
            wrappers.addAll(members.wrappers());
        }
        return types;
    }

    private Consumer<String> of(Named named) {
        return line -> told.accept(named.name() + ": " + line);
    }

    /** Steps of parameter names in these types that do not show in Java; known once the types are written. */
    Set<String> wrappers() {
        return wrappers;
    }
}
