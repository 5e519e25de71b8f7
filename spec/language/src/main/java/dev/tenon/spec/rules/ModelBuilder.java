package dev.tenon.spec.rules;

import dev.tenon.spec.description.ErrorDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.OperationDigest;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the model from what the files say, with one class for each section of the language and one small method for
 * each rule. Rules report mistakes and go on, so that one run shows all of them; the result is meaningful only if there
 * were none.
 */
public final class ModelBuilder {
    private ModelBuilder() {}

    /**
     * Builds a model.
     *
     * @param service what the service file says
     * @param digests what decides on names, of every operation in the order of the service's list
     * @param operations what the files of the wanted operations say, in the same order
     * @param diagnostics collects what is wrong
     */
    public static ApiModel build(
            ServiceDescription service,
            List<OperationDigest> digests,
            List<OperationDescription> operations,
            Diagnostics diagnostics) {
        Provenance provenance = Provenance.of(service.sources(), service.complete(), diagnostics);
        ErrorCodes errorCodes =
                new ErrorCodes(service.errorNames(), service.errorTexts(), codes(service, digests), diagnostics);
        Enumerations enumerations = new Enumerations(service.service().value(), service.types(), diagnostics);
        NamedStructures structures = new NamedStructures(service.types());
        structures.build(new Responses(
                provenance,
                enumerations,
                structures,
                new Glossary(service.glossary()),
                new Zones(service.zone(), diagnostics),
                diagnostics));
        RequestStructures requestStructures = new RequestStructures(service.types(), diagnostics);
        Service built = new ServiceRules(
                        errorCodes, enumerations, structures, requestStructures, provenance, diagnostics)
                .build(service);
        requestStructures.build(new Requests(
                provenance,
                built.protocol().request().wrappers(),
                enumerations,
                requestStructures,
                new Glossary(service.glossary()),
                LimitKinds.areAdvisory(service),
                new Zones(service.zone(), diagnostics),
                diagnostics));
        OperationNames names = new OperationNames(digests, diagnostics);
        OperationRules rules = new OperationRules(
                errorCodes, provenance, service, built, enumerations, structures, requestStructures, diagnostics);
        SharedGroups groups = new SharedGroups(service.groups(), service.complete(), diagnostics);
        List<Operation> builtOperations = operations.stream()
                .map(groups::expand)
                .map(operation -> rules.build(
                        operation, names.typeName(operation.operation().value())))
                .toList();
        boolean whole = !operations.isEmpty() && operations.size() == digests.size();
        if (whole && operations.stream().allMatch(OperationDescription::complete)) {
            structures.warnOfUnused(builtOperations, diagnostics);
            requestStructures.warnOfUnused(built.commonParameters(), builtOperations);
        }
        return new ApiModel(built, builtOperations);
    }

    private static List<Located<String>> codes(ServiceDescription service, List<OperationDigest> digests) {
        return Stream.of(
                        service.errors().stream().map(ErrorDescription::code),
                        service.groups().stream()
                                .flatMap(group -> group.errors().stream())
                                .map(ErrorDescription::code),
                        digests.stream().flatMap(digest -> digest.errorCodes().stream()))
                .flatMap(codes -> codes)
                .toList();
    }
}
