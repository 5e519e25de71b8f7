package dev.tenon.spec.rules;

import dev.tenon.spec.description.OperationDigest;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives operations the prefixes of their types, unique even where file names ignore case: of operations whose names
 * differ only in case, the first keeps its name and the others are numbered.
 */
final class OperationNames {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9_]{0,59}");

    private final Diagnostics diagnostics;
    private final Map<String, Located<String>> taken = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    OperationNames(List<OperationDigest> operations, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        operations.stream()
                .filter(each -> each.javaName().isPresent())
                .forEach(each -> each.javaName()
                        .ifPresent(name -> names.put(each.operation().value(), decided(name))));
        operations.stream()
                .filter(each -> each.javaName().isEmpty())
                .forEach(each -> names.put(each.operation().value(), choose(each)));
    }

    String typeName(String operation) {
        return names.getOrDefault(operation, "");
    }

    private String decided(Located<String> name) {
        if (!TYPE.matcher(name.value()).matches()) {
            String message = "'javaName' of an operation cannot be " + Printable.quote(name.value())
                    + "; use letters, digits and '_', beginning with an upper-case letter";
            diagnostics.error(Rule.BAD_NAME, name.location(), message);
        }
        Located<String> first = taken.putIfAbsent(key(name.value()), name);
        if (first != null) {
            String message = "the operations would both be named '" + first.value() + "'; choose another 'javaName'";
            diagnostics.error(Rule.NAME_CLASH, name.location(), first.location(), message);
        }
        return name.value();
    }

    private String choose(OperationDigest operation) {
        String base = JavaNames.prefix(operation.operation().value());
        String name = base;
        for (int number = 2; taken.containsKey(key(name)); number++) {
            name = base + number;
        }
        taken.put(key(name), operation.operation());
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
