package dev.tenon.importer.page;

import dev.tenon.importer.facts.TypeWord;

/**
 * One row of a table of response fields.
 *
 * @param line its line
 * @param name the name without marks; empty in the row of a nameless element
 * @param marks how many marks of depth precede it
 * @param typeWord the type as written
 * @param type the type
 * @param example the example as written
 * @param prose the explanation
 * @param deprecated whether the name is marked as not used any more
 */
record FieldRow(
        int line,
        String name,
        int marks,
        String typeWord,
        TypeWord type,
        String example,
        String prose,
        boolean deprecated) {
    /** Returns the row with another word for its type. */
    FieldRow withType(String word) {
        return new FieldRow(line, name, marks, word, TypeWord.of(word), example, prose, deprecated);
    }

    /** Returns whether other rows may be below this one. */
    boolean mayContain() {
        return switch (type.form()) {
            case SCALAR, JSON -> false;
            case ARRAY -> type.arrayOfStruct();
            default -> true;
        };
    }
}
