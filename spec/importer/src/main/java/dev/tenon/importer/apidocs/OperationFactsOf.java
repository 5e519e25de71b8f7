package dev.tenon.importer.apidocs;

import dev.tenon.importer.apidocs.OperationDoc.ErrorRow;
import dev.tenon.importer.document.DocumentReader;
import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ResponseExamples;
import dev.tenon.importer.facts.CallFact;
import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ServiceHint;
import dev.tenon.importer.shape.ExampleShapes;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns what the metadata says of an operation into facts as any source gives them. */
final class OperationFactsOf {
    private final FactSource source;
    private final Schemas schemas;
    private final NamedSchemas named;
    private final boolean rest;

    /**
     * Prepares.
     *
     * @param source the file
     * @param schemas the named schemas
     * @param named those of them that become types
     * @param rest whether the product is called in the REST style
     */
    OperationFactsOf(FactSource source, Schemas schemas, NamedSchemas named, boolean rest) {
        this.named = named;
        this.source = source;
        this.schemas = schemas;
        this.rest = rest;
    }

    OperationFacts of(OperationDoc operation) {
        Problems problems = new Problems(source.file());
        List<ParameterFact> parameters =
                new ParameterExpansion(schemas, named, problems).expand(operation.parameters());
        Schema success = operation.success();
        ExampleDemos demos = ExampleDemos.read(operation, problems);
        List<Example> examples = ResponseExamples.of(
                demos.examples(),
                operation.name(),
                schemas.resolved(success).properties().keySet());
        Shape shape = ExampleShapes.of(examples);
        List<ResponseFact> response = new ResponseExpansion(schemas, named, problems).expand(success, shape);
        Optional<String> root = examples.stream()
                .filter(example -> example.root() instanceof ExampleNode.Members)
                .flatMap(example -> example.rootName().stream())
                .findFirst();
        return new OperationFacts(
                source,
                operation.name(),
                operation.summary(),
                call(operation, parameters),
                root,
                parameters,
                response,
                true,
                errors(operation, problems),
                DocumentReader.ofDescription(operation.description(), demos.samples(), problems),
                ServiceHint.NONE,
                problems.list(operation.name()));
    }

    private CallFact call(OperationDoc operation, List<ParameterFact> parameters) {
        boolean resource = parameters.stream()
                .map(parameter -> parameter.details().position())
                .anyMatch(position -> position == Position.PATH || position == Position.BODY);
        Optional<String> path = operation.path().or(() -> rest || resource ? Optional.of("/") : Optional.empty());
        return new CallFact(
                operation.methods(),
                operation.protocols(),
                path,
                operation.security(),
                operation.deprecated(),
                operation.reads());
    }

    private static List<ErrorFact> errors(OperationDoc operation, Problems problems) {
        List<ErrorFact> errors = new ArrayList<>();
        for (ErrorRow row : operation.errors()) {
            if (row.code().isEmpty()) {
                problems.lost(row.line(), "an error row with status " + row.status() + " has no code; it was left out");
                continue;
            }
            boolean status = row.status().matches("[1-5][0-9][0-9]");
            if (!status) {
                problems.add(
                        row.line(), row.status() + " is not an HTTP status; the row of " + row.code() + " has none");
            }
            OptionalInt http = status ? OptionalInt.of(Integer.parseInt(row.status())) : OptionalInt.empty();
            errors.add(new ErrorFact(row.line(), http, row.code(), row.message(), ""));
        }
        return List.copyOf(errors);
    }
}
