package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the keys that describe the content of a response field go together. */
final class Shapes {
    private final Diagnostics diagnostics;

    Shapes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(ValueDescription value, String name) {
        long shapes = Stream.of(value.type(), value.fields(), value.element())
                .filter(Optional::isPresent)
                .count();
        if (shapes == 0) {
            String message = "the field " + Printable.quote(name) + " has no type; add 'type' for a single value or"
                    + " 'fields' for a structure, with 'list' if there are several";
            diagnostics.error(Rule.UNKNOWN_TYPE, value.location(), message);
        }
        if (shapes > 1) {
            String message =
                    "the field " + Printable.quote(name) + " has more than one of 'type', 'fields' and 'of'; keep one";
            diagnostics.error(Rule.DOES_NOT_FIT, value.location(), message);
        }
        boolean holds = value.list().isPresent() || value.map().isPresent();
        if (value.element().isPresent() && !holds) {
            String message = "'of' belongs to a list or a map; add 'list' with the name of an element, or 'list: none'";
            diagnostics.error(Rule.DOES_NOT_FIT, value.location(), message);
        }
        if (value.list().isPresent()) {
            misplaced(value.map(), "a field is a list or a map, not both; describe the inner one under 'of'");
        }
        if (value.map().isEmpty()) {
            misplaced(value.key(), "'key' belongs to a map; remove it, or add 'map' with the name of an entry");
            misplaced(value.value(), "'value' belongs to a map; remove it, or add 'map' with the name of an entry");
        }
        if (value.type().isEmpty()) {
            value.format().ifPresent(format -> Formats.refuse(format, diagnostics));
            value.zone().ifPresent(zone -> Zones.refuse(zone, diagnostics));
        }
        if (value.fields().isEmpty()) {
            misplaced(value.typeName(), "'typeName' belongs to a structure; remove it, or add 'fields'");
        }
    }

    private void misplaced(Optional<Located<String>> key, String message) {
        key.ifPresent(found -> diagnostics.error(Rule.DOES_NOT_FIT, found.location(), message));
    }
}
