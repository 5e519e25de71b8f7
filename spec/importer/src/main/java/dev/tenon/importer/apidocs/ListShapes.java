package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ResponseFact.ListForm;
import dev.tenon.importer.shape.Shape;
import java.util.Optional;

/** Lists as examples show them. */
final class ListShapes {
    private ListShapes() {}

    /** Returns the list inside a structure that only wraps it, however the examples write it. */
    static Shape wrapped(Shape written, String element) {
        Shape shape = written.asList();
        if (shape.form() == Shape.Form.STRUCT && shape.fields().containsKey(element)) {
            Shape array = shape.fields().getOrDefault(element, Shape.UNKNOWN);
            Shape inner = array.form() == Shape.Form.LIST ? array.element().orElse(Shape.UNKNOWN) : array;
            return Shape.list(Optional.of(element), Optional.of(ListForm.WRAPPED), inner);
        }
        return shape;
    }

    /**
     * Returns an array as a list: an only member of an only element is that member where the schema of the element has
     * it.
     */
    static Shape bare(Shape written, Schema item) {
        boolean member = written.item().filter(item.properties()::containsKey).isPresent();
        if (member) {
            Shape only = written.form() == Shape.Form.LIST ? written.structOfItems() : written.asStruct();
            return Shape.list(Optional.empty(), Optional.of(ListForm.BARE), only);
        }
        Shape shape = written.asList();
        boolean list = shape.form() == Shape.Form.LIST || shape.form() == Shape.Form.UNKNOWN;
        // XML writes a list of one element without a name like the element itself.
        return list ? shape : Shape.list(Optional.empty(), Optional.empty(), shape);
    }
}
