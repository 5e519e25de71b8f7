package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Where a source says something.
 *
 * @param file the file as the user wrote it
 * @param line the line, from 1
 */
public record Place(String file, int line) {
    /**
     * Returns the place in the source that a person reads best: a page before metadata, and one that has a line for it.
     */
    static <T> Place of(Map<FactSource, T> facts, ToIntFunction<T> line) {
        Place best = new Place("", 1);
        int bestRank = -1;
        for (Map.Entry<FactSource, T> entry : facts.entrySet()) {
            int number = line.applyAsInt(entry.getValue());
            int rank = (entry.getKey().isPage() ? 2 : 0) + (number > 1 ? 1 : 0);
            if (rank > bestRank) {
                best = new Place(entry.getKey().file(), Math.max(number, 1));
                bestRank = rank;
            }
        }
        return best;
    }

    /** Returns {@code file:line}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
