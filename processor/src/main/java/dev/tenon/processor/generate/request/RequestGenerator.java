package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Records;
import dev.tenon.processor.generate.Statements;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.WideRecords;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the request record of each operation, with its builder, its checks and a nested record for each group; and such a
 * record for each structure that requests hold, which also knows how it is sent.
 */
public final class RequestGenerator implements Generator {
    private final Target target;
    private final Facts facts;

    public RequestGenerator(Target target) {
        this.target = target;
        this.facts = new Facts(target.language());
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        StructureUses uses = new StructureUses(model);
        return Stream.concat(
                        model.operations().stream().map(operation -> request(model.service(), operation)),
                        model.service().requestStructures().stream()
                                .filter(structure -> uses.isWritten(structure) || uses.isJson(structure))
                                .map(structure -> structure(structure, uses)))
                .map(target::file);
    }

    private TypeSpec.Builder structure(RequestStructure structure, StructureUses uses) {
        ClassName name = target.type(structure.name());
        List<Parameter> members = structure.members();
        ParameterFacts described = new ParameterFacts(target.language(), Optional.empty());
        String prose = Optional.ofNullable(Javadocs.prose(structure.text(), target.language()))
                .orElse("A structure that requests hold.");
        TypeSpec.Builder type = record(
                name,
                RequestTypes.components(members, name, described),
                RequestChecks.of(members, Optional.empty()),
                List.of(prose));
        RequestParameters.groups(members).forEach(group -> type.addType(group(name, group, described)));
        GroupMethods methods = new GroupMethods(name, true);
        if (AdvisoryChecks.areNeeded(members)) {
            new AdvisoryChecks(methods).addTo(type, structure);
        }
        if (uses.isWritten(structure)) {
            Encoders.addTo(type, structure, methods);
        }
        JsonEncoders json = new JsonEncoders(methods);
        if (uses.isJson(structure)) {
            json.addTo(type, structure);
            json.addTo(type, RequestParameters.groups(members));
        } else {
            json.addTo(type, JsonEncoders.inTexts(members));
        }
        return type;
    }

    private TypeSpec.Builder request(Service service, Operation operation) {
        List<Parameter> parameters = RequestParameters.of(service, operation);
        ClassName request = target.request(operation);
        Optional<Parameter> region = RegionParameter.of(service, operation);
        ParameterFacts described = new ParameterFacts(target.language(), region);
        TypeSpec.Builder type = record(
                request,
                RequestTypes.components(parameters, request, described),
                RequestChecks.of(parameters, region),
                facts.partOf(
                        "Request of " + target.link(service, operation),
                        operation,
                        new Statements(facts.language()).ofRequest(operation)));
        if (operation.deprecation().isPresent()) {
            type.addAnnotation(Deprecated.class);
        }
        RequestParameters.groups(parameters).forEach(group -> type.addType(group(request, group, described)));
        return type;
    }

    private static TypeSpec group(ClassName request, Group group, ParameterFacts described) {
        List<Component> components = RequestTypes.components(group.members(), request, described);
        return record(
                        request.nestedClass(group.typeName()),
                        components,
                        RequestChecks.of(group.members(), Optional.empty()),
                        List.of(ParameterFacts.group(group)))
                .build();
    }

    private static TypeSpec.Builder record(
            ClassName name, List<Component> components, CodeBlock checks, List<String> paragraphs) {
        TypeSpec.Builder type = WideRecords.isWide(components)
                ? WideRecords.type(name, components, paragraphs, WideRecords.ofBuilder(Builders.of(name), components))
                : Records.record(
                        name,
                        components,
                        Component::label,
                        paragraphs,
                        "Copies lists and checks the documented limits.",
                        checks);
        Builders.addTo(type, name, components, checks);
        return type;
    }
}
