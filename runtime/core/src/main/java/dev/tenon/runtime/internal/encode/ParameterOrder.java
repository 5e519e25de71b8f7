package dev.tenon.runtime.internal.encode;

import java.util.Arrays;
import java.util.Comparator;

/** Puts encoded parameters in the order of their names, in UTF-16 code units, without moving their bytes. */
public final class ParameterOrder {
    /** So many names out of order are put in their places one by one. */
    private static final int FEW = 8;

    private ParameterOrder() {}

    /**
     * Orders three arrays that belong together.
     *
     * @param names the names; each after the other when nothing is to be done
     * @param starts where the bytes of each begin
     * @param ends where they end
     */
    public static void sort(String[] names, int[] starts, int[] ends) {
        for (int index = 1; index < names.length; index++) {
            if (names[index].compareTo(names[index - 1]) < 0) {
                if (names.length - index <= FEW) {
                    insert(names, starts, ends, index);
                } else {
                    reorder(names, starts, ends);
                }
                return;
            }
        }
    }

    /** Puts the last few names in their places; those of the protocol come behind the others, which are in order. */
    private static void insert(String[] sorted, int[] starts, int[] ends, int from) {
        for (int index = from; index < sorted.length; index++) {
            String name = sorted[index];
            int start = starts[index];
            int end = ends[index];
            int place = index;
            while (place > 0 && sorted[place - 1].compareTo(name) > 0) {
                sorted[place] = sorted[place - 1];
                starts[place] = starts[place - 1];
                ends[place] = ends[place - 1];
                place--;
            }
            sorted[place] = name;
            starts[place] = start;
            ends[place] = end;
        }
    }

    /** Orders by name, without moving the bytes. */
    private static void reorder(String[] sorted, int[] starts, int[] ends) {
        String[] unordered = sorted.clone();
        int[] before = starts.clone();
        int[] after = ends.clone();
        Integer[] order = new Integer[sorted.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparing(index -> unordered[index]));
        for (int index = 0; index < sorted.length; index++) {
            sorted[index] = unordered[order[index]];
            starts[index] = before[order[index]];
            ends[index] = after[order[index]];
        }
    }
}
