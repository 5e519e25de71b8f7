package dev.tenon.spec.rules;

import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ProtocolDescription;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Outcome;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ReservedParameters;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.model.Waiter;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds one operation. */
final class OperationRules {
    private static final List<String> METHODS = List.of("GET", "POST");
    private static final List<String> PROTOCOLS = List.of("HTTP", "HTTPS");
    private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,300}");

    private final Diagnostics diagnostics;
    private final ErrorCodes errorCodes;
    private final Provenance ofService;
    private final Service service;
    private final ReservedParameters reserved;
    private final boolean serviceDecides;
    private final Glossary glossary;
    private final boolean advisory;
    private final Zones zones;
    private final Enumerations enumerations;
    private final NamedStructures structures;
    private final RequestStructures requestStructures;

    OperationRules(
            ErrorCodes errorCodes,
            Provenance ofService,
            ServiceDescription described,
            Service service,
            Enumerations enumerations,
            NamedStructures structures,
            RequestStructures requestStructures,
            Diagnostics diagnostics) {
        this.structures = structures;
        this.requestStructures = requestStructures;
        this.enumerations = enumerations;
        this.service = service;
        this.reserved = ReservedParameters.of(service.protocol());
        this.serviceDecides = decides(described.protocol());
        this.glossary = new Glossary(described.glossary());
        // What the service file says there is checked where its own parameters are built.
        this.advisory = LimitKinds.areAdvisory(described);
        this.zones = new Zones(described.zone(), diagnostics);
        this.errorCodes = errorCodes;
        this.ofService = ofService;
        this.diagnostics = diagnostics;
    }

    private static boolean decides(ProtocolDescription protocol) {
        return protocol.success().isPresent() || protocol.failure().isPresent();
    }

    Operation build(OperationDescription operation, String typeName) {
        Provenance provenance = ofService.with(operation.sources(), operation.complete());
        List<Parameter> parameters = new Requests(
                        provenance,
                        service.protocol().request().wrappers(),
                        enumerations,
                        requestStructures,
                        glossary,
                        advisory,
                        zones,
                        diagnostics)
                .build(operation.parameters(), typeName + "Request", service.commonParameters());
        List<ResponseField> response = new Responses(provenance, enumerations, structures, glossary, zones, diagnostics)
                .build(operation.response(), typeName + "Response");
        String methodName = JavaNames.component(typeName);
        operation.parameters().forEach(this::refuseReserved);
        checkSwitches(operation);
        if (!serviceDecides && !decides(operation.protocol())) {
            new SuccessWarnings(diagnostics).check(operation, structures);
        }
        Protocol protocol = new ProtocolRules(diagnostics).over(service.protocol(), operation.protocol());
        Optional<Outcome> outcome =
                operation.outcome().map(found -> new OutcomeRules(operation, structures, diagnostics).build(found));
        Optional<Pagination> pagination = operation
                .pagination()
                .map(found -> new PaginationRules(operation, structures, diagnostics).build(found));
        List<Waiter> waiters = new WaiterRules(operation, structures, methodName, diagnostics).build();
        return new Operation(
                operation.operation().value(),
                typeName,
                methodName,
                operation.location(),
                new LocalizedText(operation.summary()),
                operation.deprecation(),
                new DocumentationRules(
                                new Subjects(operation, structures, service, diagnostics), provenance, diagnostics)
                        .build(operation.documentation()),
                methods(operation.methods()),
                known("protocol", operation.protocols(), PROTOCOLS),
                operation.idempotent(),
                operation.clientToken().map(Located::value),
                operation.dryRun().map(Located::value),
                operation.unsigned().isEmpty(),
                Optional.of(protocol).filter(own -> !own.equals(service.protocol())),
                parameters,
                root(operation, protocol),
                protocol.response().result().map(name -> element(name, operation)),
                response,
                outcome,
                pagination,
                waiters,
                errorCodes.build(operation.errors(), provenance),
                Provenance.sources(operation.sources()));
    }

    private Set<String> methods(List<Located<String>> methods) {
        Set<String> named = known("method", methods, METHODS);
        return named.isEmpty() ? Collections.unmodifiableSet(new LinkedHashSet<>(METHODS)) : named;
    }

    private Set<String> known(String what, List<Located<String>> names, List<String> known) {
        Set<String> result = new LinkedHashSet<>();
        for (Located<String> name : names) {
            if (!known.contains(name.value())) {
                String message = "the " + what + " " + Printable.quote(name.value()) + " is not known; write "
                        + String.join(" or ", known);
                diagnostics.error(Rule.WRONG_VALUE, name.location(), message);
            }
            result.add(name.value());
        }
        return Collections.unmodifiableSet(result);
    }

    private String root(OperationDescription operation, Protocol protocol) {
        operation
                .root()
                .filter(root -> !XML_NAME.matcher(root.value()).matches())
                .ifPresent(root -> {
                    String message = "'root' must be the name of an XML element, and " + Printable.quote(root.value())
                            + " is not one";
                    diagnostics.error(Rule.BAD_NAME, root.location(), message + "; correct it");
                });
        return operation
                .root()
                .map(Located::value)
                .orElseGet(() -> element(protocol.response().root(), operation));
    }

    private static String element(String pattern, OperationDescription operation) {
        String name = operation.operation().value();
        return pattern.replace("{operation}", name).replace("{operation-lower}", name.toLowerCase(Locale.ROOT));
    }

    private void refuseReserved(ParameterDescription parameter) {
        if (reserved.isReserved(parameter.name().value())) {
            String message =
                    "the parameter '" + parameter.name().value() + "' is set by the runtime in every call; remove it";
            diagnostics.error(Rule.PUBLIC_PARAMETER, parameter.name().location(), message);
        }
    }

    private void checkSwitches(OperationDescription operation) {
        References known = References.parameters(operation, diagnostics);
        operation.clientToken().ifPresent(name -> known.require(name, Set.of("string")));
        operation.dryRun().ifPresent(name -> known.require(name, Set.of("boolean")));
    }
}
