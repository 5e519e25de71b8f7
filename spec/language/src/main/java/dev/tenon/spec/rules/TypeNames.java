package dev.tenon.spec.rules;

import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the nested types of one request or response their names, unique even where file names ignore case. Outer types
 * come first, so that a deeper one never takes their name; of two on one level, the first keeps the short name and the
 * other is prefixed with the enclosing names.
 */
final class TypeNames {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9_]{0,59}");

    private final Diagnostics diagnostics;
    private final Set<String> taken = new HashSet<>();
    /** Not copied: a service may have many structures, and each has types of its own. */
    private final Set<String> aside;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Located<String>> decided = new HashMap<>();

    /**
     * Gives names within a type.
     *
     * @param enclosingType the type, whose name none of them may have
     * @param aside the names, {@linkplain #folded folded}, of types that stand for themselves: a nested type would hide them
     */
    TypeNames(String enclosingType, Set<String> aside, Diagnostics diagnostics) {
        this.aside = aside;
        this.diagnostics = diagnostics;
        taken.add(enclosingType.toLowerCase(Locale.ROOT));
    }

    /** Reserves the names of the groups within a parameter that is already built. */
    void takeGroups(Parameter parameter) {
        ParameterType written = parameter.type() instanceof JsonText json ? json.content() : parameter.type();
        ParameterType type = written instanceof Repeated repeated ? repeated.element() : written;
        if (type instanceof OwnGroup group) {
            taken.add(group.typeName().toLowerCase(Locale.ROOT));
            group.members().forEach(this::takeGroups);
        }
    }

    /** Names as they are compared. */
    static Set<String> folded(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes a name that the author decided. */
    String decided(Located<String> override) {
        String name = override.value();
        if (!TYPE.matcher(name).matches() || ReservedNames.isReservedType(name)) {
            String message = "'typeName' cannot be " + Printable.quote(name)
                    + "; use a Java name that is not taken: letters, digits and '_', beginning with an"
                    + " upper-case letter";
            diagnostics.error(Rule.BAD_NAME, override.location(), message);
        }
        if (aside.contains(name.toLowerCase(Locale.ROOT))) {
            String message = "the type name '" + name + "' is that of a named structure; write 'type: " + name
                    + "' to mean that one, or choose another name";
            diagnostics.error(Rule.NAME_CLASH, override.location(), message);
        }
        Located<String> first = decided.putIfAbsent(name.toLowerCase(Locale.ROOT), override);
        if (first != null) {
            String message = "the type name '" + name + "' is already taken; choose another";
            diagnostics.error(Rule.NAME_CLASH, override.location(), first.location(), message);
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    /**
     * Decides a name.
     *
     * @param wireName what the type is about
     * @param around the wire names of the enclosing levels, outermost first
     */
    String decide(String wireName, List<String> around) {
        String name = JavaNames.type(wireName);
        StringBuilder qualified = new StringBuilder(wireName);
        for (int level = around.size() - 1; level >= 0 && isTaken(name); level--) {
            qualified.insert(0, around.get(level) + "-");
            name = JavaNames.type(qualified.toString());
        }
        String base = name;
        while (isTaken(name)) {
            name = base + numbers.merge(base, 2, (last, first) -> last + 1);
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    private boolean isTaken(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return taken.contains(folded) || aside.contains(folded);
    }
}
