package dev.tenon.importer.smithy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shapes of a document with all that they are given elsewhere: by {@code apply} statements, and by mixins. */
final class ModelShapes {
    private static final int MOST_MIXINS = 100;
    private static final String MIXIN = "smithy.api#mixin";
    private static final String MEMBERS = "members";
    private static final String TRAITS = "traits";

    private final Map<String, Node> shapes = new LinkedHashMap<>();
    private final Set<String> mixed = new HashSet<>();

    private ModelShapes() {}

    /**
     * Gives the shapes by their absolute names.
     *
     * @throws IllegalArgumentException when mixins hold each other too deeply
     */
    static Map<String, Node> of(Map<String, Node> written) {
        Map<String, Node> statements = new LinkedHashMap<>();
        ModelShapes all = new ModelShapes();
        written.forEach(
                (name, shape) -> (shape.get("type").text().equals("apply") ? statements : all.shapes).put(name, shape));
        statements.forEach(all::apply);
        List.copyOf(all.shapes.keySet()).forEach(name -> all.mixInto(name, 0));
        // Again, for members that mixins have brought since.
        statements.forEach(all::apply);
        return all.shapes;
    }

    /** Adds traits to a member; those of a shape stand at the shape, whose name a document has once. */
    private void apply(String name, Node statement) {
        int separator = name.indexOf('$');
        String member = name.substring(separator + 1);
        shapes.computeIfPresent(name.substring(0, Math.max(separator, 0)), (unused, shape) -> {
            Node members = shape.get(MEMBERS);
            Node own = members.get(member);
            Node traits = own.get(TRAITS).withAll(statement.get(TRAITS));
            return members.has(member) ? shape.with(MEMBERS, members.with(member, own.with(TRAITS, traits))) : shape;
        });
    }

    private void mixInto(String name, int depth) {
        if (depth > MOST_MIXINS) {
            throw new IllegalArgumentException("the mixin " + name + " is below more than " + MOST_MIXINS + " others");
        }
        List<Node> mixins = shapes.getOrDefault(name, Node.ABSENT).get("mixins").items();
        if (mixins.isEmpty() || !mixed.add(name)) {
            return;
        }
        Node bases = Node.ABSENT;
        for (Node reference : mixins) {
            String mixin = reference.get("target").text();
            mixInto(mixin, depth + 1);
            bases = joined(bases, inherited(shapes.getOrDefault(mixin, Node.ABSENT)));
        }
        Node base = bases;
        shapes.computeIfPresent(name, (unused, shape) -> joined(base, shape));
    }

    /** What a shape gets of a mixin. */
    private static Node inherited(Node mixin) {
        Map<String, Node> traits = new LinkedHashMap<>(mixin.get(TRAITS).members());
        mixin.trait("mixin").get("localTraits").items().forEach(local -> traits.remove(local.text()));
        traits.remove(MIXIN);
        return mixin.with(TRAITS, new Node("", List.of(), traits));
    }

    /** A shape with all that another adds: members and traits by their names, and items of lists. */
    private static Node joined(Node base, Node shape) {
        Node members = base.get(MEMBERS).withAll(shape.get(MEMBERS));
        for (Map.Entry<String, Node> member : shape.get(MEMBERS).members().entrySet()) {
            Node inherited = base.get(MEMBERS).get(member.getKey()).get(TRAITS);
            Node own = member.getValue();
            members = members.with(member.getKey(), own.with(TRAITS, inherited.withAll(own.get(TRAITS))));
        }
        Node joined = base.withAll(shape)
                .with(MEMBERS, members)
                .with(TRAITS, base.get(TRAITS).withAll(shape.get(TRAITS)));
        for (String list : List.of("errors", "operations", "resources")) {
            joined = joined.with(list, base.get(list).and(shape.get(list)));
        }
        return joined;
    }
}
