package dev.tenon.cli.internal.check;

import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.SourceLocation;
import java.util.Locale;

/**
 * Something found in a description.
 *
 * @param folder what precedes its path
 * @param diagnostic what it is
 */
record Finding(String folder, Diagnostic diagnostic) {
    String file() {
        return folder + diagnostic.location().file();
    }

    String severity() {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }

    String place(SourceLocation location) {
        return folder + location;
    }
}
