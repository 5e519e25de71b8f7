package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/** The type of a request parameter, shaped as a caller sees it. */
public sealed interface ParameterType {
    /**
     * One value under one name.
     *
     * @param kind what the value means
     * @param format the pattern of a timestamp
     */
    record Scalar(ScalarKind kind, Optional<String> format) implements ParameterType {}

    /**
     * Numbered repetition, {@code Name.1}, {@code Name.2}, …
     *
     * @param element one element: a scalar or a group
     */
    record Repeated(ParameterType element) implements ParameterType {}

    /**
     * A list carried as text in one string.
     *
     * @param encoding how the list is written
     * @param element what each element means
     */
    record EncodedList(ListEncoding encoding, Scalar element) implements ParameterType {}

    /** A JSON object carried as text in one string; to the caller a map of strings. */
    record EncodedMap() implements ParameterType {}

    /**
     * Parameters that share a name prefix, {@code SystemDisk.Category}, {@code SystemDisk.Size}, …
     *
     * @param typeName the simple name of the nested record, unique within the operation's request
     * @param members the members in the order of the description
     */
    record Group(String typeName, List<Parameter> members) implements ParameterType {}

    /** How a list is written inside one string. */
    enum ListEncoding {
        /** {@code ["a","b"]}. */
        JSON_ARRAY,
        /** {@code a,b}. */
        COMMA
    }
}
