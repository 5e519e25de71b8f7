package dev.tenon.runtime.generated;

import org.jspecify.annotations.Nullable;

/** Makes the records of a response. Each structure has a number; the whole response has 0. */
@FunctionalInterface
public interface StructureFactory {
    /**
     * Makes a record. It asks for each member once, always in the same order, and never depends on their values: its
     * first run reads a structure without members, from which the runtime learns which ones there are.
     *
     * @param number the number of the structure
     * @param in reads the members
     * @return the record; null for nothing
     */
    @Nullable Object structure(int number, StructureReader in);
}
