package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the documented parameter behind a wire name such as {@code Tag.3.Key}. */
final class ParameterIndex {
    /** A parameter with a value, the pattern of the wire names it may stand under, and the greatest of each number. */
    private record Leaf(Parameter parameter, Pattern names, List<Integer> greatest) {}

    /**
     * A wire name that is documented.
     *
     * @param parameter the parameter
     * @param beyond whether a number in the name is greater than documented
     */
    record Match(Parameter parameter, boolean beyond) {}

    private final List<Leaf> leaves = new ArrayList<>();

    ParameterIndex(List<Parameter> parameters) {
        collect("", List.of(), parameters);
    }

    private void collect(String prefix, List<Integer> greatest, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            collect(prefix + Pattern.quote(parameter.wireName()), greatest, parameter, parameter.type());
        }
    }

    private void collect(String name, List<Integer> greatest, Parameter parameter, ParameterType type) {
        if (type instanceof ParameterType.Repeated repeated) {
            List<Integer> inner = new ArrayList<>(greatest);
            inner.add(parameter.constraints().maxItems().orElse(Integer.MAX_VALUE));
            collect(name + "\\.([1-9][0-9]{0,5})", inner, parameter, repeated.element());
        } else if (type instanceof ParameterType.Group group) {
            collect(name + "\\.", greatest, group.members());
        } else {
            leaves.add(new Leaf(parameter, Pattern.compile(name), greatest));
        }
    }

    /** The parameter of a wire name; empty when the operation documents none. */
    Optional<Match> find(String wireName) {
        for (Leaf leaf : leaves) {
            Matcher matcher = leaf.names().matcher(wireName);
            if (matcher.matches()) {
                boolean beyond = false;
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    beyond |=
                            Integer.parseInt(matcher.group(i)) > leaf.greatest().get(i - 1);
                }
                return Optional.of(new Match(leaf.parameter(), beyond));
            }
        }
        return Optional.empty();
    }

    /** The numbers that follow a prefix such as {@code Tag} among the names sent. */
    static Collection<Integer> numbersAfter(String prefix, Collection<String> sent) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "\\.([1-9][0-9]{0,5})(\\..*)?");
        for (String name : sent) {
            Matcher matcher = numbered.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }
}
