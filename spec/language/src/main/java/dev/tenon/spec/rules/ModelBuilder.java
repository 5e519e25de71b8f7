package dev.tenon.spec.rules;

import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.source.Diagnostics;
import java.util.List;

/**
 * Builds the model from what the files say: one class for each section of the language, each rule one small method. Rules
 * report and go on, so that one run shows every mistake; the result means something only when none was reported.
 */
public final class ModelBuilder {
    private ModelBuilder() {}

    /**
     * Builds a model.
     *
     * @param service what the service file says
     * @param operations what the operation files say, in the order of the service's list
     * @param diagnostics takes what is wrong
     */
    public static ApiModel build(
            ServiceDescription service, List<OperationDescription> operations, Diagnostics diagnostics) {
        Provenance provenance = Provenance.of(service.sources(), service.complete(), diagnostics);
        ErrorCodes errorCodes = new ErrorCodes(service.errorNames(), diagnostics);
        Service built = new ServiceRules(errorCodes, provenance, diagnostics).build(service);
        OperationNames names = new OperationNames(operations, diagnostics);
        OperationRules rules = new OperationRules(errorCodes, provenance, service, built, diagnostics);
        List<Operation> builtOperations = operations.stream()
                .map(operation -> rules.build(operation, names.typeName(operation)))
                .toList();
        return new ApiModel(built, builtOperations);
    }
}
