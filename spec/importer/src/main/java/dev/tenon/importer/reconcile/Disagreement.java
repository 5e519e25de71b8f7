package dev.tenon.importer.reconcile;

import dev.tenon.spec.source.Printable;

/**
 * A place where sources contradict each other, or where one of them leaves doubt.
 *
 * @param operation the operation
 * @param subject what it is about: {@code parameter InstanceIds}, {@code response Results.Code}, {@code error Throttling}
 * @param kind what is in question
 * @param statements what each source says, each named
 * @param chosen what the description says
 */
public record Disagreement(String operation, String subject, Kind kind, String statements, String chosen) {
    /** What is in question. */
    public enum Kind {
        /** The type. */
        TYPE("type"),
        /** Whether a parameter is required. */
        REQUIRED("required"),
        /** A row of error codes. */
        ERROR_ROW("error row"),
        /** The form of a list or structure. */
        LIST_SHAPE("list shape"),
        /** The place of a field. */
        PLACE("place"),
        /** An example that does not read as the declared type. */
        EXAMPLE("example against type"),
        /** A limit. */
        LIMIT("limit"),
        /** That only some sources know a parameter or field. */
        PRESENCE("presence"),
        /** Something else. */
        OTHER("doubt"),
        /** A value in the file that differs from what the sources say. */
        KEPT("kept from the file");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Gives the word in reports. */
        public String word() {
            return word;
        }
    }

    /** Gives one line. */
    @Override
    public String toString() {
        return Printable.line(operation + ": " + subject + ": " + kind.word() + ": " + statements
                + (chosen.isEmpty() ? "" : "; taken: " + chosen));
    }
}
