package dev.tenon.explorer.internal.search;

/** Where a word was found, the most telling place first. */
enum Place {
    /** The word is the name. */
    WHOLE_NAME,
    /** The name begins with it. */
    START_OF_NAME,
    /** The name has it. */
    NAME,
    /** The summary or explanation has it. */
    TEXT,
    /** The name of a parameter has it. */
    PARAMETER,
    /** An error code has it. */
    CODE,
    /** What is said of a parameter has it. */
    PARAMETER_TEXT
}
