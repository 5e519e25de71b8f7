package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.source.Located;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Names the structures of one response, level by level, so that an outer one keeps the short name. */
final class StructNames {
    private record Place(ValueDescription value, String wireName, List<String> around) {}

    private final TypeNames names;
    private final IdentityHashMap<ValueDescription, String> decided = new IdentityHashMap<>();

    StructNames(TypeNames names) {
        this.names = names;
    }

    IdentityHashMap<ValueDescription, String> decide(List<FieldDescription> fields) {
        List<Place> level = places(fields, List.of());
        while (!level.isEmpty()) {
            level.forEach(place ->
                    names.decide(place.value().typeName()).ifPresent(name -> decided.put(place.value(), name)));
            level.forEach(place ->
                    decided.computeIfAbsent(place.value(), value -> names.decide(place.wireName(), place.around())));
            List<Place> next = new ArrayList<>();
            for (Place place : level) {
                List<String> around = new ArrayList<>(place.around());
                around.add(place.wireName());
                next.addAll(places(place.value().fields().orElse(List.of()), around));
            }
            level = next;
        }
        return decided;
    }

    private static List<Place> places(List<FieldDescription> fields, List<String> around) {
        List<Place> places = new ArrayList<>();
        fields.forEach(field -> collect(field.value(), field.name().value(), around, places));
        return places;
    }

    private static void collect(ValueDescription value, String fieldName, List<String> around, List<Place> places) {
        Optional<String> elementName = value.list().map(Located::value).filter(name -> !name.equals("none"));
        String name = elementName.orElse(fieldName);
        if (value.fields().isPresent()) {
            places.add(new Place(value, name, List.copyOf(around)));
        }
        value.element().ifPresent(element -> collect(element, name, around, places));
    }
}
