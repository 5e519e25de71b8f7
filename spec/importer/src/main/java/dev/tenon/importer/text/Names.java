package dev.tenon.importer.text;

import dev.tenon.spec.source.Printable;

/** What can be the name of something: a key of a description. */
public final class Names {
    /** A YAML key on one line has at most 1,024 characters, including its quotes and escapes. */
    private static final int LONGEST = 200;

    private Names() {}

    /** Whether the text can be a key: short, without controls, invisible characters, and whitespace around it. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= LONGEST
                && text.codePoints().noneMatch(Printable::isMisleading);
    }
}
