package dev.tenon.processor;

/**
 * An error or warning about a description or an annotation.
 *
 * @param place what it is about
 * @param isError whether nothing may be generated
 * @param message the text; a second line may hold a link to the place
 */
record Problem(Place place, boolean isError, String message) {
    /** An error: nothing is generated. */
    static Problem error(Place place, String message) {
        return new Problem(place, true, message);
    }

    /** The member of the annotation under which javac shows the message. */
    enum Place {
        /** The path of the description. */
        SPEC,
        /** The list of operations. */
        OPERATIONS
    }
}
