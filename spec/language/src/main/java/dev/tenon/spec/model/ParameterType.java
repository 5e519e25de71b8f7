package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/** The type of a request parameter, shaped as a caller sees it. */
public sealed interface ParameterType {
    /**
     * One value under one name.
     *
     * @param kind what the value means
     * @param format how the value is written, where there is more than one way; see {@link ScalarKind}
     * @param enumeration the name of the {@link Enumeration} whose values it has, or others
     */
    record Scalar(ScalarKind kind, Optional<String> format, Optional<String> enumeration) implements ParameterType {
        /** A value of no enumeration. */
        public Scalar(ScalarKind kind, Optional<String> format) {
            this(kind, format, Optional.empty());
        }
    }

    /**
     * Numbered repetition, {@code Name.1}, {@code Name.2}, …
     *
     * @param element one element: a scalar or a group
     * @param base the first number, 0 or 1
     */
    record Repeated(ParameterType element, int base) implements ParameterType {}

    /**
     * A list carried as text in one string.
     *
     * @param separator the separator of elements; absent for a JSON array
     * @param element what each element means
     */
    record EncodedList(Optional<String> separator, Scalar element) implements ParameterType {}

    /**
     * A map from strings to single values.
     *
     * @param value what each value means
     * @param form how the map is written
     */
    record MapOf(Scalar value, MapForm form) implements ParameterType {}

    /** Parameters that share a name prefix, {@code SystemDisk.Category}, {@code SystemDisk.Size}, … */
    sealed interface Group extends ParameterType {
        /** The simple name of the record. */
        String typeName();

        /** The members in the order of the description. */
        List<Parameter> members();
    }

    /**
     * A group that is described where it stands.
     *
     * @param typeName the simple name of the nested record, unique within the operation's request or the named structure
     * @param members the members in the order of the description
     */
    record OwnGroup(String typeName, List<Parameter> members) implements Group {}

    /**
     * A structure that the service names.
     *
     * @param structure the structure, whose members may lead back to it
     */
    record Named(RequestStructure structure) implements Group {
        @Override
        public String typeName() {
            return structure.name();
        }

        @Override
        public List<Parameter> members() {
            return structure.members();
        }
    }

    /**
     * A group, or a list of them, carried as JSON text in one string. Its content is JSON, too: lists are arrays, maps
     * are objects, numbers and booleans are themselves.
     *
     * @param content the group, or the repetition of one
     */
    record JsonText(ParameterType content) implements ParameterType {}

    /** How a map is written. */
    sealed interface MapForm {
        /** As the text of a JSON object under one name. */
        record JsonObject() implements MapForm {}

        /** Each value under its own name, {@code Name.key}. */
        record Members() implements MapForm {}

        /**
         * Numbered entries, {@code Name.1.Key}, {@code Name.1.Value}, …
         *
         * @param key the name of the key in an entry
         * @param value the name of the value in an entry
         * @param base the first number, 0 or 1
         */
        record Entries(String key, String value, int base) implements MapForm {}
    }
}
