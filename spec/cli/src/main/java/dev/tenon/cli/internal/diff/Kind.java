package dev.tenon.cli.internal.diff;

import java.util.Locale;

/** What a description tells facts of. */
enum Kind {
    /** The service as a whole. */
    SERVICE("service"),
    /** The host of a region. */
    ENDPOINT("endpoint of"),
    /** An operation. */
    OPERATION("operation"),
    /** A parameter of an operation, or of all of them. */
    PARAMETER("parameter"),
    /** A field of the response of an operation. */
    FIELD("field"),
    /** An error code of an operation, or of all of them. */
    ERROR("error"),
    /** A value of an enumeration. */
    VALUE("value"),
    /** A structure that the service names. */
    STRUCTURE("structure"),
    /** A field of a named structure of responses. */
    MEMBER("field"),
    /** A member of a named structure of requests. */
    INPUT("parameter");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** The kind before a name in a sentence. */
    String words() {
        return words;
    }

    /** The kind in a lock file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
