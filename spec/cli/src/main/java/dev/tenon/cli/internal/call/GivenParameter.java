package dev.tenon.cli.internal.call;

import dev.tenon.runtime.value.JsonValue;

/**
 * A parameter as it stands on the command line, {@code NAME=VALUE}.
 *
 * @param name its name
 * @param text its text
 */
record GivenParameter(String name, String text) {
    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it has no name
     */
    static GivenParameter of(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "A parameter is written NAME=VALUE, and one of them is not: it has no name or no equals sign.");
        }
        return new GivenParameter(argument.substring(0, equals), argument.substring(equals + 1));
    }

    /**
     * A list or a group where the text is that of a JSON array or object; else the text.
     *
     * @throws IllegalArgumentException when it begins as one and is none
     */
    Object value() {
        String start = text.stripLeading();
        if (!start.startsWith("[") && !start.startsWith("{")) {
            return text;
        }
        try {
            return JsonValue.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    name + " begins as JSON and is none: " + malformed.getMessage(), malformed);
        }
    }
}
