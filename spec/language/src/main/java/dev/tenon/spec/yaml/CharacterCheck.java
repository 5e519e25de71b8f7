package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;

/** Refuses characters that YAML does not allow in a file, once for each line. */
final class CharacterCheck {
    private CharacterCheck() {}

    static boolean check(String file, String text, Diagnostics diagnostics) {
        boolean clean = true;
        boolean reportedInLine = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n') {
                reportedInLine = false;
            } else if (!reportedInLine && isForbidden(character)) {
                clean = false;
                reportedInLine = true;
                String message = "the character " + Printable.name(character)
                        + " is not allowed in a file; remove it, or write it as an escape in double quotes";
                diagnostics.error(Rule.BAD_CHARACTER, Lines.location(file, text, index), message);
            }
            if (diagnostics.isFull()) {
                return false;
            }
        }
        return clean;
    }

    private static boolean isForbidden(char character) {
        if (character == '\t' || character == '\r') {
            return false;
        }
        // NEL is a control character that YAML lets stand.
        boolean control = Character.isISOControl(character) && character != '\u0085';
        return control || character == '\uFEFF' || character == '\uFFFE' || character == '\uFFFF';
    }
}
