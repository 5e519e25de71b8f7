package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Checks;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.Repeated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts names as they are on the wire, such as {@code Tag.1.Key}, into the lists and maps that they are part of, so that a
 * caller may write either.
 */
final class FlatNames {
    private final List<Parameter> parameters;
    /** How many named structures are around. */
    private final int level;

    FlatNames(List<Parameter> parameters) {
        this(parameters, 0);
    }

    private FlatNames(List<Parameter> parameters, int level) {
        this.parameters = parameters;
        this.level = level;
    }

    /** The same values, flat names replaced; names that nothing is known of stay. */
    Map<String, Object> gather(Map<String, ?> given) {
        Map<String, Object> gathered = new LinkedHashMap<>();
        Map<String, Map<String, Object>> inner = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Parameter owner = isWhole(name) ? null : owner(name);
            if (owner == null) {
                gathered.put(name, value);
            } else {
                inner.computeIfAbsent(owner.wireName(), any -> new LinkedHashMap<>())
                        .put(name.substring(owner.wireName().length() + 1), value);
            }
        });
        for (Parameter parameter : parameters) {
            Map<String, Object> parts = inner.get(parameter.wireName());
            if (parts != null
                    && gathered.put(parameter.wireName(), whole(parameter.path(), parameter.type(), parts)) != null) {
                throw new InvalidRequestException(
                        parameter.path(), "is given both as a whole and in parts; use one form");
            }
        }
        return gathered;
    }

    private boolean isWhole(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.wireName().equals(name));
    }

    private @Nullable Parameter owner(String name) {
        for (Parameter parameter : parameters) {
            String prefix = parameter.wireName() + ".";
            if (name.length() > prefix.length()
                    && name.startsWith(prefix)
                    && hasParts(parameter.type(), name.substring(prefix.length()))) {
                return parameter;
            }
        }
        return null;
    }

    private static boolean hasParts(ParameterType type, String rest) {
        if (type instanceof JsonText json) {
            return hasParts(json.content(), rest);
        }
        if (type instanceof Repeated) {
            return number(rest) >= 0;
        }
        if (type instanceof MapOf map) {
            return map.form() instanceof MapForm.Members
                    || (map.form() instanceof MapForm.Entries && number(rest) >= 0);
        }
        return type instanceof Group;
    }

    /** The number at the beginning of a name; -1 when there is none. */
    private static int number(String name) {
        String first = first(name);
        return first.matches("[0-9]{1,9}") ? Integer.parseInt(first) : -1;
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Object whole(String name, ParameterType type, Map<String, Object> parts) {
        if (type instanceof JsonText json) {
            return whole(name, json.content(), parts);
        }
        if (type instanceof Repeated repeated) {
            List<@Nullable Object> elements = new ArrayList<>();
            numbered(name, repeated.base(), parts)
                    .forEach(element -> elements.add(element(repeated.element(), element)));
            return elements;
        }
        if (type instanceof MapOf map && map.form() instanceof MapForm.Entries entries) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map<String, Object> entry : numbered(name, entries.base(), parts)) {
                Object key = entry.get(entries.key());
                if (key == null || !entry.keySet().equals(Set.of(entries.key(), entries.value()))) {
                    throw new InvalidRequestException(
                            name,
                            "needs " + entries.key() + " and " + entries.value() + " in each entry, and nothing else");
                }
                values.put(Plain.of(key).toString(), entry.get(entries.value()));
            }
            return values;
        }
        return type instanceof Group group ? inside(group).gather(parts) : parts;
    }

    /** An element is a value itself, or a group of what has its number. */
    private @Nullable Object element(ParameterType type, Map<String, Object> parts) {
        return type instanceof Group group ? inside(group).gather(parts) : parts.get("");
    }

    private FlatNames inside(Group group) {
        if (!(group instanceof Named)) {
            return new FlatNames(group.members(), level);
        }
        Checks.level(group.typeName(), level + 1);
        return new FlatNames(group.members(), level + 1);
    }

    /** What is behind each number, by the rest of its name, in the order of the numbers. */
    private static Collection<Map<String, Object>> numbered(String owner, int base, Map<String, Object> parts) {
        NavigableMap<Integer, Map<String, Object>> numbered = new TreeMap<>();
        parts.forEach((name, value) -> {
            String first = first(name);
            String rest = name.length() > first.length() ? name.substring(first.length() + 1) : "";
            numbered.computeIfAbsent(number(name), any -> new LinkedHashMap<>()).put(rest, value);
        });
        if (numbered.firstKey() != base || numbered.lastKey() != base + numbered.size() - 1) {
            throw new InvalidRequestException(owner, "must be numbered from " + base + " on without a gap");
        }
        return numbered.values();
    }
}
