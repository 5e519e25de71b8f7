package dev.tenon.importer.smithy;

import dev.tenon.importer.text.TypeNames;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, Boolean> holdsItself = new HashMap<>();
    private final Side requests = new Side();
    private final Side responses = new Side();
    private final TypeNames free = new TypeNames();
    private final Set<String> wrappers = new TreeSet<>();

    NamedShapes(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
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
        String shape = reference.get("target").text();
        boolean structure = model.target(reference).get("type").text().equals("structure");
        if (!structure || !holdsItself.computeIfAbsent(shape, this::leadsBack)) {
            return Optional.empty();
        }
        if (!side.names.containsKey(shape)) {
            String name = free.take(Model.local(shape));
            side.names.put(shape, name);
            side.unwritten.add(new Named(name, model.shape(shape)));
        }
        return Optional.ofNullable(side.names.get(shape));
    }

    private boolean leadsBack(String shape) {
        Set<String> met = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(model.shape(shape));
        while (!open.isEmpty()) {
            Node next = open.remove();
            for (Node inner : next.references()) {
                String name = inner.get("target").text();
                if (name.equals(shape)) {
                    return true;
                }
                if (met.add(name)) {
                    open.add(model.shape(name));
                }
            }
        }
        return false;
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
