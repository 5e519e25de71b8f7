package dev.tenon.spec.model;

import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.ParameterType.Repeated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A structure that a service names once, for every parameter that holds it; one may hold itself. A service has one of each
 * name, so two of one name are equal.
 */
public final class RequestStructure {
    private final String name;
    private final LocalizedText text;
    private final Supplier<List<Parameter>> members;

    /**
     * A structure whose members may be built later than what refers to it.
     *
     * @param name the simple name of the generated record
     * @param text prose
     * @param members gives the members in the order of the description, the same ones whenever it is asked
     */
    public RequestStructure(String name, LocalizedText text, Supplier<List<Parameter>> members) {
        this.name = name;
        this.text = text;
        this.members = members;
    }

    /** The simple name of the generated record. */
    public String name() {
        return name;
    }

    /** Prose. */
    public LocalizedText text() {
        return text;
    }

    /** The members in the order of the description, with paths that begin in the structure; following them may lead back here. */
    public List<Parameter> members() {
        return members.get();
    }

    /** The named structures that parameters lead to, at any depth. */
    public static Set<RequestStructure> reachedFrom(Stream<Parameter> parameters) {
        Set<RequestStructure> reached = new LinkedHashSet<>();
        Deque<ParameterType> open = new ArrayDeque<>();
        parameters.forEach(parameter -> open.add(parameter.type()));
        while (!open.isEmpty()) {
            ParameterType type = open.remove();
            if (type instanceof Repeated repeated) {
                open.add(repeated.element());
            } else if (type instanceof JsonText json) {
                open.add(json.content());
            } else if (type instanceof OwnGroup group) {
                group.members().forEach(member -> open.add(member.type()));
            } else if (type instanceof Named named && reached.add(named.structure())) {
                named.members().forEach(member -> open.add(member.type()));
            }
        }
        return reached;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestStructure structure && name.equals(structure.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
