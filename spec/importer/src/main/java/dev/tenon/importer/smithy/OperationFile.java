package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the file of an operation. */
final class OperationFile {
    private static final String QUERY_ERROR = "aws.protocols#awsQueryError";

    private final Model model;
    private final String name;
    private final Consumer<String> told;
    private final RequestSection requests;
    private final NamedShapes named;

    OperationFile(Model model, String name, NamedShapes named, Consumer<String> told) {
        this.named = named;
        this.model = model;
        this.name = name;
        this.told = told;
        this.requests = new RequestSection(model, named, told);
    }

    Set<String> wrappers() {
        return requests.wrappers();
    }

    Mapping write(Node operation) {
        tellOfMissing(operation);
        Node input = model.target(operation.get("input"));
        Mapping parameters = requests.write(input);
        Mapping response = new ResponseSection(model, named, told).write(model.target(operation.get("output")));
        Mapping file = YamlValue.block().with("operation", YamlValue.text(name));
        Types.deprecated(file, operation, operation);
        file.with("methods", YamlValue.texts(List.of("POST")));
        if (operation.hasTrait("idempotent") || operation.hasTrait("readonly")) {
            file.with("idempotent", YamlValue.literal(true));
        }
        token(file, input);
        optional(file, "parameters", parameters);
        optional(file, "response", response);
        new PaginationSection(model, told).write(file, operation, parameters, response);
        optional(file, "waiters", new WaiterSection(model, told).write(operation));
        Mapping errors = YamlValue.block();
        operation.get("errors").items().forEach(error -> error(errors, error));
        model.service().get("errors").items().forEach(error -> error(errors, error));
        optional(file, "errors", errors);
        for (String trait : List.of("endpoint", "requestCompression")) {
            if (operation.hasTrait(trait)) {
                told.accept("the trait " + trait + " cannot be expressed in a description");
            }
        }
        return file;
    }

    private void tellOfMissing(Node operation) {
        if (operation.get("type").text().isEmpty()) {
            told.accept("the operation is not in the model; it was written without parameters and response");
        }
        for (String part : List.of("input", "output")) {
            Node reference = operation.get(part);
            if (operation.has(part) && !model.has(reference)) {
                told.accept("the " + part + " refers to "
                        + reference.get("target").text() + ", which is not in the model; it was left out");
            }
        }
        for (Node error : operation.get("errors").items()) {
            if (!model.has(error)) {
                told.accept("the error " + error.get("target").text()
                        + " is not in the model; it was written with the status 400");
            }
        }
    }

    private void token(Mapping file, Node input) {
        WireNames names = new WireNames(model.isEc2());
        for (Map.Entry<String, Node> member : input.get("members").members().entrySet()) {
            if (member.getValue().hasTrait("idempotencyToken")) {
                file.with("clientToken", YamlValue.text(names.parameter(member)));
            }
        }
    }

    private static void optional(Mapping file, String key, Mapping section) {
        if (!section.entries().isEmpty()) {
            file.with(key, section);
        }
    }

    private void error(Mapping errors, Node reference) {
        Node shape = model.target(reference);
        Node query = shape.get("traits").get(QUERY_ERROR);
        String status = query.get("httpResponseCode").text();
        if (status.isEmpty()) {
            status = shape.trait("httpError").text();
        }
        if (status.isEmpty()) {
            status = shape.trait("error").text().equals("server") ? "500" : "400";
        }
        Mapping row = YamlValue.line().with("http", YamlValue.literal(status));
        YamlValue rows = errors.entries()
                .getOrDefault(model.errorCode(reference), new YamlValue.Sequence(new ArrayList<>(), true));
        if (rows instanceof YamlValue.Sequence known && !known.items().contains(row)) {
            known.items().add(row);
        }
        errors.with(model.errorCode(reference), rows);
    }
}
