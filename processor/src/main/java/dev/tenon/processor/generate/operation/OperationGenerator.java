package dev.tenon.processor.generate.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.request.Encoders;
import dev.tenon.processor.generate.response.Decoders;
import dev.tenon.processor.generate.response.NamedNumbers;
import dev.tenon.processor.generate.response.ResponseTypes;
import dev.tenon.processor.generate.service.Protocols;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.SensitiveParameters;
import dev.tenon.spec.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class that encodes the requests of an operation and decodes its responses. */
public final class OperationGenerator implements Generator {
    private final Target target;

    public OperationGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        NamedNumbers numbers = new NamedNumbers(target, model.service());
        return model.operations().stream()
                .map(operation -> target.file(operation(model.service(), operation, numbers)));
    }

    private TypeSpec.Builder operation(Service service, Operation operation, NamedNumbers numbers) {
        List<Parameter> parameters = RequestParameters.of(service, operation);
        ClassName name = target.operation(operation);
        ClassName request = target.request(operation);
        ClassName response = target.response(operation);
        TypeName operationType = ParameterizedTypeName.get(RuntimeTypes.OPERATION, request, response);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(Javadocs.of(
                        "Encodes requests and decodes responses of " + Javadocs.code(operation.name()) + "."))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(operationType)
                // By the type of the runtime: else the verifier would load every operation with the client.
                .addField(FieldSpec.builder(operationType, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Javadocs.of("The only instance."))
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "super($L, $L)", Literals.of(operation.name()), traits(service, operation, parameters))
                        .build());
        if (touchesDeprecated(operation, parameters)) {
            type.addAnnotation(JavaTypes.SUPPRESS_DEPRECATION);
        }
        operation.protocol().ifPresent(protocol -> addProtocol(type, protocol));
        addRegionRequired(
                type, RegionParameter.dependents(RegionParameter.of(service, operation), parameters), request);
        new Encoders(request, OperationHelpers.batches(operation)).addTo(type, parameters);
        new Decoders(target, operation, numbers).addTo(type);
        DocumentationMembers.addTo(type, operation, target.ofService(service, "ErrorCode"));
        new OperationHelpers(operation, target).addTo(type);
        return type;
    }

    /** How the operation is spoken to, where that differs from the service. */
    private static void addProtocol(TypeSpec.Builder type, Protocol protocol) {
        type.addField(
                FieldSpec.builder(RuntimeTypes.PROTOCOL, "PROTOCOL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(Protocols.builder(protocol))
                        .build());
        type.addMethod(MethodSpec.methodBuilder("protocol")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.PROTOCOL)
                .addParameter(RuntimeTypes.PROTOCOL, "ofService")
                .addStatement("return PROTOCOL")
                .build());
    }

    /** Says which parameters need the region of the client beside them, where there are some. */
    private static void addRegionRequired(TypeSpec.Builder type, List<Parameter> dependents, ClassName request) {
        if (dependents.isEmpty()) {
            return;
        }
        CodeBlock given = dependents.stream()
                .map(parameter -> CodeBlock.of("$T.isGiven(request.$N())", RuntimeTypes.CHECKS, parameter.javaName()))
                .collect(CodeBlock.joining(" || "));
        type.addMethod(MethodSpec.methodBuilder("requiresRegion")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(request, "request")
                .addStatement("return super.requiresRegion(request) || $L", given)
                .build());
    }

    /** Deprecated parameters are still sent, and deprecated fields still read. */
    private static boolean touchesDeprecated(Operation operation, List<Parameter> parameters) {
        Stream<Parameter> all = Stream.concat(
                parameters.stream(), RequestParameters.groups(parameters).flatMap(group -> group.members().stream()));
        Stream<ResponseField> fields = Stream.concat(
                operation.response().stream(),
                ResponseTypes.structs(operation.response()).flatMap(struct -> struct.fields().stream()));
        return operation.deprecation().isPresent()
                || all.anyMatch(parameter -> parameter.deprecation().isPresent())
                || (OperationHelpers.isNeeded(operation)
                        && (fields.anyMatch(field -> field.deprecation().isPresent())
                                || ResponseTypes.reachesDeprecated(operation.response())));
    }

    private static CodeBlock traits(Service service, Operation operation, List<Parameter> parameters) {
        CodeBlock.Builder traits = CodeBlock.builder()
                .add(
                        "$T.of($L, $L, $L)",
                        RuntimeTypes.OPERATION_TRAITS,
                        operation.idempotent(),
                        optional(operation.clientToken()),
                        optional(operation.dryRun()));
        if (!operation.methods().isEmpty() && !operation.methods().contains("POST")) {
            traits.add(".get()");
        }
        if (!operation.signed()) {
            traits.add(".withoutSignature()");
        }
        List<String> sensitive = SensitiveParameters.of(parameters);
        if (!sensitive.isEmpty()) {
            traits.add(".sensitive($L)", Literals.list(sensitive));
        }
        RegionParameter.of(service, operation)
                .ifPresent(region -> traits.add(".region($L, $L)", Literals.of(region.wireName()), region.required()));
        return traits.build();
    }

    private static CodeBlock optional(Optional<String> text) {
        return text.map(Literals::of).orElse(CodeBlock.of("null"));
    }
}
