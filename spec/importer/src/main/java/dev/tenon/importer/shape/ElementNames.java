package dev.tenon.importer.shape;

import java.util.List;
import java.util.Locale;

/** Tells which names go together as a list and its element. */
public final class ElementNames {
    private static final List<String> SUFFIXES =
            List.of("s", "es", "list", "lists", "set", "sets", "array", "info", "infos", "collection");

    private static final List<String> ELEMENT_SUFFIXES = List.of("item", "info", "type", "model", "detail", "element");

    private static final List<String> NOT_PLURAL = List.of("ss", "status", "attributes", "options");

    private ElementNames() {}

    /** Returns whether the inner name looks like the name of one element of the outer one. */
    public static boolean belong(String container, String item) {
        String outer = container.toLowerCase(Locale.ROOT);
        String inner = item.toLowerCase(Locale.ROOT);
        if (outer.equals(inner) || singular(outer).equals(inner) || outer.equals(singular(inner))) {
            return true;
        }
        for (String suffix : SUFFIXES) {
            if (outer.equals(inner + suffix) || outer.endsWith(inner + suffix) || inner.equals(singular(stem(outer)))) {
                return true;
            }
        }
        return (singular(outer).endsWith(inner) && inner.length() > 3)
                || (inner.endsWith(singular(outer)) && outer.length() > 3);
    }

    /**
     * Returns whether the inner name names one element: {@code Box} of {@code Boxes}, {@code PortItem} of {@code
     * PortList}.
     */
    public static boolean isOneOf(String container, String item) {
        String one = singular(container).toLowerCase(Locale.ROOT);
        String inner = item.toLowerCase(Locale.ROOT);
        boolean described = inner.startsWith(one) && ELEMENT_SUFFIXES.contains(inner.substring(one.length()));
        return !container.equalsIgnoreCase(item) && (belong(container, item) || described);
    }

    /** Returns whether the name of something undocumented speaks for a list. */
    public static boolean soundsLikeList(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plural = lower.endsWith("s") && NOT_PLURAL.stream().noneMatch(lower::endsWith);
        return plural || lower.endsWith("list") || lower.endsWith("set");
    }

    /** Returns the name one element most likely has. */
    public static String singular(String name) {
        if (endsWith(name, "ies") && name.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (endsWith(name, "sses") || endsWith(name, "uses") || endsWith(name, "xes") || endsWith(name, "ches")) {
            return name.substring(0, name.length() - 2);
        }
        if (endsWith(name, "s") && !endsWith(name, "ss") && !endsWith(name, "us")) {
            return name.substring(0, name.length() - 1);
        }
        String stem = stem(name);
        return stem.isEmpty() ? name : stem;
    }

    private static String stem(String name) {
        if (endsWith(name, "list")) {
            return name.substring(0, name.length() - 4);
        }
        return endsWith(name, "set") ? name.substring(0, name.length() - 3) : name;
    }

    private static boolean endsWith(String name, String suffix) {
        return name.toLowerCase(Locale.ROOT).endsWith(suffix);
    }
}
