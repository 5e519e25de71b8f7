package dev.tenon.importer.smithy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of a document with all that they are given elsewhere: by {@code apply} statements, and by mixins. */
final class ModelShapes {
    private static final int MOST_MIXINS = 100;
    private static final String MIXIN = "smithy.api#mixin";
    private static final String MEMBERS = "members";
    private static final String TRAITS = "traits";
    private static final List<String> LISTS = List.of("errors", "operations", "resources");

    private final Map<String, Node> shapes = new LinkedHashMap<>();
    /** What statements add: traits by the names of members, those by the name of the shape. */
    private final Map<String, Map<String, Node>> applied = new LinkedHashMap<>();
    /** How many levels of mixins the shapes have into which they are mixed. */
    private final Map<String, Integer> levels = new HashMap<>();

    private ModelShapes() {}

    /**
     * Gives the shapes by their absolute names.
     *
     * @throws IllegalArgumentException when mixins hold each other too deeply
     */
    static Map<String, Node> of(Map<String, Node> written) {
        ModelShapes all = new ModelShapes();
        written.forEach(all::add);
        all.apply();
        List.copyOf(all.shapes.keySet()).forEach(name -> all.mixInto(name, 0));
        // Again, for members that mixins have brought since.
        all.apply();
        return all.shapes;
    }

    private void add(String name, Node shape) {
        int separator = name.indexOf('$');
        if (!shape.get("type").text().equals("apply")) {
            shapes.put(name, shape);
        } else if (separator >= 0) {
            // Traits of a shape itself stand at the shape, whose name a document has once.
            applied.computeIfAbsent(name.substring(0, separator), unused -> new LinkedHashMap<>())
                    .put(name.substring(separator + 1), shape.get(TRAITS));
        }
    }

    private void apply() {
        applied.forEach((name, traits) -> shapes.computeIfPresent(
                name,
                (unused, shape) -> shape.isCollection()
                        ? withTraits(shape, traits)
                        : shape.with(MEMBERS, withTraits(shape.get(MEMBERS), traits))));
    }

    /** The value with traits added to those of its members that have them. */
    private static Node withTraits(Node holder, Map<String, Node> traits) {
        Map<String, Node> members = new LinkedHashMap<>(holder.members());
        traits.forEach((name, more) -> members.computeIfPresent(
                name, (unused, member) -> member.with(TRAITS, member.get(TRAITS).withAll(more))));
        return Node.ofMembers(members);
    }

    /** Gives a shape what its mixins have, and returns how many levels of them there are. */
    private int mixInto(String name, int depth) {
        Integer known = levels.get(name);
        if (known != null) {
            return known;
        }
        // A mixin that leads back here adds nothing.
        levels.put(name, 0);
        int deepest = 0;
        List<Node> parts = new ArrayList<>();
        Node shape = shapes.getOrDefault(name, Node.ABSENT);
        for (String mixin : byTarget(shape.get("mixins").items()).keySet()) {
            if (depth == MOST_MIXINS) {
                throw tooManyMixins(mixin);
            }
            deepest = Math.max(deepest, 1 + mixInto(mixin, depth + 1));
            parts.add(inherited(shapes.getOrDefault(mixin, Node.ABSENT)));
        }
        if (deepest > MOST_MIXINS) {
            throw tooManyMixins(name);
        }
        levels.put(name, deepest);
        if (!parts.isEmpty()) {
            parts.add(shape);
            shapes.put(name, joined(parts));
        }
        return deepest;
    }

    private static IllegalArgumentException tooManyMixins(String name) {
        return new IllegalArgumentException(
                "the mixin " + name + " belongs to a chain of more than " + MOST_MIXINS + " others");
    }

    /** What a shape gets of a mixin. */
    private static Node inherited(Node mixin) {
        Map<String, Node> traits = new LinkedHashMap<>(mixin.get(TRAITS).members());
        mixin.trait("mixin").get("localTraits").items().forEach(local -> traits.remove(local.text()));
        traits.remove(MIXIN);
        return mixin.with(TRAITS, Node.ofMembers(traits));
    }

    /** All that shapes add to each other, the later ones over the earlier: members and traits by their names, and items of lists. */
    private static Node joined(List<Node> parts) {
        Map<String, Node> joined = new LinkedHashMap<>();
        Map<String, Node> members = new LinkedHashMap<>();
        Map<String, Node> traits = new LinkedHashMap<>();
        for (Node part : parts) {
            joined.putAll(part.members());
            traits.putAll(part.get(TRAITS).members());
            part.get(MEMBERS)
                    .members()
                    .forEach((name, member) -> members.merge(
                            name,
                            member,
                            (base, own) -> own.with(TRAITS, base.get(TRAITS).withAll(own.get(TRAITS)))));
        }
        joined.put(MEMBERS, Node.ofMembers(members));
        joined.put(TRAITS, Node.ofMembers(traits));
        for (String list : LISTS) {
            Map<String, Node> items = byTarget(parts.stream()
                    .flatMap(part -> part.get(list).items().stream())
                    .toList());
            joined.put(list, new Node("", List.copyOf(items.values()), Map.of()));
        }
        return Node.ofMembers(joined);
    }

    /** References by the names of their targets, each once. */
    private static Map<String, Node> byTarget(List<Node> references) {
        Map<String, Node> targets = new LinkedHashMap<>();
        references.forEach(
                reference -> targets.putIfAbsent(reference.get("target").text(), reference));
        return targets;
    }
}
