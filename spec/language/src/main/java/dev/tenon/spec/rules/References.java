package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Names that other sections of a description may refer to, with the type that the file gives them. An empty name has
 * already been reported as missing and is skipped, as is every name if the section it refers to could not be read.
 */
final class References {
    private static final Set<String> LISTS_AND_STRUCTURES = Set.of("list", "map", "structure", "json");

    private final String what;
    private final Map<String, String> types;
    private final Map<String, List<String>> paths = new HashMap<>();
    private final boolean unreadable;
    private final Diagnostics diagnostics;
    private Function<String, Optional<FieldPath>> further = name -> Optional.empty();

    private References(String what, Map<String, String> types, boolean unreadable, Diagnostics diagnostics) {
        this.what = what;
        this.types = types;
        this.unreadable = unreadable;
        this.diagnostics = diagnostics;
    }

    static References parameters(OperationDescription operation, Diagnostics diagnostics) {
        boolean unreadable = !operation.complete() && operation.parameters().isEmpty();
        return parameters(operation.parameters(), unreadable, diagnostics);
    }

    static References parameters(List<ParameterDescription> parameters, boolean unreadable, Diagnostics diagnostics) {
        Map<String, String> types = new LinkedHashMap<>();
        parameters.forEach(parameter -> types.put(
                parameter.name().value(), parameter.type().map(Located::value).orElse("string")));
        return new References("parameter", types, unreadable, diagnostics);
    }

    static References response(OperationDescription operation, NamedStructures structures, Diagnostics diagnostics) {
        boolean unreadable = !operation.complete() && operation.response().isEmpty();
        return new References("response field", types(operation.response(), structures), unreadable, diagnostics);
    }

    /** The fields of a response and of its structures, those by their path with dots: {@code Result.Users}. */
    static References paths(OperationDescription operation, NamedStructures structures, Diagnostics diagnostics) {
        References references = response(operation, structures, diagnostics);
        references.addPaths(List.of(), operation.response(), structures);
        references.further = name -> FieldPath.find(operation.response(), name, structures, false)
                .map(found -> {
                    references.types.put(name, type(found.value(), structures));
                    return found;
                });
        return references;
    }

    /** What stands further out comes first: a name with a dot in it may look like a path. */
    private void addPaths(List<String> around, List<FieldDescription> fields, NamedStructures structures) {
        for (FieldDescription field : fields) {
            List<String> path = new ArrayList<>(around);
            path.add(field.name().value());
            String dotted = String.join(".", path);
            types.putIfAbsent(dotted, type(field.value(), structures));
            paths.putIfAbsent(dotted, List.copyOf(path));
        }
        for (FieldDescription field : fields) {
            if (field.value().list().isEmpty()) {
                List<String> path = new ArrayList<>(around);
                path.add(field.name().value());
                addPaths(path, field.value().fields().orElse(List.of()), structures);
            }
        }
    }

    /** The wire names of the structures around a field and its own; the name alone where there is no such field. */
    List<String> path(Located<String> name) {
        List<String> known = paths.get(name.value());
        return known != null
                ? known
                : further.apply(name.value()).map(FieldPath::names).orElse(List.of(name.value()));
    }

    static References fields(
            String what, List<FieldDescription> fields, NamedStructures structures, Diagnostics diagnostics) {
        return new References(what, types(fields, structures), false, diagnostics);
    }

    private static Map<String, String> types(List<FieldDescription> fields, NamedStructures structures) {
        Map<String, String> types = new LinkedHashMap<>();
        fields.forEach(field -> types.put(field.name().value(), type(field.value(), structures)));
        return types;
    }

    private static String type(FieldDescription.ValueDescription value, NamedStructures structures) {
        if (value.list().isPresent()) {
            return "list";
        }
        boolean named =
                value.type().filter(type -> type.value().startsWith("map<")).isPresent();
        if (value.map().isPresent() || named) {
            return "map";
        }
        return structures.fields(value).isPresent()
                ? "structure"
                : value.type().map(Located::value).orElse("string");
    }

    /** The name; reports one that refers to nothing. */
    Optional<String> find(Located<String> name) {
        if (name.value().isEmpty() || unreadable) {
            return Optional.empty();
        }
        if (!types.containsKey(name.value()) && further.apply(name.value()).isEmpty()) {
            String suggestion = diagnostics.isFull() ? "" : Suggestions.didYouMean(name.value(), types.keySet());
            String message = "there is no " + what + " " + Printable.quote(name.value())
                    + (suggestion.isEmpty() ? "; describe it, or correct the name" : suggestion);
            diagnostics.error(Rule.UNKNOWN_REFERENCE, name.location(), message);
            return Optional.empty();
        }
        return Optional.of(name.value());
    }

    /** The name; reports one that refers to nothing or to something of another type. */
    void require(Located<String> name, Set<String> allowed) {
        if (find(name).isPresent() && !allowed.contains(types.get(name.value()))) {
            String message = "the " + what + " " + Printable.quote(name.value()) + " is of type "
                    + Printable.quote(String.valueOf(types.get(name.value()))) + " here, but " + words(allowed)
                    + " is needed; correct the type or the name";
            diagnostics.error(Rule.WRONG_REFERENCE, name.location(), message);
        }
    }

    /** Like {@link #require}, for any scalar type. */
    void requireScalar(Located<String> name) {
        if (find(name).isPresent() && LISTS_AND_STRUCTURES.contains(types.get(name.value()))) {
            String message = "the " + what + " " + Printable.quote(name.value()) + " is a " + types.get(name.value())
                    + ", but a single value is needed; correct the name";
            diagnostics.error(Rule.WRONG_REFERENCE, name.location(), message);
        }
    }

    private static String words(Set<String> allowed) {
        return String.join(" or ", allowed.stream().sorted().toList());
    }
}
