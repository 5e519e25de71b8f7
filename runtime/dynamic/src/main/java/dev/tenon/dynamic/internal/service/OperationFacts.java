package dev.tenon.dynamic.internal.service;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.documentation.Authorization;
import dev.tenon.runtime.documentation.Document;
import dev.tenon.runtime.documentation.Link;
import dev.tenon.runtime.documentation.OperationDocumentation;
import dev.tenon.runtime.documentation.Prose;
import dev.tenon.runtime.documentation.Sample;
import dev.tenon.runtime.documentation.Statement;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.SensitiveParameters;
import dev.tenon.spec.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a description says of one operation, in the types of the runtime. */
public final class OperationFacts {
    private OperationFacts() {}

    /** How an operation is called. */
    public static OperationTraits traits(Service service, Operation operation, List<Parameter> parameters) {
        boolean onlyGet = !operation.methods().isEmpty() && !operation.methods().contains("POST");
        Optional<Parameter> region = RegionParameter.of(service, operation);
        return new OperationTraits(
                operation.idempotent(),
                operation.clientToken().orElse(null),
                operation.dryRun().orElse(null),
                onlyGet,
                !operation.signed(),
                SensitiveParameters.of(parameters),
                region.map(Parameter::wireName).orElse(null),
                region.filter(Parameter::required).isPresent());
    }

    /** How an operation is spoken to, where that differs from the service. */
    public static Optional<Protocol> protocol(Operation operation) {
        return operation.protocol().map(ProtocolRules::of);
    }

    /** What a caller must be allowed to do. */
    public static Optional<Authorization> authorization(Operation operation) {
        return operation
                .documentation()
                .authorization()
                .map(needed -> new Authorization(
                        needed.action(),
                        needed.access()
                                .map(access -> Authorization.Access.valueOf(access.name()))
                                .orElse(null),
                        needed.resources().stream()
                                .map(resource -> new Authorization.Resource(
                                        resource.type(),
                                        resource.required(),
                                        resource.pattern().orElse(null)))
                                .toList(),
                        needed.conditions(),
                        needed.dependent()));
    }

    /** What the documents say besides parameters, fields and errors. */
    public static OperationDocumentation documentation(Operation operation) {
        Documentation documentation = operation.documentation();
        return new OperationDocumentation(
                prose(operation.summary()),
                documentation.notes().stream().map(OperationFacts::prose).toList(),
                documentation.links().stream().map(OperationFacts::link).toList(),
                documentation.samples().stream().map(OperationFacts::sample).toList(),
                documentation.statements().stream()
                        .map(OperationFacts::statement)
                        .toList(),
                operation.sources().stream()
                        .map(source -> new Document(
                                source.id(),
                                source.document(),
                                source.language().orElse(null),
                                source.date().orElse(null)))
                        .toList());
    }

    private static Link link(Documentation.Link link) {
        return new Link(
                prose(link.title()),
                link.operation().orElse(null),
                link.address().orElse(null));
    }

    private static Sample sample(Documentation.Sample sample) {
        return new Sample(
                prose(sample.title()),
                sample.request().orElse(null),
                sample.response().orElse(null),
                sample.format().map(format -> Format.valueOf(format.name())).orElse(null));
    }

    private static Statement statement(Documentation.Statement statement) {
        return new Statement(
                statement.about(),
                statement.type().orElse(null),
                statement.required().orElse(null),
                statement.example().orElse(null),
                prose(statement.text()),
                statement.sources());
    }

    private static Prose prose(LocalizedText text) {
        return text.byLanguage().isEmpty() ? Prose.NONE : new Prose(new TreeMap<>(text.byLanguage()));
    }
}
