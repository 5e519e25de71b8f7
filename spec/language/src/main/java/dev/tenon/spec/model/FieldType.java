package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/** The type of a response field. */
public sealed interface FieldType {
    /**
     * One value.
     *
     * @param kind what the value means
     * @param format how the value is written, where there is more than one way; see {@link ScalarKind}
     * @param enumeration the name of the {@link Enumeration} whose values it has, or others
     */
    record Scalar(ScalarKind kind, Optional<String> format, Optional<String> enumeration) implements FieldType {
        /** A value of no enumeration. */
        public Scalar(ScalarKind kind, Optional<String> format) {
            this(kind, format, Optional.empty());
        }
    }

    /**
     * A list.
     *
     * @param element the type of one element
     * @param elementName the wire name around each element; empty for a bare array
     */
    record ListOf(FieldType element, Optional<String> elementName) implements FieldType {}

    /**
     * A map with string keys.
     *
     * @param value the type of a value
     * @param entry the form of an entry in a response; absent if the keys are the names of members
     */
    record MapOf(FieldType value, Optional<Entry> entry) implements FieldType {}

    /**
     * An entry of a map that contains its key.
     *
     * @param element the wire name around each entry; empty if entries are siblings
     * @param key the wire name of the key
     * @param value the wire name of the value
     */
    record Entry(Optional<String> element, String key, String value) {}

    /** What has fields: a structure of its own, or one that the service names. */
    sealed interface Structure extends FieldType {
        /** The simple name of the record. */
        String typeName();

        /** The fields in the order of the description. */
        List<ResponseField> fields();
    }

    /**
     * A structure that is described where it stands.
     *
     * @param typeName the simple name of the nested record, unique within the operation's response or the named structure
     * @param fields the fields in the order of the description
     */
    record Struct(String typeName, List<ResponseField> fields) implements Structure {}

    /**
     * A structure that the service names.
     *
     * @param structure the structure, whose fields may lead back to it
     */
    record Named(NamedStructure structure) implements Structure {
        @Override
        public String typeName() {
            return structure.name();
        }

        @Override
        public List<ResponseField> fields() {
            return structure.fields();
        }
    }
}
