package dev.tenon.spec.source;

/** The rules of the language that a description can break, each with its stable identifier. */
public enum Rule {
    /** A file is missing or cannot be read. */
    FILE_UNREADABLE(1),
    /** A path leaves the folder of the service. */
    PATH_LEAVES_FOLDER(2),
    /** A file or a list of files is too large. */
    TOO_LARGE(3),
    /** A file is not UTF-8. */
    NOT_UTF8(4),
    /** A character that is not allowed there. */
    BAD_CHARACTER(5),
    /** More mistakes than are shown. */
    TOO_MANY(6),

    /** The file is not valid YAML. */
    NOT_YAML(10),
    /** A tab where spaces are required. */
    TAB(11),
    /** A duplicate key in one mapping. */
    DUPLICATE_KEY(12),
    /** An anchor, an alias or a merge key. */
    ALIAS(13),
    /** A tag. */
    TAG(14),
    /** A directive. */
    DIRECTIVE(15),
    /** Nesting deeper than the reader follows. */
    TOO_DEEP(16),
    /** More nodes than the reader accepts. */
    TOO_MANY_NODES(17),
    /** More than one document in a file. */
    SEVERAL_DOCUMENTS(18),
    /** No document in a file. */
    EMPTY_DOCUMENT(19),

    /** A key that the language does not have. */
    UNKNOWN_KEY(20),
    /** A missing key. */
    MISSING_KEY(21),
    /** A mapping, list or value where another of these is expected. */
    WRONG_KIND(22),
    /** A value that the key does not take. */
    WRONG_VALUE(23),
    /** A version of the language that this reader does not support. */
    LANGUAGE_VERSION(24),

    /** An operation named twice. */
    DUPLICATE_OPERATION(30),
    /** A file that describes a different operation from the one it is listed for. */
    WRONG_OPERATION(31),
    /** Two files whose names differ only in case. */
    FILE_CASE(32),
    /** Two things that would have the same Java name. */
    NAME_CLASH(33),
    /** A name that cannot be used where it is written. */
    BAD_NAME(34),
    /** Endpoints without a valid host. */
    ENDPOINT(35),

    /** A type that the language does not have, or a missing one. */
    UNKNOWN_TYPE(40),
    /** A path of a parameter that cannot be understood. */
    PARAMETER_PATH(41),
    /** An encoding that does not fit the type. */
    ENCODING(42),
    /** A limit that does not fit the type, or that nothing can meet. */
    LIMIT(43),
    /** A timestamp pattern or regular expression that does not work. */
    PATTERN(44),
    /** A parameter that the runtime sets itself. */
    PUBLIC_PARAMETER(45),
    /** A key that does not go with the others. */
    DOES_NOT_FIT(46),

    /** A name that refers to nothing. */
    UNKNOWN_REFERENCE(50),
    /** A name that refers to something of the wrong type. */
    WRONG_REFERENCE(51),
    /** An identifier declared twice. */
    DUPLICATE_DECLARATION(52),
    /** An error row written twice. */
    DUPLICATE_ERROR_ROW(53),
    /** A member that may tell success from failure, without a rule that says so. */
    NO_SUCCESS_RULE(60),
    /** An error row with the status of a success, without a rule that says which responses are successes. */
    ERROR_UNDER_SUCCESS(61),
    /** A file beside those of operations that the service does not list. */
    UNLISTED_FILE(62),
    /** A named structure that no response, or no request, holds. */
    UNUSED_TYPE(63);

    private final String id;

    Rule(int number) {
        this.id = "SPEC-" + (number < 10 ? "00" : "0") + number;
    }

    /** The identifier as printed, such as {@code SPEC-020}. */
    public String id() {
        return id;
    }
}
