package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;

/** Refuses directives, which are only possible before the document begins. */
final class Directives {
    private Directives() {}

    static boolean refuse(String file, String text, Diagnostics diagnostics) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.startsWith("%")) {
                String message = "directives are not supported; remove the line";
                diagnostics.error(Rule.DIRECTIVE, new SourceLocation(file, number, 1), message);
                return true;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                return false;
            }
        }
        return false;
    }
}
