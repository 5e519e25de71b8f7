package dev.tenon.testkit.internal.check;

import dev.tenon.runtime.generated.Checks;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the first required parameter that was not sent. A member of a group is required of each element that is there;
 * of a group that is not there at all only when the group itself is required.
 */
final class RequiredParameters {
    private final Map<String, String> sent;
    /** How many named structures are around; no client sends more than so many, and a longer name is not looked into. */
    private int level;
    /** What precedes the names within the innermost named structure. */
    private String structure = "";

    RequiredParameters(Map<String, String> sent) {
        this.sent = sent;
    }

    Optional<String> firstMissing(List<Parameter> parameters) {
        return firstMissing("", parameters);
    }

    private Optional<String> firstMissing(String prefix, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            Optional<String> missing = missing(prefix + parameter.wireName(), parameter, parameter.type());
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private Optional<String> missing(String name, Parameter parameter, ParameterType type) {
        if (type instanceof ParameterType.Repeated repeated) {
            Collection<Integer> numbers = ParameterIndex.numbersAfter(name, sent.keySet());
            if (numbers.isEmpty()) {
                return parameter.required() ? Optional.of(name + "." + repeated.base()) : Optional.empty();
            }
            return numbers.stream()
                    .map(number -> missing(name + "." + number, parameter, repeated.element()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (type instanceof ParameterType.Group group) {
            boolean there = sent.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
            return there || parameter.required() ? inside(name + ".", group) : Optional.empty();
        }
        if (type instanceof ParameterType.MapOf map && !(map.form() instanceof ParameterType.MapForm.JsonObject)) {
            boolean there = sent.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
            return there || !parameter.required() ? Optional.empty() : Optional.of(name);
        }
        boolean absent = sent.getOrDefault(name, "").isEmpty();
        if (absent && parameter.required()) {
            return Optional.of(name);
        }
        return absent ? Optional.empty() : firstMissingCompanion(parameter);
    }

    private Optional<String> inside(String prefix, ParameterType.Group group) {
        if (!(group instanceof ParameterType.Named)) {
            return firstMissing(prefix, group.members());
        }
        if (level == Checks.MOST_LEVELS) {
            return Optional.empty();
        }
        String outer = structure;
        structure = prefix;
        level++;
        Optional<String> missing = firstMissing(prefix, group.members());
        level--;
        structure = outer;
        return missing;
    }

    private Optional<String> firstMissingCompanion(Parameter parameter) {
        return parameter.requiredWith().stream()
                .filter(name -> !name.contains(".N"))
                .map(name -> structure + name)
                .filter(name -> sent.getOrDefault(name, "").isEmpty())
                .findFirst();
    }
}
