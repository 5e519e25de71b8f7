package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the structures of one response, level by level, so that an outer one keeps the short name. A structure that has
 * the {@code typeName} of an earlier one gets that name, and its members get the names of the earlier one's.
 */
final class StructNames {
    private record Place(ValueDescription value, String wireName, List<String> around) {}

    private final TypeNames names;
    private final IdentityHashMap<ValueDescription, String> decided = new IdentityHashMap<>();
    private final Map<String, ValueDescription> byTypeName = new HashMap<>();
    private final IdentityHashMap<ValueDescription, ValueDescription> twins = new IdentityHashMap<>();

    StructNames(TypeNames names) {
        this.names = names;
    }

    IdentityHashMap<ValueDescription, String> decide(List<FieldDescription> fields) {
        List<Place> level = places(fields, List.of());
        while (!level.isEmpty()) {
            level.forEach(place -> place.value().typeName().ifPresent(name -> decide(place.value(), name)));
            List<Place> own = level.stream()
                    .filter(place -> !twins.containsKey(place.value()))
                    .toList();
            own.forEach(place ->
                    decided.computeIfAbsent(place.value(), value -> names.decide(place.wireName(), place.around())));
            List<Place> next = new ArrayList<>();
            for (Place place : own) {
                List<String> around = new ArrayList<>(place.around());
                around.add(place.wireName());
                next.addAll(places(place.value().fields().orElse(List.of()), around));
            }
            level = next;
        }
        twins.forEach((twin, first) -> copy(first, twin));
        return decided;
    }

    private void decide(ValueDescription value, Located<String> typeName) {
        ValueDescription first = byTypeName.putIfAbsent(typeName.value(), value);
        if (first == null) {
            decided.put(value, names.decided(typeName));
        } else {
            twins.put(value, first);
        }
    }

    /** Names a structure and its members like another; members that the other lacks keep no name. */
    private void copy(ValueDescription other, ValueDescription to) {
        ValueDescription from = twins.getOrDefault(other, other);
        to.typeName()
                .map(Located::value)
                .or(() -> Optional.ofNullable(decided.get(from)))
                .ifPresent(name -> decided.putIfAbsent(to, name));
        if (from.element().isPresent() && to.element().isPresent()) {
            copy(from.element().get(), to.element().get());
        }
        Map<String, ValueDescription> members = new HashMap<>();
        from.fields()
                .orElse(List.of())
                .forEach(field -> members.put(field.name().value(), field.value()));
        for (FieldDescription field : to.fields().orElse(List.of())) {
            ValueDescription member = members.get(field.name().value());
            if (member != null) {
                copy(member, field.value());
            }
        }
    }

    private static List<Place> places(List<FieldDescription> fields, List<String> around) {
        List<Place> places = new ArrayList<>();
        fields.forEach(field -> collect(field.value(), field.name().value(), around, places));
        return places;
    }

    private static void collect(ValueDescription value, String fieldName, List<String> around, List<Place> places) {
        Optional<String> elementName =
                value.list().or(value::map).map(Located::value).filter(name -> !name.equals("none"));
        String name = elementName.orElse(fieldName);
        if (value.fields().isPresent()) {
            places.add(new Place(value, name, List.copyOf(around)));
        }
        value.element().ifPresent(element -> collect(element, name, around, places));
    }
}
