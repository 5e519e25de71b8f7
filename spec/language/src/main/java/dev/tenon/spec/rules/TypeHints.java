package dev.tenon.spec.rules;

import dev.tenon.spec.source.Printable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages for lists and maps in a form that the language writes differently or does not have. */
final class TypeHints {
    private static final Pattern LIST = Pattern.compile("list<(.*)>");
    private static final Pattern NAMED = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private static final Pattern MAP = Pattern.compile("map<.*>");

    private TypeHints() {}

    /** For the type of a list or a map in a parameter. */
    static Optional<String> ofElement(String type, String element) {
        String holder = type.substring(0, type.indexOf('<'));
        if (MAP.matcher(element).matches()) {
            return Optional.of("a " + holder + " in one parameter holds single values, found " + Printable.quote(type)
                    + "; structures that repeat are numbered, such as 'Tag.N.Key', and 'json' holds anything");
        }
        return LIST.matcher(element).matches()
                ? Optional.of("a " + holder + " in one parameter holds single values, found " + Printable.quote(type)
                        + "; write, for example, '" + holder + "<string>', or 'json'")
                : Optional.empty();
    }

    /** For the type of a response field, or of an element of one. */
    static Optional<String> ofField(String type, boolean element) {
        Matcher list = LIST.matcher(type);
        if (!list.matches()) {
            return Optional.empty();
        }
        String single = Scalars.find(list.group(1)).isPresent()
                        || NAMED.matcher(list.group(1)).matches()
                ? list.group(1)
                : "string";
        String shape = "list: <name of an element, or none>, type: " + single;
        return Optional.of("a list in a response names its elements, found " + Printable.quote(type) + "; write '"
                + (element ? "of: { " + shape + " }" : shape) + "'");
    }

    /** For the content of a map in a response that is not a single value. */
    static Optional<String> ofMapValue(String type, String value) {
        return LIST.matcher(value).matches() || MAP.matcher(value).matches()
                ? Optional.of("a type of a map in a response names a single value, found " + Printable.quote(type)
                        + "; write 'map: none' with 'of' or 'fields'")
                : Optional.empty();
    }
}
