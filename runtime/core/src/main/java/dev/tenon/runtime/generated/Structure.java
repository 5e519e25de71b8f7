package dev.tenon.runtime.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documented fields of one structure of a response, in the order in which its record takes them. Immutable. */
public final class Structure {
    private final int record;
    private final Field[] fields;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    /** The place of the field in the record, by the index of its name. */
    private final int[] places;

    private Structure(int record, Field[] fields) {
        this.record = record;
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
     * A structure.
     *
     * @param record what the factory is told of it
     * @param fields its fields, each with a name
     * @throws IllegalArgumentException when two fields have a name in common
     */
    public static Structure of(int record, Field... fields) {
        return new Structure(record, fields.clone());
    }

    /**
     * A structure of all these fields and more behind them.
     *
     * @param number what the factory is told of it
     * @param more its further fields
     */
    public Structure with(int number, Field... more) {
        Field[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return new Structure(number, all);
    }

    /** What the factory is told of it. */
    public int record() {
        return record;
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
