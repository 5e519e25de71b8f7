package dev.tenon.alibaba.internal.profile;

/** What came of looking for a profile in a file. */
sealed interface ProfileReading {
    /**
     * It is there.
     *
     * @param name its name
     * @param profile what it says
     */
    record Read(String name, Profile profile) implements ProfileReading {}

    /**
     * There is no such file, or no such profile in it.
     *
     * @param text which of the two, in a sentence
     */
    record Missing(String text) implements ProfileReading {}

    /**
     * It is there, switched off or not filled in.
     *
     * @param text which of the two, in a sentence
     */
    record Idle(String text) implements ProfileReading {}

    /**
     * It is there, and cannot be used.
     *
     * @param text what is wrong, in a sentence
     */
    record Bad(String text) implements ProfileReading {}
}
