package dev.tenon.importer.smithy;

import dev.tenon.importer.json.JsonStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON document; what is absent is empty.
 *
 * @param text the text of a single value
 * @param items the items of an array
 * @param members the members of an object, in order
 */
record Node(String text, List<Node> items, Map<String, Node> members) {
    static final Node ABSENT = new Node("", List.of(), Map.of());
    /** What a list or a map has in place of members. */
    private static final List<String> PARTS = List.of("member", "key", "value");

    static Node of(byte[] document) {
        List<Node> root = new ArrayList<>();
        JsonStream.read(document, stream -> root.add(of(stream)));
        return root.get(0);
    }

    private static Node of(JsonStream stream) {
        List<Node> items = new ArrayList<>();
        Map<String, Node> members = new LinkedHashMap<>();
        if (stream.isArray()) {
            stream.items(() -> items.add(of(stream)));
        } else if (stream.isObject()) {
            stream.members(name -> members.put(name, of(stream)));
        } else {
            return new Node(stream.text(), List.of(), Map.of());
        }
        return new Node("", items, members);
    }

    static Node ofMembers(Map<String, Node> members) {
        return new Node("", List.of(), members);
    }

    Node get(String name) {
        return members.getOrDefault(name, ABSENT);
    }

    /** The value with a member in place of its own of that name. */
    Node with(String name, Node value) {
        return withAll(ofMembers(Map.of(name, value)));
    }

    /** The value with the members of another in place of its own of those names. */
    Node withAll(Node more) {
        Map<String, Node> all = new LinkedHashMap<>(members);
        all.putAll(more.members());
        return new Node(text, items, all);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** Whether a shape is a list or a map that says what it holds. */
    boolean isCollection() {
        return PARTS.stream().anyMatch(this::has);
    }

    /** What a shape refers to: its members, or those of a list or a map. */
    List<Node> references() {
        List<Node> references = new ArrayList<>(get("members").members().values());
        for (String part : PARTS) {
            if (has(part)) {
                references.add(get(part));
            }
        }
        return references;
    }

    /** A trait of the Smithy prelude. */
    Node trait(String name) {
        return get("traits").get("smithy.api#" + name);
    }

    boolean hasTrait(String name) {
        return get("traits").has("smithy.api#" + name);
    }
}
