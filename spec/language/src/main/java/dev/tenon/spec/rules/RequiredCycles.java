package dev.tenon.spec.rules;

import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.RequestStructure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the structures that require themselves, by Tarjan's algorithm and without recursion: a description may have many structures, each
 * of which requires the next one.
 */
final class RequiredCycles {
    /** A structure on the way from the one where the search began, and what it requires that was not visited yet. */
    private record Step(RequestStructure structure, Iterator<RequestStructure> required) {}

    private final Map<RequestStructure, Integer> order = new HashMap<>();
    /** The earliest structure, by order, that is still open and that each one leads to. */
    private final Map<RequestStructure, Integer> earliest = new HashMap<>();

    private final Deque<RequestStructure> open = new ArrayDeque<>();
    private final Set<RequestStructure> isOpen = new HashSet<>();
    private final Deque<Step> way = new ArrayDeque<>();
    private final Set<RequestStructure> cyclic = new HashSet<>();

    private RequiredCycles() {}

    /** The structures among these that require themselves, whether at once or by way of others. */
    static Set<RequestStructure> of(Collection<RequestStructure> structures) {
        RequiredCycles cycles = new RequiredCycles();
        for (RequestStructure structure : structures) {
            if (!cycles.order.containsKey(structure)) {
                cycles.search(structure);
            }
        }
        return cycles.cyclic;
    }

    private void search(RequestStructure first) {
        enter(first);
        while (!way.isEmpty()) {
            Step step = way.element();
            if (step.required().hasNext()) {
                RequestStructure next = step.required().next();
                if (!order.containsKey(next)) {
                    enter(next);
                } else if (isOpen.contains(next)) {
                    leadsTo(step.structure(), order.getOrDefault(next, 0));
                }
            } else {
                leave(way.remove().structure());
            }
        }
    }

    private void enter(RequestStructure structure) {
        int number = order.size();
        order.put(structure, number);
        earliest.put(structure, number);
        open.push(structure);
        isOpen.add(structure);
        way.push(new Step(structure, required(structure).iterator()));
    }

    private void leadsTo(RequestStructure structure, int number) {
        earliest.merge(structure, number, Math::min);
    }

    private void leave(RequestStructure structure) {
        int reached = earliest.getOrDefault(structure, 0);
        if (!way.isEmpty()) {
            leadsTo(way.element().structure(), reached);
        }
        if (reached < order.getOrDefault(structure, 0)) {
            return;
        }
        boolean alone = open.element().equals(structure);
        RequestStructure last;
        do {
            last = open.remove();
            isOpen.remove(last);
            if (!alone || required(structure).contains(structure)) {
                cyclic.add(last);
            }
        } while (!last.equals(structure));
    }

    /** A list may be empty, and what is optional left out. */
    private static List<RequestStructure> required(RequestStructure structure) {
        return required(structure.members()).toList();
    }

    private static Stream<RequestStructure> required(List<Parameter> members) {
        return members.stream().filter(Parameter::required).flatMap(member -> required(member.type()));
    }

    private static Stream<RequestStructure> required(ParameterType type) {
        if (type instanceof JsonText json) {
            return required(json.content());
        }
        if (type instanceof OwnGroup group) {
            return required(group.members());
        }
        return type instanceof Named named ? Stream.of(named.structure()) : Stream.empty();
    }
}
