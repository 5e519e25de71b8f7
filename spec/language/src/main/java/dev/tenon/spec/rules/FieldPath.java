package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A path to a field of a response, {@code Result.Users}, which may lead through named structures.
 *
 * @param names the wire names on the way, that of the field last
 * @param value what the field holds
 */
record FieldPath(List<String> names, ValueDescription value) {
    /**
     * Follows a path. Where several names fit, as those with dots in them may, the longest is meant.
     *
     * @param fields where the path begins
     * @param dotted the path, with a dot between the names
     * @param structures what a field may name
     * @param throughLists whether the path goes on below lists and maps
     */
    static Optional<FieldPath> find(
            List<FieldDescription> fields, String dotted, NamedStructures structures, boolean throughLists) {
        List<String> names = new ArrayList<>();
        List<FieldDescription> level = fields;
        String rest = dotted;
        while (true) {
            Optional<FieldDescription> step = step(level, rest);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            String name = step.get().name().value();
            names.add(name);
            if (name.equals(rest)) {
                return Optional.of(new FieldPath(List.copyOf(names), step.get().value()));
            }
            rest = rest.substring(name.length() + 1);
            level = below(step.get().value(), structures, throughLists);
        }
    }

    private static Optional<FieldDescription> step(List<FieldDescription> fields, String rest) {
        return fields.stream()
                .filter(field -> !field.name().value().isEmpty()
                        && (rest + ".").startsWith(field.name().value() + "."))
                .max(Comparator.comparing(field -> field.name().value().length()));
    }

    private static List<FieldDescription> below(
            ValueDescription value, NamedStructures structures, boolean throughLists) {
        if (!throughLists && (value.list().isPresent() || value.map().isPresent())) {
            return List.of();
        }
        ValueDescription inner = value;
        while (inner.element().isPresent()) {
            inner = inner.element().get();
        }
        return structures.fields(inner).orElse(List.of());
    }
}
