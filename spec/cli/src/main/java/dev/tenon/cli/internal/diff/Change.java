package dev.tenon.cli.internal.diff;

/**
 * One difference between two descriptions.
 *
 * @param element what it is about
 * @param verdict what it means for callers
 * @param words a line of Markdown
 */
public record Change(Element element, Verdict verdict, String words) {
    /** What a change means for those who call the older description. */
    public enum Verdict {
        /** Their code may no longer compile, or calls that worked may be refused. */
        BREAKING("Breaking"),
        /** Their code works on. */
        COMPATIBLE("Compatible"),
        /** There is something new, which they need not know of. */
        ADDITION("Added");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        /** The heading over such changes. */
        public String title() {
            return title;
        }
    }
}
