package dev.tenon.runtime.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Arrays;
import java.util.Comparator;

/** Orders parameters by name without moving their bytes. */
final class Ordering {
    private Ordering() {}

    static void sort(String[] names, int[] starts, int[] ends) {
        if (!isSorted(names)) {
            if (names.length <= 32) {
                insertionSort(names, starts, ends);
            } else {
                sortMany(names, starts, ends);
            }
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

    private static void insertionSort(String[] names, int[] starts, int[] ends) {
        for (int index = 1; index < names.length; index++) {
            String name = names[index];
            int start = starts[index];
            int end = ends[index];
            int place = index;
            while (place > 0 && names[place - 1].compareTo(name) > 0) {
                names[place] = names[place - 1];
                starts[place] = starts[place - 1];
                ends[place] = ends[place - 1];
                place--;
            }
            names[place] = name;
            starts[place] = start;
            ends[place] = end;
        }
    }

    private static void sortMany(String[] names, int[] starts, int[] ends) {
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
