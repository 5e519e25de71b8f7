package dev.tenon.spec;

import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.description.ServiceDescription.OperationReference;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of a service's list of operations: bounded, each operation once, each file distinct on every file system. */
final class OperationList {
    private static final int MAXIMUM = 5000;

    private OperationList() {}

    /** The references that name a file worth reading. */
    static List<OperationReference> check(ServiceDescription service, Diagnostics diagnostics) {
        List<OperationReference> references = service.operations();
        if (references.size() > MAXIMUM) {
            String message = "the service lists more than " + MAXIMUM + " operations; split it";
            diagnostics.error(Rule.TOO_LARGE, references.get(MAXIMUM).name().location(), message);
            return List.of();
        }
        Map<String, Located<String>> names = new HashMap<>();
        Map<String, Located<String>> files = new HashMap<>();
        List<OperationReference> result = new ArrayList<>();
        for (OperationReference reference : references) {
            boolean newName = isNew(names, reference.name(), diagnostics);
            if (newName && isNewFile(files, reference.file(), diagnostics)) {
                result.add(reference);
            }
        }
        return List.copyOf(result);
    }

    private static boolean isNew(Map<String, Located<String>> names, Located<String> name, Diagnostics diagnostics) {
        Located<String> first = names.putIfAbsent(name.value(), name);
        if (first != null) {
            String message =
                    "the operation " + Printable.quote(name.value()) + " is already listed; keep one of the two";
            diagnostics.error(Rule.DUPLICATE_OPERATION, name.location(), first.location(), message);
        }
        return first == null;
    }

    private static boolean isNewFile(
            Map<String, Located<String>> files, Located<String> file, Diagnostics diagnostics) {
        Located<String> first = files.putIfAbsent(file.value().toLowerCase(Locale.ROOT), file);
        if (first == null) {
            return true;
        }
        String difference = first.value().equals(file.value()) ? "" : ", except for case,";
        String shown = Printable.line(file.value());
        String message = "the file '" + shown + "' is" + difference + " that of an earlier operation; give this"
                + " one its own file, such as { name: " + shown + ", file: " + shown + "~case }";
        diagnostics.error(Rule.FILE_CASE, file.location(), first.location(), message);
        return false;
    }
}
