package dev.tenon.importer.shape;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the examples show of one value. Several examples are added up, so that one format's silence is the other's evidence.
 *
 * @param form what the value is
 * @param item of a list, or of something that may be one: the name around one element
 * @param listForm of a list: how JSON writes it
 * @param element of a list: one element
 * @param fields of a structure: its fields in order
 * @param leaves the values; those of a list are its element's, but for what the other format shows as one value
 */
public record Shape(
        Form form,
        Optional<String> item,
        Optional<ListForm> listForm,
        Optional<Shape> element,
        Map<String, Shape> fields,
        Set<Leaf> leaves) {
    /** What examples show a value to be. */
    public enum Form {
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

    /** Nothing is known. */
    public static final Shape UNKNOWN =
            new Shape(Form.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of());

    static Shape leaf(Form form, Leaf leaf) {
        return new Shape(form, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of(leaf));
    }

    /** Returns a structure. */
    public static Shape struct(Map<String, Shape> fields) {
        return new Shape(Form.STRUCT, Optional.empty(), Optional.empty(), Optional.empty(), fields, Set.of());
    }

    static Shape single(String name, Shape child) {
        return new Shape(
                Form.SINGLE, Optional.of(name), Optional.empty(), Optional.of(child), Map.of(name, child), Set.of());
    }

    /** Returns a list. */
    public static Shape list(Optional<String> item, Optional<ListForm> listForm, Shape element) {
        return new Shape(Form.LIST, item, listForm, Optional.of(element), Map.of(), Set.of());
    }

    /** Returns the same list with another element. */
    public Shape withElement(Shape other) {
        return new Shape(form, item, listForm, Optional.of(other), fields, leaves);
    }

    /** Returns the fields a reader sees below the value: those of the structure or of the list's element. */
    public Map<String, Shape> visibleFields() {
        return switch (form) {
            case STRUCT, SINGLE -> fields;
            case LIST -> element.map(Shape::visibleFields).orElse(Map.of());
            default -> Map.of();
        };
    }

    /** Returns whether the value holds others. */
    public boolean complex() {
        return form == Form.STRUCT || form == Form.LIST || form == Form.SINGLE;
    }

    /** Returns whether only XML shows a list, by repeating a name among others. */
    public boolean repeatedOnly() {
        return form == Form.LIST && item.isEmpty() && listForm.isEmpty();
    }

    /** Takes a value with one member for a list. */
    public Shape asList() {
        return form == Form.SINGLE ? list(item, Optional.empty(), element.orElse(UNKNOWN)) : this;
    }

    /** Takes a value with one member, or a wrapped list, for a structure with that member. */
    public Shape asStruct() {
        if (form == Form.SINGLE) {
            return struct(fields);
        }
        return form == Form.LIST && item.isPresent() && listForm.equals(Optional.of(ListForm.WRAPPED))
                ? structOfItems()
                : this;
    }

    /** Takes a list whose elements have a name for a structure whose only member is the list without names. */
    public Shape structOfItems() {
        Map<String, Shape> only = new LinkedHashMap<>();
        Optional<ListForm> form = listForm.map(wrapped -> ListForm.BARE);
        only.put(item.orElseThrow(), list(Optional.empty(), form, element.orElse(UNKNOWN)));
        return struct(only);
    }
}
