package dev.tenon.runtime.generated;

import org.jspecify.annotations.Nullable;

/** Makes records of what was read; generated code implements it once for each operation. */
public interface RecordFactory {
    /**
     * Makes one record.
     *
     * @param record the number of the record, as its {@link Structure} says
     * @param values gives the values of the fields in their order, by {@link StructureReader#next}
     * @return the record; null for nothing
     */
    @Nullable Object create(int record, StructureReader values);
}
