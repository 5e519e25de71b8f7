package dev.tenon.importer.example;

import java.util.List;

/** A piece of an example response, as it is written. */
public sealed interface ExampleNode {
    /**
     * A leaf.
     *
     * @param text its spelling without quotes
     * @param literal how it is written
     */
    record Scalar(String text, Literal literal) implements ExampleNode {}

    /**
     * Named members: a JSON object or an XML element with children.
     *
     * @param members the members in order; XML may repeat a name
     * @param markup whether it is XML
     */
    record Members(List<Member> members, boolean markup) implements ExampleNode {}

    /**
     * A JSON array.
     *
     * @param items its elements
     * @param bracketed whether it is in brackets as it should be
     */
    record Items(List<ExampleNode> items, boolean bracketed) implements ExampleNode {}

    /**
     * One named member.
     *
     * @param name its name, without surrounding spaces
     * @param node its value
     */
    record Member(String name, ExampleNode node) {}

    /** How a leaf is written. */
    enum Literal {
        /** In quotes. */
        QUOTED,
        /** A bare JSON number. */
        NUMBER,
        /** A bare {@code true} or {@code false}. */
        FLAG,
        /** {@code null}. */
        NULL,
        /** XML text. */
        TEXT
    }
}
