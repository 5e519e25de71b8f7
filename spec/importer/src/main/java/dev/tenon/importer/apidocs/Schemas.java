package dev.tenon.importer.apidocs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The named schemas of a product. A reference is followed where it stands, unless it leads to a schema that holds itself. */
final class Schemas {
    private final Map<String, Schema> named;
    private final IdentityHashMap<Schema, Schema> joins = new IdentityHashMap<>();
    private final Map<String, Boolean> holdsItself = new HashMap<>();

    Schemas(Map<String, Schema> named) {
        this.named = new HashMap<>(named);
    }

    /** Returns the schema behind a reference; what is said next to the reference overrides the named schema. */
    Schema resolved(Schema schema) {
        Schema target = target(schema);
        if (schema.reference().isEmpty()) {
            return joined(target);
        }
        // What many refer to is joined once; what stands in one place is not kept.
        return beside(schema, joins.computeIfAbsent(target, this::joined));
    }

    private Schema joined(Schema target) {
        return target.parts().isEmpty() ? target : JoinedSchemas.of(target, named);
    }

    /** Follows references. */
    private Schema target(Schema schema) {
        Schema target = schema;
        for (int steps = 0; steps < 10; steps++) {
            Optional<String> reference = target.reference();
            if (reference.isEmpty()) {
                break;
            }
            target = named(reference.get());
        }
        return target;
    }

    /** Gives the schema of a name. */
    Schema named(String name) {
        return named.getOrDefault(name, Schema.UNKNOWN);
    }

    /** Tells whether a reference leads to an object that holds itself, which then needs a name. */
    boolean holdsItself(String name) {
        return holdsItself.computeIfAbsent(name, start -> resolved(named(start)).hasMembers() && leadsBack(start));
    }

    private boolean leadsBack(String start) {
        Set<String> met = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(List.of(named(start)));
        while (!open.isEmpty()) {
            Schema next = open.remove();
            open.addAll(next.properties().values());
            open.addAll(next.parts());
            Stream.of(next.items(), next.additional()).filter(Objects::nonNull).forEach(open::add);
            Optional<String> reference = next.reference();
            if (reference.equals(Optional.of(start))) {
                return true;
            }
            reference.filter(met::add).map(named::get).ifPresent(open::add);
        }
        return false;
    }

    /** Tells whether a reference leads nowhere. */
    boolean isDangling(Schema schema) {
        return schema.reference().filter(name -> !named.containsKey(name)).isPresent();
    }

    /**
     * Tells what of a schema cannot be known.
     *
     * @param written the schema as it stands there
     * @param whole what it resolves to
     * @param taken what is made of it then
     */
    Optional<String> doubt(Schema written, Schema whole, String taken) {
        if (isDangling(written)) {
            return Optional.of("refers to a missing schema; " + taken);
        }
        if (whole.open()) {
            String known = whole.hasMembers() ? "only the members of all are known" : taken;
            return Optional.of("is one of several kinds; " + known);
        }
        return JoinedSchemas.doubt(target(written), named);
    }

    private static Schema beside(Schema schema, Schema target) {
        Map<String, String> limits = new LinkedHashMap<>(target.limits());
        limits.putAll(schema.limits());
        return new Schema(
                schema.line(),
                target.type(),
                target.format(),
                schema.reference(),
                schema.prose().isEmpty() ? target.prose() : schema.prose(),
                schema.example().isEmpty() ? target.example() : schema.example(),
                schema.required(),
                target.requiredMembers(),
                schema.deprecated() || target.deprecated(),
                limits,
                schema.values().isEmpty() ? target.values() : schema.values(),
                schema.values().isEmpty() ? target.listed() : schema.listed(),
                target.items(),
                target.properties(),
                target.additional(),
                List.of(),
                schema.open() || target.open());
    }
}
