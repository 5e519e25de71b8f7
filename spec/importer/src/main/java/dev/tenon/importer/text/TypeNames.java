package dev.tenon.importer.text;

import dev.tenon.spec.rules.JavaNames;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the types of one service names that are free. */
public final class TypeNames {
    /** What the names of other generated types end with. */
    private static final Pattern GENERATED = Pattern.compile(".*(Request|Response|Operation)");

    private final Set<String> taken = new HashSet<>();

    /** Gives a name like the one that a source has. */
    public String take(String wish) {
        String type = JavaNames.type(wish);
        String base = GENERATED.matcher(type).matches() ? type + "Structure" : type;
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + number;
        }
        return name;
    }
}
