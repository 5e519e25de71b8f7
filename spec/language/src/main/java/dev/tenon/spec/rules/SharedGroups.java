package dev.tenon.spec.rules;

import dev.tenon.spec.description.ErrorDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ServiceDescription.GroupDescription;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the parameters and errors of the groups that an operation uses after its own. What the operation describes
 * itself overrides what a group says, as do earlier groups.
 */
final class SharedGroups {
    private final Map<String, GroupDescription> byName = new LinkedHashMap<>();
    private final boolean unreadable;
    private final Diagnostics diagnostics;

    /**
     * The groups of a service.
     *
     * @param complete whether all of the service file could be read; otherwise any name may be one of a group
     */
    SharedGroups(List<GroupDescription> groups, boolean complete, Diagnostics diagnostics) {
        groups.forEach(group -> byName.put(group.name().value(), group));
        this.unreadable = !complete;
        this.diagnostics = diagnostics;
    }

    /** The operation with what it uses. */
    OperationDescription expand(OperationDescription operation) {
        if (operation.uses().isEmpty()) {
            return operation;
        }
        Map<String, ParameterDescription> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(own -> parameters.put(own.name().value(), own));
        Map<String, ErrorDescription> errors = new LinkedHashMap<>();
        operation.errors().forEach(own -> errors.put(own.code().value(), own));
        for (GroupDescription group : used(operation)) {
            group.parameters()
                    .forEach(shared -> parameters.putIfAbsent(shared.name().value(), shared));
            group.errors().forEach(shared -> errors.putIfAbsent(shared.code().value(), shared));
        }
        return operation.with(List.copyOf(parameters.values()), List.copyOf(errors.values()));
    }

    private List<GroupDescription> used(OperationDescription operation) {
        Map<String, Located<String>> seen = new LinkedHashMap<>();
        List<GroupDescription> used = new ArrayList<>();
        for (Located<String> name : operation.uses()) {
            Located<String> first = seen.putIfAbsent(name.value(), name);
            GroupDescription group = byName.get(name.value());
            if (first != null) {
                String message =
                        "the group " + Printable.quote(name.value()) + " is already used; remove one of the two";
                diagnostics.error(Rule.DUPLICATE_DECLARATION, name.location(), first.location(), message);
            } else if (group != null) {
                used.add(group);
            } else if (!unreadable) {
                String suggestion = Suggestions.didYouMean(name.value(), byName.keySet());
                String message = "the service has no group " + Printable.quote(name.value())
                        + (suggestion.isEmpty() ? "; describe it in 'groups' of the service file" : suggestion);
                diagnostics.error(Rule.UNKNOWN_REFERENCE, name.location(), message);
            }
        }
        return used;
    }
}
