package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import dev.tenon.importer.json.JsonStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one schema, and those inside it. */
final class SchemaReader {
    private static final Map<String, String> LIMITS = Map.of(
            "default",
            "default",
            "minimum",
            "min",
            "maximum",
            "max",
            "minLength",
            "minLength",
            "maxLength",
            "maxLength",
            "minItems",
            "minItems",
            "maxItems",
            "maxItems",
            "pattern",
            "pattern");

    private final JsonStream stream;
    private final int line;
    private String type = "";
    private String format = "";
    private Optional<String> reference = Optional.empty();
    private String description = "";
    private String title = "";
    private String example = "";
    private boolean required;
    private final Set<String> requiredMembers = new HashSet<>();
    private boolean deprecated;
    private final Map<String, String> limits = new LinkedHashMap<>();
    private final Map<String, String> excluded = new LinkedHashMap<>();
    private final List<String> values = new ArrayList<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private @Nullable Schema items;
    private final Map<String, Schema> properties = new LinkedHashMap<>();
    private @Nullable Schema additional;
    private final List<Schema> parts = new ArrayList<>();
    private final List<Schema> choices = new ArrayList<>();

    /** Prepares to read what stands at the current position. */
    SchemaReader(JsonStream stream) {
        this.stream = stream;
        this.line = stream.line();
    }

    /** Reads the schema at the current position. */
    static Schema read(JsonStream stream) {
        SchemaReader reader = new SchemaReader(stream);
        stream.members(reader::member);
        return reader.schema();
    }

    /** Reads a member of the schema; one of another name says nothing. */
    void member(String name) {
        String limit = LIMITS.get(name);
        if (limit != null) {
            limit(limit);
            return;
        }
        switch (name) {
            case "type" -> type = SchemaWords.type(stream.texts());
            case "format" -> format = stream.text();
            case "$ref" -> reference = SchemaWords.reference(stream.text());
            case "allOf" -> stream.items(() -> parts.add(read(stream)));
            case "oneOf", "anyOf" -> stream.items(() -> choices.add(read(stream)));
            case "const" -> values.addAll(stream.texts());
            case "description" -> description = stream.text();
            case "title" -> title = stream.text();
            case "example" -> example = stream.text();
            case "required" -> required();
            case "deprecated" -> deprecated = stream.flag();
            case "enum" -> values.addAll(stream.texts());
            case "enumValueTitles" -> stream.members(value -> titles.put(value, stream.text()));
            case "items" -> items = read(stream);
            case "properties" ->
                stream.members(property -> {
                    Schema written = read(stream);
                    properties.putIfAbsent(property.strip(), written);
                });
            case "additionalProperties" -> additional();
            case "exclusiveMinimum" -> excluded.put("min", stream.text());
            case "exclusiveMaximum" -> excluded.put("max", stream.text());
            default -> {}
        }
    }

    private void limit(String key) {
        String value = stream.text().strip();
        if (!value.isEmpty()) {
            limits.put(key, key.equals("pattern") ? WholePattern.of(value) : value);
        }
    }

    /** A flag of the value, or the list of an object's members that are required. */
    private void required() {
        if (stream.isArray()) {
            stream.texts().forEach(member -> requiredMembers.add(member.strip()));
        } else {
            required = stream.flag();
        }
    }

    private void additional() {
        if (stream.isObject()) {
            additional = read(stream);
        } else if (stream.flag()) {
            additional = Schema.UNKNOWN;
        }
    }

    /** Takes what the choices have in common; whether that leaves open what a value is. */
    private boolean choose(SchemaChoices several) {
        if (several.all().size() < 2) {
            parts.addAll(several.all());
            return false;
        }
        if (type.isEmpty()) {
            type = several.type();
        }
        return (type.isEmpty() || type.equals("object")) && several.values().isEmpty();
    }

    /** A schema that says more of members beside a reference than what it refers to joins that; any other is what it refers to. */
    private void refer() {
        boolean joins = !properties.isEmpty() || !requiredMembers.isEmpty() || items != null || additional != null;
        if (reference.isPresent() && (joins || !parts.isEmpty())) {
            parts.add(0, Schema.to(line, reference));
            reference = Optional.empty();
        } else if (parts.size() == 1 && !joins && parts.get(0).reference().isPresent()) {
            reference = parts.remove(0).reference();
        }
    }

    private List<AllowedValue> allowed() {
        List<AllowedValue> allowed = new ArrayList<>();
        for (String value : values.isEmpty() ? List.copyOf(titles.keySet()) : values) {
            allowed.add(new AllowedValue(value, titles.getOrDefault(value, "")));
        }
        return List.copyOf(allowed);
    }

    /** What is read so far. */
    Schema schema() {
        SchemaChoices several = SchemaChoices.of(choices);
        boolean open = choose(several);
        refer();
        List<AllowedValue> chosen = several.all().size() > 1 && values.isEmpty() ? several.values() : List.of();
        excluded.forEach((key, bound) -> ExcludedBound.addTo(limits, key, bound, type.equals("integer")));
        return new Schema(
                line,
                type,
                format,
                reference,
                description.isBlank() ? title.strip() : description.strip(),
                example.strip(),
                required,
                requiredMembers,
                deprecated,
                limits,
                chosen.isEmpty() ? allowed() : chosen,
                !values.isEmpty() || !chosen.isEmpty(),
                items,
                properties,
                additional,
                List.copyOf(parts),
                open);
    }
}
