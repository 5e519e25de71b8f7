package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterFact;
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
import java.util.function.Function;

/**
 * The schemas that hold themselves: each becomes a type of the service, which parameters or fields name. One that requests and
 * responses hold becomes two types.
 */
final class NamedSchemas {
    /** What requests hold, or what responses hold. */
    private static final class Side {
        private final Map<String, String> names = new HashMap<>();
        private final Deque<String> unexpanded = new ArrayDeque<>();
    }

    private final Schemas schemas;
    private final TypeNames free = new TypeNames();
    private final Side requests = new Side();
    private final Side responses = new Side();

    NamedSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Gives the name of the type that a parameter has; empty where it is no structure that holds itself. */
    Optional<String> ofRequest(Schema schema) {
        return find(requests, schema);
    }

    /** Gives the name of the type that a field has; empty where it is no structure that holds itself. */
    Optional<String> ofResponse(Schema schema) {
        return find(responses, schema);
    }

    private Optional<String> find(Side side, Schema schema) {
        return schema.reference().filter(schemas::holdsItself).map(name -> {
            if (!side.names.containsKey(name)) {
                side.names.put(name, free.take(name));
                side.unexpanded.add(name);
            }
            return side.names.get(name);
        });
    }

    /** Gives the fields of the types that responses name so far, and of those that they name. */
    Map<String, List<ResponseFact>> fields(Problems problems) {
        return expand(
                responses, schema -> new ResponseExpansion(schemas, this, problems).expand(schema, Shape.UNKNOWN));
    }

    /** Gives the members of the types that requests name so far, and of those that they name. */
    Map<String, List<ParameterFact>> parameters(Problems problems) {
        return expand(
                requests, schema -> new ParameterExpansion(schemas, this, problems).members(schemas.resolved(schema)));
    }

    private <T> Map<String, List<T>> expand(Side side, Function<Schema, List<T>> expansion) {
        Map<String, List<T>> types = new TreeMap<>();
        while (!side.unexpanded.isEmpty()) {
            String name = side.unexpanded.remove();
            types.put(side.names.getOrDefault(name, name), expansion.apply(schemas.named(name)));
        }
        return Collections.unmodifiableMap(types);
    }
}
