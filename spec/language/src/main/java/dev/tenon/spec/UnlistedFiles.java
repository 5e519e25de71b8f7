package dev.tenon.spec;

import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns about files that look like operations but are not listed by the service: nothing is generated from them. */
final class UnlistedFiles {
    private static final String ENDING = ".yaml";

    private UnlistedFiles() {}

    static void check(ServiceDescription service, SpecSource source, String folder, Diagnostics diagnostics) {
        // Without regard to case: on some file systems the list and the file may differ in it.
        Set<String> listed = service.operations().stream()
                .map(reference -> (reference.file().value() + ENDING).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String file : source.list(folder)) {
            if (!listed.contains(file.toLowerCase(Locale.ROOT))) {
                String name = file.substring(0, file.length() - ENDING.length());
                String message = "the service does not list this file; add " + Printable.quote(name)
                        + " to 'operations', or remove the file";
                diagnostics.warning(Rule.UNLISTED_FILE, new SourceLocation(folder + file, 1, 1), message);
            }
        }
    }
}
