package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription.LimitsDescription;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The limits of a declared group: only a numbered one has any, on the number of its items. */
final class GroupLimits {
    private final Diagnostics diagnostics;

    GroupLimits(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Constraints build(LimitsDescription limits, boolean repeated) {
        Stream<Optional<? extends Located<?>>> values = Stream.of(
                limits.defaultValue(),
                limits.allowed().stream().findFirst(),
                limits.minimum(),
                limits.maximum(),
                limits.minLength(),
                limits.maxLength(),
                limits.pattern());
        values.flatMap(Optional::stream).forEach(limit -> refuse(limit, "a group has no limit on its value"));
        if (!repeated) {
            Stream.of(limits.minItems(), limits.maxItems())
                    .flatMap(Optional::stream)
                    .forEach(limit -> refuse(limit, "a group without '.N' has no number of items"));
        }
        OptionalInt minItems = Limits.optional(limits.minItems());
        OptionalInt maxItems = Limits.optional(limits.maxItems());
        if (minItems.isPresent() && maxItems.isPresent() && minItems.getAsInt() > maxItems.getAsInt()) {
            limits.minItems().ifPresent(limit -> refuse(limit, "'minItems' is greater than 'maxItems'"));
        }
        return new Constraints(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                minItems,
                maxItems);
    }

    private void refuse(Located<?> limit, String reason) {
        diagnostics.error(Rule.LIMIT, limit.location(), reason + "; remove the key");
    }
}
