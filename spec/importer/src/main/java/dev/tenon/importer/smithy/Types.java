package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of single values, and their limits. */
final class Types {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("string", "string"),
            Map.entry("enum", "string"),
            Map.entry("blob", "string"),
            Map.entry("boolean", "boolean"),
            Map.entry("byte", "integer"),
            Map.entry("short", "integer"),
            Map.entry("integer", "integer"),
            Map.entry("intenum", "integer"),
            Map.entry("long", "long"),
            Map.entry("float", "float"),
            Map.entry("double", "double"),
            Map.entry("biginteger", "decimal"),
            Map.entry("bigdecimal", "decimal"),
            Map.entry("timestamp", "timestamp"));

    private Types() {}

    /** The type of a member; empty when it is no single value. */
    static Optional<Mapping> of(Node member, Node target) {
        String word = WORDS.get(target.get("type").text().toLowerCase(Locale.ROOT));
        if (word == null) {
            return Optional.empty();
        }
        Mapping type = YamlValue.line().with("type", YamlValue.text(word));
        String format = trait("timestampFormat", member, target).text();
        if (word.equals("timestamp") && format.equals("epoch-seconds")) {
            type.with("format", YamlValue.text(format));
        } else if (word.equals("timestamp") && format.equals("http-date")) {
            type.with("format", YamlValue.text("http-date"));
        }
        if (word.equals("float") || word.equals("double")) {
            type.with("format", YamlValue.text("ieee-754"));
        }
        if (member.hasTrait("sensitive") || target.hasTrait("sensitive")) {
            type.with("sensitive", YamlValue.literal(true));
        }
        return Optional.of(type);
    }

    /** Adds the limits of a parameter. */
    static void limits(Mapping type, Node member, Node target) {
        String word = target.get("type").text();
        Node length = trait("length", member, target);
        if (word.equals("string")) {
            limit(type, "minLength", length.get("min"));
            limit(type, "maxLength", length.get("max"));
        }
        Node range = trait("range", member, target);
        limit(type, "min", range.get("min"));
        limit(type, "max", range.get("max"));
    }

    private static void limit(Mapping type, String key, Node value) {
        boolean none = value.text().isEmpty()
                || (key.equals("maxLength") && value.text().equals("0"));
        if (!none) {
            type.with(key, YamlValue.literal(value.text()));
        }
    }

    private static Node trait(String name, Node member, Node target) {
        return member.hasTrait(name) ? member.trait(name) : target.trait(name);
    }
}
