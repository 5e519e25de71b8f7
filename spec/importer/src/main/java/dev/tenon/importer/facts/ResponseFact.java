package dev.tenon.importer.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field of a response.
 *
 * @param line where the source states it; 0 where only an example shows it
 * @param name the wire name
 * @param kind its form
 * @param item of a list: the element name, where the source shows one
 * @param itemKind of a list: the form of one element; empty where the source does not show it
 * @param listForm of a list: how the JSON example writes it
 * @param type the type's word as written; may be empty
 * @param documented whether a table or schema names it
 * @param inExamples whether an example shows it, so that its place is certain
 * @param deprecated whether the source calls it deprecated
 * @param leaves the values seen in examples
 * @param example the example as the source writes it
 * @param prose the explanation
 * @param fields the fields of a structure or of a list's element; of a list of lists or maps one field that is the
 *     inner one; of a map one field that represents each value
 */
public record ResponseFact(
        int line,
        String name,
        Kind kind,
        Optional<String> item,
        Optional<Kind> itemKind,
        Optional<ListForm> listForm,
        String type,
        boolean documented,
        boolean inExamples,
        boolean deprecated,
        Set<Leaf> leaves,
        String example,
        String prose,
        List<ResponseFact> fields) {
    /**
     * The same field with other ones inside.
     *
     * @param inner the fields of a structure or of a list's element
     */
    public ResponseFact withFields(List<ResponseFact> inner) {
        return new ResponseFact(
                line,
                name,
                kind,
                item,
                itemKind,
                listForm,
                type,
                documented,
                inExamples,
                deprecated,
                leaves,
                example,
                prose,
                inner);
    }

    /** The form of a field. */
    public enum Kind {
        /** One value. */
        SCALAR,
        /** Named fields. */
        STRUCT,
        /** A list. */
        LIST,
        /** Values under keys that the source does not name. */
        MAP,
        /** A structure that has a name, which is the type's word. */
        NAMED,
        /** Anything, or a structure whose members the source does not name. */
        JSON
    }

    /** How JSON writes a list. */
    public enum ListForm {
        /** An object that holds the array under the element's name. */
        WRAPPED,
        /** The array by itself. */
        BARE,
        /** An array around the object that holds the array. */
        ARRAY_OF_WRAPPER
    }
}
