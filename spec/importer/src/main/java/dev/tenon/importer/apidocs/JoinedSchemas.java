package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One schema for several that a value has to meet. Where two speak of the same, the first one counts, and of bounds the tightest. */
final class JoinedSchemas {
    /** No schema joins more; others could cost more than they are worth. */
    private static final int MOST = 100;

    private final List<Schema> all = new ArrayList<>();
    private Optional<String> doubt = Optional.empty();

    private JoinedSchemas(Schema schema, Map<String, Schema> named) {
        Set<String> met = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty() && all.size() < MOST) {
            Schema next = open.pop();
            all.add(next);
            List<Schema> parts = next.parts();
            for (int index = parts.size() - 1; index >= 0; index--) {
                open.push(parts.get(index));
            }
            Optional<String> reference = next.reference().filter(met::add);
            reference.map(named::get).ifPresent(open::push);
            if (reference.isPresent() && !named.containsKey(reference.get())) {
                doubt = Optional.of("joins a missing schema; what that says is not known");
            }
        }
        if (!open.isEmpty()) {
            doubt = Optional.of("joins more than " + MOST + " schemas; the rest was left out");
        }
    }

    /** Joins a schema with its parts, and theirs. */
    static Schema of(Schema schema, Map<String, Schema> named) {
        return new JoinedSchemas(schema, named).joined(schema);
    }

    /** Tells what of the parts is not joined. */
    static Optional<String> doubt(Schema schema, Map<String, Schema> named) {
        return new JoinedSchemas(schema, named).doubt;
    }

    private Schema joined(Schema schema) {
        Schema typed =
                all.stream().filter(part -> !part.type().isEmpty()).findFirst().orElse(schema);
        Map<String, String> limits = new LinkedHashMap<>();
        Map<String, Schema> properties = new LinkedHashMap<>();
        Set<String> required = new HashSet<>();
        for (Schema part : all) {
            part.limits().forEach((key, bound) -> limit(limits, key, bound));
            part.properties().forEach(properties::putIfAbsent);
            required.addAll(part.requiredMembers());
        }
        Schema valued = all.stream()
                .filter(Schema::listed)
                .findFirst()
                .or(() -> all.stream().filter(part -> !part.values().isEmpty()).findFirst())
                .orElse(schema);
        return new Schema(
                schema.line(),
                typed.type(),
                format(typed.type()),
                schema.reference(),
                text(Schema::prose),
                text(Schema::example),
                schema.required(),
                required,
                all.stream().anyMatch(Schema::deprecated),
                limits,
                titled(valued.values()),
                valued.listed(),
                first(Schema::items),
                properties,
                first(Schema::additional),
                schema.parts(),
                all.stream().anyMatch(Schema::open));
    }

    /** What a part without a type says of the format is about the type that another one says. */
    private String format(String type) {
        return all.stream()
                .filter(part -> part.type().isEmpty() || part.type().equals(type))
                .map(Schema::format)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A value meets the tightest of several bounds; of anything else there is one. */
    private static void limit(Map<String, String> limits, String key, String limit) {
        if (key.startsWith("min") || key.startsWith("max")) {
            ExcludedBound.addTo(limits, key, limit, false);
        } else {
            limits.putIfAbsent(key, limit);
        }
    }

    /** The values with the titles that any of the parts gives them. */
    private List<AllowedValue> titled(List<AllowedValue> values) {
        Map<String, String> titles = new HashMap<>();
        all.stream()
                .flatMap(part -> part.values().stream())
                .filter(value -> !value.title().isEmpty())
                .forEach(value -> titles.putIfAbsent(value.value(), value.title()));
        return values.stream()
                .map(value -> new AllowedValue(value.value(), titles.getOrDefault(value.value(), "")))
                .toList();
    }

    private String text(Function<Schema, String> said) {
        return all.stream()
                .map(said)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable Schema first(Function<Schema, @Nullable Schema> inner) {
        for (Schema part : all) {
            Schema found = inner.apply(part);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
