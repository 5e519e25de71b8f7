package dev.tenon.runtime.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documented fields of one structure of a response, in the order in which its factory asks for them. Immutable. */
public final class Structure {
    private final StructureFactory factory;
    private final int number;
    private final Field[] fields;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    /** The place of the field in the record, by the index of its name. */
    private final int[] places;

    private Structure(StructureFactory factory, int number, Field[] fields) {
        this.factory = factory;
        this.number = number;
        this.fields = fields;
        int[] found = new int[fields.length];
        for (int place = 0; place < fields.length; place++) {
            for (String name : fields[place].names()) {
                if (indices.put(name, names.size()) != null) {
                    throw new IllegalArgumentException("two fields are named " + name);
                }
                if (names.size() == found.length) {
                    found = Arrays.copyOf(found, found.length * 2);
                }
                found[names.size()] = place;
                names.add(name);
            }
        }
        this.places = found;
    }

    /**
     * The structure of a whole response, learnt from what its factory asks for.
     *
     * @param factory makes the records of the response
     * @throws IllegalArgumentException when two fields of one structure have a name in common
     */
    public static Structure of(StructureFactory factory) {
        return FieldRecorder.learn(factory, 0, new HashMap<>());
    }

    /**
     * A structure.
     *
     * @param factory makes its record
     * @param number what the factory knows it by
     * @param fields its fields, each with a name, in the order in which the factory asks for them
     * @throws IllegalArgumentException when two fields have a name in common
     */
    public static Structure of(StructureFactory factory, int number, Field... fields) {
        return new Structure(factory, number, fields.clone());
    }

    /** Makes its record of what a reader gives. */
    @Nullable Object made(StructureReader in) {
        return factory.structure(number, in);
    }

    /** How many fields there are. */
    public int size() {
        return fields.length;
    }

    /** A field, by its place in the record. */
    public Field field(int place) {
        return fields[place];
    }

    /** The place in the record of the field that has the name of an index. */
    public int place(int index) {
        return places[index];
    }

    /** How many names there are, other names of a field counted too. */
    public int names() {
        return names.size();
    }

    /** The name of an index. */
    public String name(int index) {
        return names.get(index);
    }

    /** The index of a name; -1 when it is not documented. Case counts. */
    public int indexOf(String name) {
        Integer index = indices.get(name);
        return index == null ? -1 : index;
    }
}
