package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/** The type of a response field. */
public sealed interface FieldType {
    /**
     * One value.
     *
     * @param kind what the value means
     * @param format the pattern of a timestamp, as {@link java.time.format.DateTimeFormatter} takes it
     */
    record Scalar(ScalarKind kind, Optional<String> format) implements FieldType {}

    /**
     * A list.
     *
     * @param element the type of one element
     * @param elementName the wire name around each element; empty for a bare array
     */
    record ListOf(FieldType element, Optional<String> elementName) implements FieldType {}

    /**
     * A structure.
     *
     * @param typeName the simple name of the nested record, unique within the operation's response
     * @param fields the fields in the order of the description
     */
    record Struct(String typeName, List<ResponseField> fields) implements FieldType {}
}
