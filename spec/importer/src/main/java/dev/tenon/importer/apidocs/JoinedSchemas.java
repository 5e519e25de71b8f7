package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One schema for several that a value has to meet. Where two speak of the same, the first one counts. */
final class JoinedSchemas {
    /** No schema joins more; others could cost more than they are worth. */
    private static final int MOST = 100;

    private final List<Schema> all;

    private JoinedSchemas(List<Schema> all) {
        this.all = all;
    }

    /** Joins a schema with its parts, and theirs. */
    static Schema of(Schema schema, Map<String, Schema> named) {
        List<Schema> all = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty() && all.size() < MOST) {
            Schema next = open.pop();
            all.add(next);
            List<Schema> parts = next.parts();
            for (int index = parts.size() - 1; index >= 0; index--) {
                open.push(parts.get(index));
            }
            next.reference().filter(met::add).map(named::get).ifPresent(open::push);
        }
        return new JoinedSchemas(all).joined(schema);
    }

    private Schema joined(Schema schema) {
        Schema typed =
                all.stream().filter(part -> !part.type().isEmpty()).findFirst().orElse(schema);
        Map<String, String> limits = new LinkedHashMap<>();
        Map<String, Schema> properties = new LinkedHashMap<>();
        Set<String> required = new HashSet<>();
        for (Schema part : all) {
            part.limits().forEach(limits::putIfAbsent);
            part.properties().forEach(properties::putIfAbsent);
            required.addAll(part.requiredMembers());
        }
        List<AllowedValue> values = all.stream()
                .map(Schema::values)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Schema(
                schema.line(),
                typed.type(),
                typed.format(),
                schema.reference(),
                text(Schema::prose),
                text(Schema::example),
                schema.required(),
                required,
                all.stream().anyMatch(Schema::deprecated),
                limits,
                values,
                all.stream().anyMatch(Schema::listed),
                first(Schema::items),
                properties,
                first(Schema::additional),
                schema.parts(),
                all.stream().anyMatch(Schema::open));
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
