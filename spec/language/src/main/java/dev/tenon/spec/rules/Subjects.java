package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document can make statements about: parameters, response fields by their paths, and error codes of an
 * operation.
 */
final class Subjects {
    private final Set<String> names = new LinkedHashSet<>();
    private final NamedStructures structures;
    private final List<FieldDescription> response;
    private final boolean complete;
    private final Diagnostics diagnostics;

    Subjects(OperationDescription operation, NamedStructures structures, Service service, Diagnostics diagnostics) {
        this.structures = structures;
        this.response = operation.response();
        this.complete = operation.complete();
        this.diagnostics = diagnostics;
        operation.parameters().forEach(parameter -> names.add(parameter.name().value()));
        addFields("", operation.response());
        operation.errors().forEach(error -> names.add(error.code().value()));
        service.commonParameters().forEach(parameter -> names.add(parameter.path()));
        service.commonErrors().forEach(error -> names.add(error.code()));
    }

    private void addFields(String above, List<FieldDescription> fields) {
        for (FieldDescription field : fields) {
            String path = above + field.name().value();
            names.add(path);
            Optional<ValueDescription> value = Optional.of(field.value());
            while (value.flatMap(ValueDescription::element).isPresent()) {
                value = value.flatMap(ValueDescription::element);
            }
            value.flatMap(ValueDescription::fields).ifPresent(below -> addFields(path + ".", below));
        }
    }

    /** Paths into named structures, which may have no end, are followed one by one. */
    private boolean isKnown(String name) {
        return names.contains(name)
                || FieldPath.find(response, name, structures, true).isPresent();
    }

    /** Reports a name that nothing has; where the file could not be read whole, any name may be right. */
    void require(Located<String> name) {
        if (complete && !name.value().isEmpty() && !isKnown(name.value())) {
            String suggestion = diagnostics.isFull() ? "" : Suggestions.didYouMean(name.value(), names);
            String message = "no parameter, response field or error is called " + Printable.quote(name.value())
                    + (suggestion.isEmpty() ? "; write its full name" : suggestion);
            diagnostics.error(Rule.UNKNOWN_REFERENCE, name.location(), message);
        }
    }
}
