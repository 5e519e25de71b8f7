package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.TypeNames;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schemas of responses that hold themselves: each becomes a type of the service, which fields name. */
final class NamedSchemas {
    private final Schemas schemas;
    private final TypeNames free = new TypeNames();
    private final Map<String, String> names = new HashMap<>();
    private final Deque<String> unexpanded = new ArrayDeque<>();

    NamedSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Gives the name of the type that a value has; empty where it is no structure that holds itself. */
    Optional<String> find(Schema schema) {
        return schema.reference().filter(schemas::holdsItself).map(name -> {
            if (!names.containsKey(name)) {
                names.put(name, free.take(name));
                unexpanded.add(name);
            }
            return names.get(name);
        });
    }

    /** Gives the fields of the types that were named so far, and of those that they name. */
    Map<String, List<ResponseFact>> expand(Problems problems) {
        Map<String, List<ResponseFact>> types = new TreeMap<>();
        while (!unexpanded.isEmpty()) {
            String name = unexpanded.remove();
            Schema schema = schemas.named(name);
            types.put(
                    names.getOrDefault(name, name),
                    new ResponseExpansion(schemas, this, problems).expand(schema, Shape.UNKNOWN));
        }
        return Collections.unmodifiableMap(types);
    }
}
