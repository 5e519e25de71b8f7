package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of single values, and what traits say of any value. */
final class Types {
    private static final String SENSITIVE = "sensitive";
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

    /**
     * The type of a member; empty when it is no single value.
     *
     * @param secret whether what holds it has to be hidden
     */
    static Optional<Mapping> of(Node member, Node target, boolean secret) {
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
        return Optional.of(hidden(type, secret || isSecret(member, target)));
    }

    /** Adds that a value has to be hidden, if it has to. */
    static Mapping hidden(Mapping entry, boolean secret) {
        return secret ? entry.with(SENSITIVE, YamlValue.literal(true)) : entry;
    }

    /** Takes back that a value has to be hidden, where that cannot be said, and returns whether it was. */
    static boolean unhide(Mapping entry) {
        return entry.entries().remove(SENSITIVE) != null;
    }

    /** The word of a type as it is written. */
    static String word(Mapping type) {
        return type.entries().get("type") instanceof Scalar word ? word.text() : "";
    }

    /** Adds that a member, or what it leads to, should not be used any more. */
    static void deprecated(Mapping entry, Node member, Node target) {
        if (has("deprecated", member, target)) {
            entry.with("deprecated", YamlValue.literal(true));
        }
    }

    /** Whether what a member leads to has to be hidden. */
    static boolean isSecret(Node member, Node target) {
        return has(SENSITIVE, member, target);
    }

    private static boolean has(String name, Node member, Node target) {
        return member.hasTrait(name) || target.hasTrait(name);
    }

    /** A trait of a member, or else of its target. */
    static Node trait(String name, Node member, Node target) {
        return member.hasTrait(name) ? member.trait(name) : target.trait(name);
    }
}
