package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ParameterDescription.LimitsDescription;
import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The limits of a group: only a numbered one has any, on the number of its items. They are in the declaration of the
 * group, or on its members, where documents state the range of {@code N}; all of them must agree.
 */
final class GroupLimits {
    private final boolean advisory;
    private final Diagnostics diagnostics;

    /**
     * Builds limits of groups.
     *
     * @param advisory whether limits are advisory that do not say themselves
     */
    GroupLimits(boolean advisory, Diagnostics diagnostics) {
        this.advisory = advisory;
        this.diagnostics = diagnostics;
    }

    /**
     * The limits of a group.
     *
     * @param declaration what the file says under its very name
     */
    Constraints build(ParameterNode group, Optional<ParameterDescription> declaration) {
        boolean repeated = group.step().repeated();
        declaration.map(ParameterDescription::limits).ifPresent(limits -> checkDeclaration(limits, repeated));
        Optional<Located<Integer>> minItems = agreed(group, declaration, "minItems", LimitsDescription::minItems);
        Optional<Located<Integer>> maxItems = agreed(group, declaration, "maxItems", LimitsDescription::maxItems);
        if (minItems.isPresent() && maxItems.isPresent()) {
            refuseEmptyRange(minItems.get(), maxItems.get());
        }
        return new Constraints(
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Limits.optional(minItems),
                Limits.optional(maxItems),
                LimitKinds.isAdvisory(
                        declaration.flatMap(declared -> declared.limits().kind()), advisory, diagnostics));
    }

    private void checkDeclaration(LimitsDescription limits, boolean repeated) {
        Stream<Optional<? extends Located<?>>> values = Stream.of(
                limits.defaultValue(),
                limits.allowed().stream().map(GlossaryEntry::name).findFirst(),
                limits.minimum(),
                limits.maximum(),
                limits.minLength(),
                limits.maxLength(),
                limits.pattern());
        values.flatMap(Optional::stream).forEach(limit -> refuse(limit, "a group has no value to limit"));
        if (!repeated) {
            Stream.of(limits.minItems(), limits.maxItems())
                    .flatMap(Optional::stream)
                    .forEach(limit -> refuse(limit, "a group without '.N' has no number of items"));
        }
    }

    private Optional<Located<Integer>> agreed(
            ParameterNode group,
            Optional<ParameterDescription> declaration,
            String key,
            Function<LimitsDescription, Optional<Located<Integer>>> limit) {
        if (!group.step().repeated()) {
            return Optional.empty();
        }
        List<Located<Integer>> stated = Stream.concat(
                        declaration.stream(),
                        group.children().stream()
                                .filter(member -> !member.step().repeated())
                                .map(ParameterNode::single)
                                .flatMap(Optional::stream)
                                .filter(ParameterTypes::isSingleValue))
                .map(ParameterDescription::limits)
                .map(limit)
                .flatMap(Optional::stream)
                .toList();
        for (Located<Integer> other : stated) {
            Located<Integer> first = stated.get(0);
            if (!other.value().equals(first.value())) {
                String message = "'" + key + "' is " + other.value() + " here and " + first.value()
                        + " elsewhere for the same 'N'; make them the same";
                diagnostics.error(Rule.LIMIT, other.location(), first.location(), message);
            }
        }
        return stated.stream().findFirst();
    }

    private void refuseEmptyRange(Located<Integer> minItems, Located<Integer> maxItems) {
        if (minItems.value() > maxItems.value()) {
            String message = "'minItems' is " + minItems.value() + " but 'maxItems' is " + maxItems.value()
                    + ", so no number is allowed; swap them";
            diagnostics.error(Rule.LIMIT, minItems.location(), maxItems.location(), message);
        }
    }

    private void refuse(Located<?> limit, String reason) {
        diagnostics.error(Rule.LIMIT, limit.location(), reason + "; remove the key");
    }
}
