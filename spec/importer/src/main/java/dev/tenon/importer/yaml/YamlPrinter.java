package dev.tenon.importer.yaml;

import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import dev.tenon.spec.source.Printable;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes YAML: two spaces of indentation, quotes only where a reader could take a text for something else. */
public final class YamlPrinter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_*][\\w./<>*-]*");
    private static final Pattern NUMBER_START = Pattern.compile("[-+.0-9].*");
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan");

    private final StringBuilder text = new StringBuilder();

    private YamlPrinter() {}

    /** Returns the text of a whole file. */
    public static String print(Mapping file) {
        YamlPrinter printer = new YamlPrinter();
        printer.block(file, 0);
        return printer.text.toString();
    }

    /** Returns the lines of one entry at a depth of indentation in spaces. */
    static String entryText(String key, YamlValue value, int indent) {
        YamlPrinter printer = new YamlPrinter();
        printer.entry(key, value, indent, "");
        return printer.text.toString();
    }

    /** Returns the lines of one list item at a depth of indentation in spaces. */
    static String itemText(YamlValue value, int indent) {
        YamlPrinter printer = new YamlPrinter();
        printer.item(value, indent);
        return printer.text.toString();
    }

    /** Returns a value in one line. */
    static String inline(YamlValue value) {
        if (value instanceof Scalar scalar) {
            return scalar.literal() ? scalar.text() : quoted(scalar.text());
        }
        StringBuilder line = new StringBuilder();
        if (value instanceof Sequence sequence) {
            line.append('[');
            Iterator<YamlValue> items = sequence.items().iterator();
            while (items.hasNext()) {
                line.append(inline(items.next())).append(items.hasNext() ? ", " : "");
            }
            return line.append(']').toString();
        }
        Iterator<Map.Entry<String, YamlValue>> entries =
                ((Mapping) value).entries().entrySet().iterator();
        if (!entries.hasNext()) {
            return line.append("{}").toString();
        }
        line.append("{ ");
        while (entries.hasNext()) {
            Map.Entry<String, YamlValue> entry = entries.next();
            line.append(quoted(entry.getKey())).append(": ").append(inline(entry.getValue()));
            line.append(entries.hasNext() ? ", " : "");
        }
        return line.append(" }").toString();
    }

    static String quoted(String text) {
        boolean number = NUMBER_START.matcher(text).matches();
        boolean starred = text.startsWith("*");
        if (PLAIN.matcher(text).matches() && !starred && !number && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (!Printable.isMisleading(character)) {
                        quoted.appendCodePoint(character);
                    } else if (Character.getType(character) == Character.SURROGATE) {
                        // Half of a character is none, and cannot be written.
                        quoted.append('\uFFFD');
                    } else {
                        quoted.append(
                                String.format(Locale.ROOT, character < 0x10000 ? "\\u%04x" : "\\U%08x", character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private void block(Mapping mapping, int indent) {
        boolean top = indent == 0;
        boolean afterTall = false;
        boolean first = true;
        for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
            boolean tall = !isLine(entry.getValue());
            if (top && (tall || afterTall) && !first) {
                text.append('\n');
            }
            entry(entry.getKey(), entry.getValue(), indent, "");
            first = false;
            afterTall = tall;
        }
    }

    private void entry(String key, YamlValue value, int indent, String lead) {
        text.append(lead.isEmpty() ? " ".repeat(indent) : lead)
                .append(quoted(key))
                .append(':');
        if (isLine(value)) {
            text.append(' ').append(inline(value)).append('\n');
        } else if (value instanceof Sequence sequence) {
            text.append('\n');
            sequence.items().forEach(item -> item(item, indent + 2));
        } else {
            text.append('\n');
            block((Mapping) value, indent + 2);
        }
    }

    private void item(YamlValue value, int indent) {
        if (isLine(value)) {
            text.append(" ".repeat(indent)).append("- ").append(inline(value)).append('\n');
            return;
        }
        String lead = " ".repeat(indent) + "- ";
        for (Map.Entry<String, YamlValue> entry : ((Mapping) value).entries().entrySet()) {
            entry(entry.getKey(), entry.getValue(), indent + 2, lead);
            lead = "";
        }
    }

    private static boolean isLine(YamlValue value) {
        if (value instanceof Scalar) {
            return true;
        }
        if (value instanceof Sequence sequence) {
            return sequence.flow() || sequence.items().isEmpty();
        }
        Mapping mapping = (Mapping) value;
        return mapping.flow() || mapping.entries().isEmpty();
    }
}
