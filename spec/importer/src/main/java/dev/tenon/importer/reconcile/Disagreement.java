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
 * @param place where a source says it
 */
public record Disagreement(String operation, String subject, Kind kind, String statements, String chosen, Place place) {
    /** How much a person has to do with it. */
    public enum Need {
        /** The description may be wrong until a person decides. */
        DECISION("Needs a decision"),
        /** The choice follows a rule that has exceptions. */
        LOOK("Worth a look"),
        /** What was done is right by its rule. */
        NONE("For information");

        private final String title;

        Need(String title) {
            this.title = title;
        }

        /** Returns the heading in reports. */
        public String title() {
            return title;
        }
    }

    /** What is in question. */
    public enum Kind {
        /** The type. */
        TYPE("type", Need.DECISION),
        /** Whether a parameter is required. */
        REQUIRED("required", Need.DECISION),
        /** Something that no source says. */
        GUESS("guess", Need.DECISION),
        /** The form of a list or structure. */
        LIST_SHAPE("list shape", Need.DECISION),
        /** Something that a source says and the description language cannot. */
        LANGUAGE("not in the language", Need.LOOK),
        /** Which responses are successes. */
        SUCCESS("success rule", Need.LOOK),
        /** The place of a field. */
        PLACE("place", Need.LOOK),
        /** An example that does not read as the declared type. */
        EXAMPLE("example against type", Need.LOOK),
        /** A limit that the sources contradict each other about. */
        LIMIT("limit", Need.LOOK),
        /** A value in the file that differs from what the sources say. */
        KEPT("kept from the file", Need.LOOK),
        /** Something else. */
        OTHER("doubt", Need.LOOK),
        /** A limit that is stated without certainty, and so not taken. */
        DOUBT("limit not taken", Need.NONE),
        /** A number that gets a wider type, so that it gives every example back as it is written. */
        WIDER("wider type", Need.NONE),
        /** A row of error codes. */
        ERROR_ROW("error row", Need.NONE),
        /** That only some sources know a parameter or field. */
        PRESENCE("presence", Need.NONE),
        /** A name that follows from what the sources say. */
        NAME("name", Need.NONE);

        private final String word;
        private final Need need;

        Kind(String word, Need need) {
            this.word = word;
            this.need = need;
        }

        /** Returns the word in reports. */
        public String word() {
            return word;
        }

        /** Returns how much a person has to do with it. */
        public Need need() {
            return need;
        }
    }

    /** Returns one line. */
    @Override
    public String toString() {
        return Printable.line(operation + ": " + subject + ": " + kind.word() + ": " + statements
                + (chosen.isEmpty() ? "" : "; taken: " + chosen));
    }
}
