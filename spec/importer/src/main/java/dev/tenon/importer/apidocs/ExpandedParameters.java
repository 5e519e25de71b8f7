package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails;
import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import dev.tenon.importer.facts.ParameterDetails.Encoding;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters that are spelt out so far, each once. */
final class ExpandedParameters {
    /** No request has more; a lattice of references could spell out billions. */
    private static final int MOST = 20_000;

    private final Problems problems;
    private final List<ParameterFact> facts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean full;

    ExpandedParameters(Problems problems) {
        this.problems = problems;
    }

    /** Whether one more would be too many, and was left out. */
    boolean isFull() {
        return full;
    }

    List<ParameterFact> list() {
        return List.copyOf(facts);
    }

    /**
     * Adds one parameter.
     *
     * @param schema what is said of it
     * @param item what is said of its value, or of each of its values
     */
    void add(
            String name,
            String type,
            Position position,
            Encoding encoding,
            Schema schema,
            Map<String, String> limits,
            Schema item,
            boolean required) {
        if (facts.size() >= MOST) {
            if (!full) {
                problems.lost(
                        schema.line(), "the operation has more than " + MOST + " parameters; the rest was left out");
                full = true;
            }
            return;
        }
        if (!names.add(name)) {
            problems.add(schema.line(), name + " appears twice; the first one counts");
            return;
        }
        String example = schema.example().isEmpty() ? item.example() : schema.example();
        facts.add(new ParameterFact(
                schema.line(),
                name,
                type,
                Optional.of(required),
                example,
                schema.prose().isEmpty() ? item.prose() : schema.prose(),
                new ParameterDetails(
                        position,
                        encoding,
                        Collections.unmodifiableMap(new LinkedHashMap<>(limits)),
                        values(item, name, example),
                        schema.deprecated())));
    }

    /** Values with only titles are a closed list if the example is one of them. */
    private List<AllowedValue> values(Schema item, String name, String example) {
        boolean unlisted = !item.listed()
                && !example.isEmpty()
                && item.values().stream().noneMatch(value -> value.value().equals(example));
        if (unlisted && !item.values().isEmpty()) {
            problems.add(item.line(), name + ": the example " + example + " is not one of the titled values");
            return List.of();
        }
        return item.values();
    }
}
