package dev.tenon.ecs.simulation;

import java.util.regex.Pattern;

/** Strings in which {@code *} matches any text. */
final class Wildcards {
    private Wildcards() {}

    static boolean matches(String pattern, String text) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"))
                .matcher(text)
                .matches();
    }
}
