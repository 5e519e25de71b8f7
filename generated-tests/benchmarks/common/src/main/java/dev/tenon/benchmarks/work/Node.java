package dev.tenon.benchmarks.work;

import java.util.List;

/** A value of a canned response, which can be written in both formats. */
sealed interface Node {
    String name();

    /** A scalar; JSON puts text between quotation marks and numbers and flags bare. */
    record Leaf(String name, String value, boolean quoted) implements Node {}

    record Struct(String name, List<Node> children) implements Node {}

    /** A list that is wrapped, as this API wraps its lists: {@code Results} holds many {@code Result}. */
    record Many(String name, List<Node> elements) implements Node {}

    static Node text(String name, String value) {
        return new Leaf(name, value, true);
    }

    static Node bare(String name, Object value) {
        return new Leaf(name, value.toString(), false);
    }

    static Node struct(String name, Node... children) {
        return new Struct(name, List.of(children));
    }

    static Node many(String name, Node... elements) {
        return new Many(name, List.of(elements));
    }

    /** Writes the value in JSON, without its name. */
    default void json(StringBuilder to) {
        if (this instanceof Leaf leaf) {
            String mark = leaf.quoted() ? "\"" : "";
            to.append(mark).append(leaf.value()).append(mark);
        } else if (this instanceof Struct struct) {
            char before = '{';
            for (Node child : struct.children()) {
                to.append(before).append('"').append(child.name()).append("\":");
                child.json(to);
                before = ',';
            }
            to.append('}');
        } else if (this instanceof Many many) {
            to.append("{\"").append(many.elements().get(0).name()).append("\":");
            char before = '[';
            for (Node element : many.elements()) {
                to.append(before);
                element.json(to);
                before = ',';
            }
            to.append("]}");
        }
    }

    /** Writes the element in XML. */
    default void xml(StringBuilder to) {
        to.append('<').append(name()).append('>');
        if (this instanceof Leaf leaf) {
            to.append(leaf.value());
        } else if (this instanceof Struct struct) {
            struct.children().forEach(child -> child.xml(to));
        } else if (this instanceof Many many) {
            many.elements().forEach(element -> element.xml(to));
        }
        to.append("</").append(name()).append('>');
    }
}
