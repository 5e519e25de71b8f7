package dev.tenon.spec.rules;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.description.ServiceDescription.TypeDescription;
import dev.tenon.spec.model.Enumeration;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The named enumerations of a service: values that are there, a constant for each. Their names are free, and so are those of
 * named structures.
 */
final class Enumerations {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9_]{0,59}");
    /** The endings of other generated type names. */
    private static final Pattern GENERATED = Pattern.compile(".*(Request|Response|Operation)");

    private static final Set<String> OF_SERVICE =
            Set.of("", "Operations", "Client", "Api", "Service", "ErrorCode", "ErrorCodes", "Exception", "Structures");

    private final Map<String, Enumeration> byName = new LinkedHashMap<>();
    private final Set<String> structures = new HashSet<>();
    private final Map<String, Located<String>> taken = new HashMap<>();
    private final String service;
    private final Diagnostics diagnostics;

    Enumerations(String service, List<TypeDescription> types, Diagnostics diagnostics) {
        this.service = service;
        this.diagnostics = diagnostics;
        for (TypeDescription type : types) {
            checkName(type.name());
            if (type.fields().isPresent()) {
                structures.add(type.name().value());
            } else if (type.parameters().isEmpty()) {
                byName.put(type.name().value(), build(type));
            }
        }
    }

    List<Enumeration> all() {
        return List.copyOf(byName.values());
    }

    Optional<Enumeration> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether a name is that of a structure of responses. */
    boolean isStructure(String name) {
        return structures.contains(name);
    }

    /** The names, to guess what was meant by another one. */
    Set<String> names() {
        return byName.keySet();
    }

    private void checkName(Located<String> name) {
        boolean ofService = name.value().startsWith(service)
                && OF_SERVICE.contains(name.value().substring(service.length()));
        boolean free = TYPE.matcher(name.value()).matches()
                && !GENERATED.matcher(name.value()).matches()
                && !ofService
                && !ReservedNames.isReservedType(name.value());
        if (!free) {
            String message = "a type cannot be called " + Printable.quote(name.value())
                    + "; use a Java name that is not taken: letters, digits and '_', beginning with an"
                    + " upper-case letter and not ending in Request, Response or Operation";
            diagnostics.error(Rule.BAD_NAME, name.location(), message);
        }
        Located<String> first = taken.putIfAbsent(name.value().toLowerCase(Locale.ROOT), name);
        if (first != null) {
            String message = "the type " + Printable.quote(name.value()) + " differs from another only in case;"
                    + " choose another name";
            diagnostics.error(Rule.NAME_CLASH, name.location(), first.location(), message);
        }
    }

    private Enumeration build(TypeDescription type) {
        Map<String, Located<String>> seen = new HashMap<>();
        Map<String, String> constants = new HashMap<>();
        List<Enumeration.Value> values = new ArrayList<>();
        for (GlossaryEntry value : type.values()) {
            String text = value.name().value();
            Located<String> first = seen.putIfAbsent(text, value.name());
            if (first != null) {
                String message = "the value " + Printable.quote(text) + " is already listed; remove it";
                diagnostics.error(Rule.DUPLICATE_DECLARATION, value.name().location(), first.location(), message);
            }
            values.add(new Enumeration.Value(text, constant(text, constants), new LocalizedText(value.text())));
        }
        return new Enumeration(type.name().value(), new LocalizedText(type.text()), List.copyOf(values));
    }

    /**
     * The first of several values with the same constant keeps it; the others get a suffix that depends only on
     * themselves.
     */
    private static String constant(String value, Map<String, String> constants) {
        String plain = value.isBlank() ? "EMPTY" : JavaNames.constant(value);
        String usual = Character.isDigit(value.isEmpty() ? ' ' : value.charAt(0))
                ? plain.replaceFirst("^CODE_", "VALUE_")
                : plain;
        String name = usual;
        while (constants.putIfAbsent(name, value) != null) {
            name = usual + "_" + JavaNames.hash(name + value).toUpperCase(Locale.ROOT);
        }
        return name;
    }
}
