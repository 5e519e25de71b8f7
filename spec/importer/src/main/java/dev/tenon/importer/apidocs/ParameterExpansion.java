package dev.tenon.importer.apidocs;

import dev.tenon.importer.apidocs.OperationDoc.Parameter;
import dev.tenon.importer.facts.ParameterDetails.Encoding;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.text.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spells out parameters as on the wire: lists and structures under their own names, unless their style puts them into
 * one string.
 */
final class ParameterExpansion {
    private static final int DEEPEST = 12;
    private static final Set<String> OF_LIST = Set.of("minItems", "maxItems");

    private static final int MOST_STEPS = 8;
    private static final Pattern STEP = Pattern.compile("\\.");
    private static final Pattern MEMBER = Pattern.compile("(?![Nn]$)[A-Za-z_][A-Za-z0-9_-]*");

    private final Schemas schemas;
    private final NamedSchemas named;
    private final Problems problems;
    private final ExpandedParameters facts;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean insideJson;

    ParameterExpansion(Schemas schemas, NamedSchemas named, Problems problems) {
        this.schemas = schemas;
        this.named = named;
        this.problems = problems;
        this.facts = new ExpandedParameters(problems);
    }

    List<ParameterFact> expand(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.name().isEmpty()) {
                problems.lost(parameter.schema().line(), "a parameter without a name was left out");
                continue;
            }
            Schema schema = schemas.resolved(parameter.schema());
            boolean several = schema.isArray() || schema.isObject();
            if (several && !OperationDoc.STYLES.contains(parameter.style())) {
                problems.add(
                        parameter.schema().line(),
                        "the style " + parameter.style() + " of " + parameter.name()
                                + " is not known; it is taken as names that count");
            }
            Position position = Position.of(parameter.position());
            value(
                    parameter.name(),
                    parameter.style(),
                    position,
                    parameter.schema(),
                    parameter.schema().required());
        }
        return facts.list();
    }

    /** The members of a structure that has a name, which may be sent as JSON. */
    List<ParameterFact> members(Schema schema) {
        insideJson = true;
        members("", Position.UNSTATED, schema);
        return facts.list();
    }

    private void value(String name, String style, Position position, Schema written, boolean required) {
        if (facts.isFull()) {
            return;
        }
        Schema schema = schemas.resolved(written);
        doubt(name, written, schema);
        Optional<String> reference = written.key();
        if (open.size() > DEEPEST || reference.filter(open::contains).isPresent()) {
            beyond(name, position, schema, required, name + " contains itself");
            return;
        }
        if (isGroup(schema, name) && structure(name, style, position, schema, written, required)) {
            return;
        }
        open.push(reference.orElse(""));
        if (schema.isArray()) {
            array(name, style, position, schema, required);
        } else if (schema.isObject()) {
            object(name, style, position, schema, required);
        } else {
            scalar(name, position, schema, required);
        }
        open.pop();
    }

    private void doubt(String name, Schema written, Schema schema) {
        String taken = insideJson ? "it is free-form JSON" : "taken as a string";
        schemas.doubt(written, schema, taken).ifPresent(doubt -> problems.add(written.line(), name + " " + doubt));
    }

    private void scalar(String name, Position position, Schema schema, boolean required) {
        String word = schema.scalar();
        if (word.isEmpty() && insideJson) {
            free(name, position, schema, required);
            return;
        }
        facts.add(
                name,
                word.isEmpty() ? "any" : word,
                position,
                Encoding.UNSTATED,
                schema,
                schema.limits(),
                schema,
                required);
    }

    private void array(String name, String style, Position position, Schema schema, boolean required) {
        Schema item = schemas.resolved(schema.item());
        doubt("an item of " + name, schema.item(), item);
        String word = item.scalar();
        String numbered = name.endsWith(".N") ? name : name + ".N";
        if (!style.equals("simple")
                && isGroup(item, name)
                && structure(numbered, style, position, schema, schema.item(), required)) {
            return;
        }
        if (style.equals("json") && isGroup(item, name)) {
            json(numbered, position, schema, schema.item(), item, required);
            return;
        }
        if (style.equals("json") || style.equals("simple")) {
            Encoding encoding = style.equals("json") ? Encoding.JSON : Encoding.COMMA;
            boolean values = !word.isEmpty();
            // A list in one string of what cannot be named is a text, whatever stands in it.
            facts.add(
                    name,
                    values ? "array<" + word + ">" : ParameterFact.JSON_ARRAY,
                    position,
                    encoding,
                    schema,
                    values ? schema.limits() : Map.of(),
                    item,
                    required);
            return;
        }
        boolean recursive = schema.item().key().filter(open::contains).isPresent();
        boolean unnamed = item.isArray() || (word.isEmpty() && !isGroup(item, name)) || recursive;
        if (insideJson && unnamed) {
            free(name, position, schema, required);
        } else if (item.isArray()) {
            problems.lost(schema.line(), name + " is a list of lists in numbered names; it was left out");
        } else if (recursive) {
            problems.lost(schema.line(), name + " contains itself; it was left out from there on");
        } else if (item.hasMembers()) {
            group(numbered, position, schema, required);
            opened(numbered, position, schema.item(), item);
        } else {
            Map<String, String> limits = new LinkedHashMap<>(item.limits());
            limits.putAll(schema.limits());
            facts.add(
                    numbered, word.isEmpty() ? "any" : word, position, Encoding.NAMES, schema, limits, item, required);
        }
    }

    private void object(String name, String style, Position position, Schema schema, boolean required) {
        if (insideJson && !isGroup(schema, name)) {
            free(name, position, schema, required);
            return;
        }
        boolean oneString = style.equals("json") || (style.isEmpty() && open.size() == 1);
        if (oneString && !insideJson && isGroup(schema, name)) {
            json(name, position, schema, schema, schema, required);
            return;
        }
        if (oneString || !schema.hasMembers()) {
            Schema additional = schema.additional();
            boolean map = additional != null
                    && !schema.hasMembers()
                    && schemas.resolved(additional).scalar().equals("string");
            if (!oneString) {
                problems.add(
                        schema.line(),
                        name
                                + (map
                                        ? " is a map in numbered names; taken as a map in JSON"
                                        : " is a structure without named members; taken as a string"));
            }
            facts.add(
                    name,
                    map ? ParameterFact.MAP : "json",
                    position,
                    Encoding.JSON,
                    schema,
                    Map.of(),
                    schema,
                    required);
            return;
        }
        group(name, position, schema, required);
        opened(name, position, schema, schema);
    }

    /** Whether all members of a structure can be parameters of their own, below the deepest level that a name can have. */
    private static boolean isGroup(Schema schema, String name) {
        return schema.hasMembers()
                && STEP.splitAsStream(name).filter(step -> !step.equals("N")).count() < MOST_STEPS
                && schema.properties().keySet().stream()
                        .allMatch(member -> MEMBER.matcher(member).matches());
    }

    /** A structure, or a list of structures, in one string: its content is JSON, too. */
    private void json(
            String name, Position position, Schema schema, Schema written, Schema structure, boolean required) {
        facts.add(name, "object", position, Encoding.JSON, schema, counts(schema), Schema.UNKNOWN, required);
        insideJson = true;
        opened(name, position, written, structure);
        insideJson = false;
    }

    /**
     * Adds a parameter whose type is a structure that has a name, or a list of it.
     *
     * @param schema what is said of the parameter
     * @param reference what leads to the structure
     * @return whether the structure has a name
     */
    private boolean structure(
            String name, String style, Position position, Schema schema, Schema reference, boolean required) {
        Optional<String> type = named.ofRequest(reference);
        boolean text = style.equals("json") || (style.isEmpty() && open.isEmpty() && !name.endsWith(".N"));
        type.ifPresent(found -> facts.add(
                name,
                ParameterFact.structure(found),
                position,
                text && !insideJson ? Encoding.JSON : Encoding.NAMES,
                schema,
                counts(schema),
                Schema.UNKNOWN,
                required));
        return type.isPresent();
    }

    private void free(String name, Position position, Schema schema, boolean required) {
        facts.add(
                name, ParameterFact.FREE_JSON, position, Encoding.UNSTATED, schema, Map.of(), Schema.UNKNOWN, required);
    }

    /** What cannot be spelt out any further. */
    private void beyond(String name, Position position, Schema schema, boolean required, String reason) {
        if (insideJson) {
            problems.add(schema.line(), reason + "; from there on it is free-form JSON");
            free(name, position, schema, required);
        } else {
            problems.lost(schema.line(), reason + "; it was left out from there on");
        }
    }

    /** The members of a structure; what leads to it counts as open meanwhile. */
    private void opened(String name, Position position, Schema written, Schema schema) {
        Optional<String> reference = written.key();
        reference.ifPresent(open::push);
        members(name + ".", position, schema);
        reference.ifPresent(unused -> open.pop());
    }

    private void members(String prefix, Position position, Schema schema) {
        schema.properties()
                .forEach((member, inner) -> value(
                        prefix + member,
                        "",
                        position,
                        inner,
                        inner.required() || schema.requiredMembers().contains(member)));
    }

    /** What is said of a list or structure that is spelt out: its members are parameters of their own. */
    private void group(String name, Position position, Schema schema, boolean required) {
        facts.add(name, "object", position, Encoding.NAMES, schema, counts(schema), Schema.UNKNOWN, required);
    }

    /** How many items are said to be allowed: limits of a list, not of what it holds. */
    private static Map<String, String> counts(Schema schema) {
        Map<String, String> counts = new LinkedHashMap<>(schema.limits());
        counts.keySet().retainAll(OF_LIST);
        return counts;
    }
}
