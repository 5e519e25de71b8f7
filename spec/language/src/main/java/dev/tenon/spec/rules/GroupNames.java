package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the groups of one request, level by level, so that an outer one keeps the short name. */
final class GroupNames {
    private record Place(ParameterNode node, List<String> around) {
        String path() {
            return node.step().path();
        }
    }

    private final TypeNames names;
    private final Map<String, String> decided = new HashMap<>();

    GroupNames(TypeNames names) {
        this.names = names;
    }

    /** The names by the paths of the groups. */
    Map<String, String> decide(List<ParameterNode> roots) {
        List<Place> level = groups(roots, List.of());
        while (!level.isEmpty()) {
            level.forEach(this::takeDecided);
            level.forEach(place -> decided.computeIfAbsent(
                    place.path(), path -> names.decide(place.node().step().name(), place.around())));
            List<Place> next = new ArrayList<>();
            for (Place place : level) {
                List<String> around = new ArrayList<>(place.around());
                around.add(place.node().step().name());
                next.addAll(groups(place.node().children(), around));
            }
            level = next;
        }
        return decided;
    }

    private void takeDecided(Place place) {
        place.node()
                .leaf()
                .flatMap(ParameterDescription::typeName)
                .ifPresent(override -> decided.put(place.path(), names.decided(override)));
    }

    private static List<Place> groups(List<ParameterNode> nodes, List<String> around) {
        return nodes.stream()
                .filter(ParameterNode::isGroup)
                .map(node -> new Place(node, List.copyOf(around)))
                .toList();
    }
}
