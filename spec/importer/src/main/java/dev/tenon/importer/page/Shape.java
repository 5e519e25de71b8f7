package dev.tenon.importer.page;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the examples show of one value. Several examples are merged, so that one format's silence is the other's evidence.
 *
 * @param form what the value is
 * @param item of a list, or of something that may be one: the name around one element
 * @param listForm of a list: how JSON writes it
 * @param element of a list: one element
 * @param fields of a structure: its fields in order
 * @param leaves of a leaf: the values
 */
record Shape(
        Form form,
        Optional<String> item,
        Optional<ListForm> listForm,
        Optional<Shape> element,
        Map<String, Shape> fields,
        Set<Leaf> leaves) {
    /** What examples show a value to be. */
    enum Form {
        /** Empty in every example: it may be anything. */
        UNKNOWN,
        /** One value. */
        LEAF,
        /** Named fields, at least two, or known not to be a list. */
        STRUCT,
        /** A list. */
        LIST,
        /** One member only: a structure of one field, or a list of one element. */
        SINGLE
    }

    static final Shape UNKNOWN =
            new Shape(Form.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of());

    static Shape leaf(Form form, Leaf leaf) {
        return new Shape(form, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of(leaf));
    }

    static Shape struct(Map<String, Shape> fields) {
        return new Shape(Form.STRUCT, Optional.empty(), Optional.empty(), Optional.empty(), fields, Set.of());
    }

    static Shape single(String name, Shape child) {
        return new Shape(
                Form.SINGLE, Optional.of(name), Optional.empty(), Optional.of(child), Map.of(name, child), Set.of());
    }

    static Shape list(Optional<String> item, Optional<ListForm> listForm, Shape element) {
        return new Shape(Form.LIST, item, listForm, Optional.of(element), Map.of(), Set.of());
    }

    /** Gives the fields a reader sees below the value: those of the structure or of the list's element. */
    Map<String, Shape> visibleFields() {
        return switch (form) {
            case STRUCT -> fields;
            case LIST -> element.map(Shape::visibleFields).orElse(Map.of());
            case SINGLE -> fields;
            default -> Map.of();
        };
    }

    boolean complex() {
        return form == Form.STRUCT || form == Form.LIST || form == Form.SINGLE;
    }

    /** Takes a value with one member for a list. */
    Shape asList() {
        return form == Form.SINGLE ? list(item, Optional.empty(), element.orElse(UNKNOWN)) : this;
    }

    /** Takes a value with one member, or a wrapped list, for a structure with that member. */
    Shape asStruct() {
        if (form == Form.SINGLE) {
            return struct(fields);
        }
        if (form == Form.LIST && item.isPresent() && listForm.equals(Optional.of(ListForm.WRAPPED))) {
            Map<String, Shape> only = new LinkedHashMap<>();
            only.put(item.get(), list(Optional.empty(), Optional.of(ListForm.BARE), element.orElse(UNKNOWN)));
            return struct(only);
        }
        return this;
    }

    /** Merges what two examples show of the same value; the first is believed where they contradict each other. */
    Shape merge(Shape other) {
        if (form == Form.UNKNOWN || other.form == Form.UNKNOWN) {
            Shape known = form == Form.UNKNOWN ? other : this;
            return known.withLeaves(union(leaves, other.leaves));
        }
        if (form == Form.LIST || other.form == Form.LIST) {
            return mergeLists(other);
        }
        if (form == Form.LEAF || other.form == Form.LEAF) {
            return (form == Form.LEAF ? other : this).withLeaves(union(leaves, other.leaves));
        }
        if (form == Form.SINGLE && other.form == Form.SINGLE && item.equals(other.item)) {
            return single(item.orElseThrow(), element.orElse(UNKNOWN).merge(other.element.orElse(UNKNOWN)));
        }
        return struct(mergeFields(other));
    }

    private Shape mergeLists(Shape other) {
        Shape list = form == Form.LIST ? this : other;
        Shape second = form == Form.LIST ? other : this;
        return switch (second.form) {
            case LIST, SINGLE -> {
                boolean barePlain = second.form == Form.SINGLE
                        && list.item.isEmpty()
                        && list.element.orElse(UNKNOWN).visibleFields().containsKey(second.item.orElseThrow());
                Shape element = barePlain ? second : second.element.orElse(UNKNOWN);
                Optional<String> item = list.item.or(() -> barePlain ? Optional.empty() : second.item);
                yield list(
                        item,
                        list.listForm.or(second::listForm),
                        list.element.orElse(UNKNOWN).merge(element));
            }
            case STRUCT -> {
                Shape asStruct = list.asStruct();
                yield asStruct.form == Form.STRUCT
                        ? asStruct.merge(second)
                        : list(
                                list.item,
                                list.listForm,
                                list.element.orElse(UNKNOWN).merge(second));
            }
            default -> list.withLeaves(union(leaves, other.leaves));
        };
    }

    private Map<String, Shape> mergeFields(Shape other) {
        Map<String, Shape> merged = new LinkedHashMap<>(fields);
        other.fields.forEach((name, shape) -> merged.merge(name, shape, Shape::merge));
        return merged;
    }

    private Shape withLeaves(Set<Leaf> all) {
        return new Shape(form, item, listForm, element, fields, all);
    }

    private static Set<Leaf> union(Set<Leaf> first, Set<Leaf> second) {
        Set<Leaf> union = new LinkedHashSet<>(first);
        union.addAll(second);
        return union;
    }
}
