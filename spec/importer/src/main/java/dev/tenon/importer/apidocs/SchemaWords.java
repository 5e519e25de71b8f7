package dev.tenon.importer.apidocs;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words of a schema stand for. */
final class SchemaWords {
    private static final String NAMED = "#/components/schemas/";
    private static final Set<String> NUMBERS = Set.of("integer", "number");
    private static final Set<String> SINGLE = Set.of("integer", "number", "boolean", "string");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private SchemaWords() {}

    /** Gives the type that values of all the types have; a value may be null besides. Empty where none is said. */
    static String type(List<String> written) {
        List<String> words = written.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        List<String> types = words.stream().filter(word -> !word.equals("null")).toList();
        if (types.size() <= 1) {
            return types.isEmpty() ? String.join("", words) : types.get(0);
        }
        return NUMBERS.containsAll(types) ? "number" : SINGLE.containsAll(types) ? "string" : "any";
    }

    /** Gives the name that a reference leads to; one to another place leads to a name that no schema has. */
    static Optional<String> reference(String pointer) {
        String path = pointer.strip();
        if (!path.startsWith(NAMED)) {
            return Optional.of(path).filter(other -> !other.isEmpty());
        }
        String name = ESCAPED.matcher(path.substring(NAMED.length()))
                .replaceAll(escaped -> Matcher.quoteReplacement(decoded(escaped.group())));
        return Optional.of(name.replace("~1", "/").replace("~0", "~"));
    }

    private static String decoded(String escaped) {
        return new String(HexFormat.of().parseHex(escaped.replace("%", "")), StandardCharsets.UTF_8);
    }
}
