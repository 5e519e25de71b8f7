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
import java.util.function.Consumer;

/** The structures of responses that hold themselves: each becomes a type of the service, which fields name. */
final class NamedShapes {
    private record Named(String name, Node shape) {}

    private final Model model;
    private final Consumer<String> told;
    private final Map<String, Boolean> holdsItself = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final TypeNames free = new TypeNames();
    private final Deque<Named> unwritten = new ArrayDeque<>();

    NamedShapes(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
    }

    /** The name of the type that a member has; empty where it is no structure that holds itself. */
    Optional<String> find(Node reference) {
        String shape = reference.get("target").text();
        boolean structure = model.target(reference).get("type").text().equals("structure");
        if (!structure || !holdsItself.computeIfAbsent(shape, this::leadsBack)) {
            return Optional.empty();
        }
        return Optional.of(names.computeIfAbsent(shape, this::name));
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

    private String name(String shape) {
        String name = free.take(Model.local(shape));
        unwritten.add(new Named(name, model.shape(shape)));
        return name;
    }

    /** The types that were named so far, with those that they name. */
    Mapping write() {
        Mapping types = YamlValue.block();
        while (!unwritten.isEmpty()) {
            Named next = unwritten.remove();
            Mapping fields = new ResponseSection(model, this, line -> told.accept(next.name() + ": " + line))
                    .write(next.shape());
            types.with(next.name(), YamlValue.block().with("fields", fields));
        }
        return types;
    }
}
