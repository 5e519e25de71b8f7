package dev.tenon.spec.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A structure that a service names once, for every field that holds it; one may hold itself. A service has one of each name,
 * so two of one name are equal.
 */
public final class NamedStructure {
    private final String name;
    private final LocalizedText text;
    private final Supplier<List<ResponseField>> fields;

    /**
     * A structure whose fields may be built later than what refers to it.
     *
     * @param name the simple name of the generated record
     * @param text prose
     * @param fields gives the fields in the order of the description, the same ones whenever it is asked
     */
    public NamedStructure(String name, LocalizedText text, Supplier<List<ResponseField>> fields) {
        this.name = name;
        this.text = text;
        this.fields = fields;
    }

    /** The simple name of the generated record. */
    public String name() {
        return name;
    }

    /** Prose. */
    public LocalizedText text() {
        return text;
    }

    /** The fields in the order of the description; following them may lead back here. */
    public List<ResponseField> fields() {
        return fields.get();
    }

    /** The named structures that fields lead to, at any depth. */
    public static Set<NamedStructure> reachedFrom(Stream<ResponseField> fields) {
        Set<NamedStructure> reached = new LinkedHashSet<>();
        Deque<FieldType> open = new ArrayDeque<>();
        fields.forEach(field -> open.add(field.type()));
        while (!open.isEmpty()) {
            FieldType type = open.remove();
            if (type instanceof FieldType.ListOf list) {
                open.add(list.element());
            } else if (type instanceof FieldType.MapOf map) {
                open.add(map.value());
            } else if (type instanceof FieldType.Structure structure
                    && (!(type instanceof FieldType.Named named) || reached.add(named.structure()))) {
                structure.fields().forEach(field -> open.add(field.type()));
            }
        }
        return reached;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedStructure structure && name.equals(structure.name);
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
