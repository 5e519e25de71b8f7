package dev.tenon.runtime.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Arrays;
import java.util.Comparator;

/** Orders parameters by name without moving their bytes. */
final class Ordering {
    private Ordering() {}

    static void sort(String[] names, int[] starts, int[] ends) {
        if (!isSorted(names)) {
            reorder(names, starts, ends);
        }
        for (int index = 1; index < names.length; index++) {
            if (names[index].equals(names[index - 1])) {
                throw new InvalidRequestException(names[index], "is given twice");
            }
        }
    }

    private static boolean isSorted(String[] names) {
        for (int index = 1; index < names.length; index++) {
            if (names[index].compareTo(names[index - 1]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void reorder(String[] names, int[] starts, int[] ends) {
        String[] unordered = names.clone();
        int[] before = starts.clone();
        int[] after = ends.clone();
        Integer[] order = new Integer[names.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparing(index -> unordered[index]));
        for (int index = 0; index < names.length; index++) {
            names[index] = unordered[order[index]];
            starts[index] = before[order[index]];
            ends[index] = after[order[index]];
        }
    }
}
