package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.text.NamedTypes;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.TypeNames;
import java.util.Collections;
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
    private final Schemas schemas;
    private final TypeNames free = new TypeNames();
    private final NamedTypes requests = new NamedTypes(free);
    private final NamedTypes responses = new NamedTypes(free);

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

    private Optional<String> find(NamedTypes types, Schema schema) {
        return schema.reference().filter(schemas::holdsItself).map(name -> types.of(name, name));
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

    private <T> Map<String, List<T>> expand(NamedTypes types, Function<Schema, List<T>> expansion) {
        Map<String, List<T>> expanded = new TreeMap<>();
        types.write((name, type) -> expanded.put(type, expansion.apply(schemas.named(name))));
        return Collections.unmodifiableMap(expanded);
    }
}
