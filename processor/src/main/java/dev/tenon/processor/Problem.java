package dev.tenon.processor;

/**
 * Something to tell the user.
 *
 * @param place what it is about
 * @param isError whether nothing may be generated
 * @param message one line of text
 */
record Problem(Place place, boolean isError, String message) {
    /** Something that keeps files from being generated. */
    static Problem error(Place place, String message) {
        return new Problem(place, true, message);
    }

    /** The part of the annotation under which javac shows the message. */
    enum Place {
        /** The path of the description. */
        SPEC,
        /** The list of operations. */
        OPERATIONS
    }
}
