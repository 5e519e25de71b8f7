package dev.tenon.runtime.generated;

import org.jspecify.annotations.Nullable;

/** Makes the records of a response, of which each structure has a number. The whole response has 0. */
@FunctionalInterface
public interface StructureFactory {
    /**
     * Makes a record. It asks for each member once, always for the same ones in the same order, and decides nothing by their
     * values: its first run is over a structure without members, by which the runtime learns which ones there are.
     *
     * @param number the number of the structure
     * @param in gives the members
     * @return the record; null for nothing
     */
    @Nullable Object structure(int number, StructureReader in);
}
