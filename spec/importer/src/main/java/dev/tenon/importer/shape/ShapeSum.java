package dev.tenon.importer.shape;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import dev.tenon.importer.shape.Shape.Form;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sum of what many examples show of one value. Mutable, so that adding costs as much as what is added, not as much as the sum; that
 * keeps a list of many thousand elements linear. What comes first is believed where examples contradict each other.
 */
final class ShapeSum {
    /** More values than that say nothing new about a type. */
    private static final int MOST_LEAVES = 2000;

    private Form form = Form.UNKNOWN;
    private Optional<String> item = Optional.empty();
    private Optional<ListForm> listForm = Optional.empty();
    private @Nullable ShapeSum element;
    private Map<String, ShapeSum> fields = new LinkedHashMap<>();
    private Set<Leaf> leaves = new LinkedHashSet<>();

    /** Adds what another example in the same format shows. */
    ShapeSum add(Shape shape) {
        return add(shape, false);
    }

    /**
     * Adds what an example in the other format shows. XML that repeats what JSON shows as one value leaves a list with leaves of its own:
     * the table decides whether the repetition was a slip.
     */
    ShapeSum addOtherFormat(Shape shape) {
        return add(shape, true);
    }

    private ShapeSum add(Shape shape, boolean otherFormat) {
        if (form == Form.UNKNOWN) {
            take(shape);
        } else if (shape.form() == Form.UNKNOWN) {
            addLeaves(leaves, shape.leaves());
        } else if (form == Form.LIST) {
            addToList(shape, otherFormat);
        } else if (shape.form() == Form.LIST) {
            becomeList(shape, otherFormat);
        } else if (form == Form.LEAF) {
            take(shape);
        } else if (shape.form() == Form.LEAF) {
            addLeaves(leaves, shape.leaves());
        } else if (form == Form.SINGLE && shape.form() == Form.SINGLE && item.equals(shape.item())) {
            element().add(shape.element().orElse(Shape.UNKNOWN), otherFormat);
        } else {
            becomeStruct();
            addFields(shape.fields(), otherFormat);
        }
        return this;
    }

    /** Takes the form of the shape; the leaves seen so far stay. */
    private void take(Shape shape) {
        form = shape.form();
        item = shape.item();
        listForm = shape.listForm();
        element = shape.element().map(inner -> new ShapeSum().add(inner)).orElse(null);
        fields = new LinkedHashMap<>();
        if (form == Form.SINGLE) {
            fields.put(item.orElseThrow(), element());
        } else {
            shape.fields().forEach((name, field) -> fields.put(name, new ShapeSum().add(field)));
        }
        addLeaves(leaves, shape.leaves());
    }

    private void addToList(Shape shape, boolean otherFormat) {
        switch (shape.form()) {
            case LIST, SINGLE -> {
                boolean plainElement = shape.form() == Form.SINGLE && item.isEmpty() && shows(shape.item());
                element().add(plainElement ? shape : shape.element().orElse(Shape.UNKNOWN), otherFormat);
                item = item.isPresent() || plainElement ? item : shape.item();
                listForm = listForm.isPresent() ? listForm : shape.listForm();
            }
            case STRUCT -> {
                if (wrapped()) {
                    unwrap();
                    addFields(shape.fields(), otherFormat);
                } else {
                    element().add(shape, otherFormat);
                }
            }
            default -> addLeaf(shape, otherFormat);
        }
    }

    private void becomeList(Shape list, boolean otherFormat) {
        Shape asStruct = list.asStruct();
        if (form == Form.STRUCT && asStruct.form() == Form.STRUCT) {
            addFields(asStruct.fields(), otherFormat);
            return;
        }
        Shape inner = list.element().orElse(Shape.UNKNOWN);
        if (form == Form.LEAF) {
            Set<Leaf> seen = leaves;
            leaves = new LinkedHashSet<>();
            take(list);
            addLeaves(otherFormat ? leaves : element().leaves, seen);
            return;
        }
        boolean plainElement = form == Form.STRUCT
                || (list.item().isEmpty() && inner.visibleFields().containsKey(item.orElseThrow()));
        ShapeSum below = plainElement ? moved() : element();
        below.add(inner, otherFormat);
        item = plainElement || list.item().isPresent() ? list.item() : item;
        listForm = list.listForm();
        form = Form.LIST;
        element = below;
        fields = new LinkedHashMap<>();
        leaves = new LinkedHashSet<>();
    }

    private void addLeaf(Shape leaf, boolean otherFormat) {
        addLeaves(otherFormat ? leaves : element().leaves, leaf.leaves());
    }

    private static void addLeaves(Set<Leaf> leaves, Set<Leaf> added) {
        for (Leaf leaf : added) {
            if (leaves.size() < MOST_LEAVES) {
                leaves.add(leaf);
            }
        }
    }

    private void addFields(Map<String, Shape> added, boolean otherFormat) {
        added.forEach((name, shape) ->
                fields.computeIfAbsent(name, unused -> new ShapeSum()).add(shape, otherFormat));
    }

    private void becomeStruct() {
        form = Form.STRUCT;
        item = Optional.empty();
        element = null;
        leaves = new LinkedHashSet<>();
    }

    private boolean wrapped() {
        return item.isPresent() && listForm.equals(Optional.of(ListForm.WRAPPED));
    }

    /** Turns a wrapped list into the structure whose only member is the array. */
    private void unwrap() {
        ShapeSum array = new ShapeSum();
        array.form = Form.LIST;
        array.listForm = Optional.of(ListForm.BARE);
        array.element = element();
        fields = new LinkedHashMap<>();
        fields.put(item.orElseThrow(), array);
        listForm = Optional.empty();
        becomeStruct();
    }

    private ShapeSum moved() {
        ShapeSum other = new ShapeSum();
        other.form = form;
        other.item = item;
        other.listForm = listForm;
        other.element = element;
        other.fields = fields;
        other.leaves = leaves;
        return other;
    }

    private boolean shows(Optional<String> name) {
        ShapeSum visible = this;
        while (visible.form == Form.LIST) {
            visible = visible.element();
        }
        return visible.fields.containsKey(name.orElseThrow());
    }

    private ShapeSum element() {
        if (element == null) {
            element = new ShapeSum();
        }
        return element;
    }

    Shape shape() {
        Map<String, Shape> below = new LinkedHashMap<>();
        fields.forEach((name, field) -> below.put(name, field.shape()));
        Optional<Shape> inner = form == Form.SINGLE
                ? Optional.ofNullable(below.get(item.orElseThrow()))
                : Optional.ofNullable(element).map(ShapeSum::shape);
        return new Shape(form, item, listForm, inner, below, leaves);
    }
}
