package dev.tenon.processor;

import javax.tools.Diagnostic.Kind;

/**
 * An error, warning or note about a description or an annotation.
 *
 * @param place what it is about
 * @param kind how grave it is
 * @param message the text; a second line may hold a link to the place
 */
record Problem(Place place, Kind kind, String message) {
    /** An error: nothing is generated. */
    static Problem error(Place place, String message) {
        return new Problem(place, Kind.ERROR, message);
    }

    /** Whether nothing may be generated. */
    boolean isError() {
        return kind == Kind.ERROR;
    }

    /** The member of the annotation under which javac shows the message. */
    enum Place {
        /** The path of the description. */
        SPEC,
        /** The list of operations. */
        OPERATIONS
    }
}
