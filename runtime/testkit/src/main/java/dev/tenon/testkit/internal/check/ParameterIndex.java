package dev.tenon.testkit.internal.check;

import dev.tenon.runtime.generated.Checks;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.ScalarKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the documented parameter behind a wire name such as {@code Tag.3.Key}. */
final class ParameterIndex {
    private static final ParameterType TEXT = new ParameterType.Scalar(ScalarKind.STRING, Optional.empty());

    /**
     * What has a value.
     *
     * @param parameter the parameter
     * @param type the value under one name
     * @param names the pattern of the wire names it may have
     * @param greatest the greatest of each number in them
     */
    private record Leaf(Parameter parameter, ParameterType type, Pattern names, List<Integer> greatest) {}

    /**
     * A wire name that is documented.
     *
     * @param parameter the parameter
     * @param type the value under the name
     * @param beyond whether a number in the name is greater than documented
     */
    record Match(Parameter parameter, ParameterType type, boolean beyond) {}

    /**
     * Where a named structure is, which may hold itself: it has an index of its own.
     *
     * @param structure the structure
     * @param names the pattern of the wire names of what is in it; its last group is the name within the structure
     * @param greatest the greatest of each number before that
     */
    private record Inner(RequestStructure structure, Pattern names, List<Integer> greatest) {}

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Inner> inner = new ArrayList<>();
    private final Map<RequestStructure, ParameterIndex> structures;

    ParameterIndex(List<Parameter> parameters) {
        this(parameters, new HashMap<>());
        // All of them now, so that nothing changes when several requests are checked at once.
        RequestStructure.reachedFrom(parameters.stream())
                .forEach(each -> structures.put(each, new ParameterIndex(each.members(), structures)));
    }

    private ParameterIndex(List<Parameter> parameters, Map<RequestStructure, ParameterIndex> structures) {
        this.structures = structures;
        collect("", List.of(), parameters);
    }

    private void collect(String prefix, List<Integer> greatest, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            collect(prefix + Pattern.quote(parameter.wireName()), greatest, parameter, parameter.type());
        }
    }

    private void collect(String name, List<Integer> greatest, Parameter parameter, ParameterType type) {
        if (type instanceof ParameterType.Repeated repeated) {
            collect(
                    name + "\\." + number(repeated.base()),
                    and(greatest, parameter, repeated.base()),
                    parameter,
                    repeated.element());
        } else if (type instanceof ParameterType.Named named) {
            inner.add(new Inner(named.structure(), Pattern.compile(name + "\\.(.+)", Pattern.DOTALL), greatest));
        } else if (type instanceof ParameterType.Group group) {
            collect(name + "\\.", greatest, group.members());
        } else if (type instanceof ParameterType.MapOf map && map.form() instanceof MapForm.Entries entries) {
            String entry = name + "\\." + number(entries.base()) + "\\.";
            List<Integer> inner = and(greatest, parameter, entries.base());
            collect(entry + Pattern.quote(entries.key()), inner, parameter, TEXT);
            collect(entry + Pattern.quote(entries.value()), inner, parameter, map.value());
        } else if (type instanceof ParameterType.MapOf map && map.form() instanceof MapForm.Members) {
            collect(name + "\\..+", greatest, parameter, map.value());
        } else {
            leaves.add(new Leaf(parameter, type, Pattern.compile(name, Pattern.DOTALL), greatest));
        }
    }

    private static String number(int base) {
        return base == 0 ? "(0|[1-9][0-9]{0,5})" : "([1-9][0-9]{0,5})";
    }

    private static List<Integer> and(List<Integer> greatest, Parameter parameter, int base) {
        List<Integer> inner = new ArrayList<>(greatest);
        Constraints limits = parameter.constraints();
        int most = limits.advisory() ? Integer.MAX_VALUE : limits.maxItems().orElse(Integer.MAX_VALUE);
        inner.add(most == Integer.MAX_VALUE ? most : most + base - 1);
        return inner;
    }

    /** The parameter of a wire name; empty when the operation documents none. */
    Optional<Match> find(String wireName) {
        return find(wireName, false, 0);
    }

    private Optional<Match> find(String wireName, boolean beyond, int level) {
        for (Leaf leaf : leaves) {
            Matcher matcher = leaf.names().matcher(wireName);
            if (matcher.matches()) {
                boolean exceeds = beyond || isBeyond(matcher, leaf.greatest());
                return Optional.of(new Match(leaf.parameter(), leaf.type(), exceeds));
            }
        }
        for (Inner within : level < Checks.MOST_LEVELS ? inner : List.<Inner>of()) {
            Matcher matcher = within.names().matcher(wireName);
            ParameterIndex index = structures.get(within.structure());
            if (matcher.matches() && index != null) {
                String rest = matcher.group(matcher.groupCount());
                return index.find(rest, beyond || isBeyond(matcher, within.greatest()), level + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isBeyond(Matcher matcher, List<Integer> greatest) {
        boolean beyond = false;
        for (int i = 1; i <= greatest.size(); i++) {
            beyond |= Integer.parseInt(matcher.group(i)) > greatest.get(i - 1);
        }
        return beyond;
    }

    /** The numbers that follow a prefix such as {@code Tag} among the names sent. */
    static Collection<Integer> numbersAfter(String prefix, Collection<String> sent) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "\\.(0|[1-9][0-9]{0,5})(\\..*)?");
        for (String name : sent) {
            Matcher matcher = numbered.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }
}
