package dev.tenon.importer.smithy;

import dev.tenon.importer.text.NamedTypes;
import dev.tenon.importer.text.TypeNames;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The structures that hold themselves: each becomes a type of the service, which parameters or fields name. One that requests
 * and responses hold becomes two types.
 */
final class NamedShapes {
    private final Model model;
    private final Consumer<String> told;
    private final Cycles cycles;
    private final TypeNames free = new TypeNames();
    private final NamedTypes requests = new NamedTypes(free);
    private final NamedTypes responses = new NamedTypes(free);
    private final Set<String> wrappers = new TreeSet<>();

    NamedShapes(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
        this.cycles = new Cycles(model);
    }

    /**
     * Reports what a description has no place for: a list or a map that holds itself with no structure between, for which no type could
     * be named, and what is not in the model.
     *
     * @return whether the reference leads to such a thing, and is to be left out
     */
    boolean leavesOut(Node reference, String where, Consumer<String> report) {
        if (!model.has(reference)) {
            report.accept(
                    where + " refers to " + reference.get("target").text() + ", which is not in the model; left out");
            return true;
        }
        if (cycles.isEndless(reference)) {
            report.accept(where + " is a " + model.target(reference).get("type").text()
                    + " that holds itself with no structure between; left out");
            return true;
        }
        return false;
    }

    /** The name of the type that a member of a request has; empty where it is no structure that holds itself. */
    Optional<String> ofRequest(Node reference) {
        return find(requests, reference);
    }

    /** The name of the type that a member of a response has; empty where it is no structure that holds itself. */
    Optional<String> ofResponse(Node reference) {
        return find(responses, reference);
    }

    private Optional<String> find(NamedTypes types, Node reference) {
        if (!cycles.isNameable(reference)) {
            return Optional.empty();
        }
        String shape = reference.get("target").text();
        return Optional.of(types.of(shape, Model.local(shape)));
    }

    /** The types that were named so far, with those that they name. */
    Mapping write() {
        Mapping types = YamlValue.block();
        responses.write((shape, type) -> {
            Mapping fields = new ResponseSection(model, this, of(type)).write(model.shape(shape));
            types.with(type, YamlValue.block().with("fields", fields));
        });
        requests.write((shape, type) -> {
            RequestSection members = new RequestSection(model, this, of(type));
            types.with(type, YamlValue.block().with("parameters", members.write(model.shape(shape))));
            wrappers.addAll(members.wrappers());
        });
        return types;
    }

    private Consumer<String> of(String type) {
        return line -> told.accept(type + ": " + line);
    }

    /** Steps of parameter names in these types that do not show in Java; known once the types are written. */
    Set<String> wrappers() {
        return wrappers;
    }
}
