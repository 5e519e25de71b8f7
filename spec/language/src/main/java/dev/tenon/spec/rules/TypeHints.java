package dev.tenon.spec.rules;

import dev.tenon.spec.source.Printable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages for lists and maps that are written where the language has another way, or none, to write them. */
final class TypeHints {
    private static final Pattern LIST = Pattern.compile("list<(.*)>");
    private static final Pattern MAP = Pattern.compile("map<.*>");

    private TypeHints() {}

    /** Whether a type is written as a map, whatever it holds. */
    static boolean isMap(String type) {
        return MAP.matcher(type).matches();
    }

    /** For the type of an element in a parameter that is a list. */
    static Optional<String> ofElement(String type, String element) {
        if (isMap(element)) {
            return Optional.of("a list holds no maps, found " + Printable.quote(type)
                    + "; 'map<string>' is the type of a whole parameter, and structures that repeat are numbered, such as"
                    + " 'Tag.N.Key'");
        }
        return LIST.matcher(element).matches()
                ? Optional.of("a list in one parameter holds single values, found " + Printable.quote(type)
                        + "; write such as 'list<string>'")
                : Optional.empty();
    }

    /** For the type of a parameter that is a map. */
    static Optional<String> ofMap(String type) {
        return type.equals(ParameterTypes.MAP)
                ? Optional.empty()
                : Optional.of("a map holds texts, found " + Printable.quote(type) + "; write 'map<string>'");
    }

    /** For the type of a response field, or of an element of one. */
    static Optional<String> ofField(String type, boolean element) {
        if (isMap(type)) {
            return Optional.of("a response has no maps, found " + Printable.quote(type)
                    + "; 'map<string>' is a type of parameters, so describe the members as 'fields'");
        }
        Matcher list = LIST.matcher(type);
        if (!list.matches()) {
            return Optional.empty();
        }
        String single = Scalars.find(list.group(1)).isPresent() ? list.group(1) : "string";
        String shape = "list: <name of an element, or none>, type: " + single;
        return Optional.of("a list in a response names its elements, found " + Printable.quote(type) + "; write '"
                + (element ? "of: { " + shape + " }" : shape) + "'");
    }
}
