package dev.tenon.runtime.generated;

import dev.tenon.runtime.internal.text.MemberNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documented fields of one structure of a response, in the order in which its factory asks for them. Immutable. */
public final class Structure {
    private final StructureFactory factory;
    private final int number;
    private final Field[] fields;
    private final MemberNames names;
    /** The place of the field in the record, by the index of its name. */
    private final int[] places;
    /** The places of the fields that always come. */
    private final int[] always;

    private Structure(StructureFactory factory, int number, Field[] fields) {
        this.factory = factory;
        this.number = number;
        this.fields = fields;
        List<String> all = new ArrayList<>();
        int[] found = new int[fields.length];
        for (int place = 0; place < fields.length; place++) {
            for (String name : fields[place].names()) {
                if (all.size() == found.length) {
                    found = Arrays.copyOf(found, found.length * 2);
                }
                found[all.size()] = place;
                all.add(name);
            }
        }
        this.names = new MemberNames(all);
        this.places = found;
        this.always = always(fields);
    }

    /** In a loop: the first response is read without starting up the JDK's streams. */
    private static int[] always(Field[] fields) {
        int[] found = new int[fields.length];
        int count = 0;
        for (int place = 0; place < fields.length; place++) {
            if (fields[place].isAlways()) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * The structure of a whole response, recorded from what its factory asks for.
     *
     * @param factory makes the records of the response
     * @throws IllegalArgumentException when two fields of one structure have a name in common
     */
    public static Structure of(StructureFactory factory) {
        return FieldRecorder.learn(factory);
    }

    /**
     * A structure.
     *
     * @param factory makes its record
     * @param number its number in the factory
     * @param fields its fields, each with a name, in the order in which the factory asks for them
     * @throws IllegalArgumentException when two fields have a name in common
     */
    public static Structure of(StructureFactory factory, int number, Field... fields) {
        return new Structure(factory, number, fields.clone());
    }

    /** Makes its record from a reader. */
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

    /**
     * The first field that always comes and is absent; null when there is none.
     *
     * @param slots holds the fields
     * @param first where the first of them is
     */
    public @Nullable Field missing(SlotReader slots, int first) {
        for (int place : always) {
            if (slots.get(first + place) == null) {
                return fields[place];
            }
        }
        return null;
    }

    /** The place in the record of the field that has the name of an index. */
    public int place(int index) {
        return places[index];
    }

    /** The names of all fields, other names of a field too. */
    @SuppressWarnings("exports") // asked for by the readers of the runtime alone
    public MemberNames names() {
        return names;
    }
}
