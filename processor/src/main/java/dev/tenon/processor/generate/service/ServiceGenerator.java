package dev.tenon.processor.generate.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what the runtime must know of the service: endpoints, protocol, signers, and where each operation is found. */
public final class ServiceGenerator implements Generator {
    private static final TypeName ANY_OPERATION = ParameterizedTypeName.get(
            RuntimeTypes.OPERATION, WildcardTypeName.subtypeOf(Object.class), WildcardTypeName.subtypeOf(Object.class));

    /** So many cases keep a method far from the limit of 64 kB. */
    private static final int OPERATIONS_PER_METHOD = 500;

    private static final String REQUEST = "Request";

    /** The form of what is generated; runtimes of an older form cannot run it. */
    private static final int GENERATION = 3;

    private final Target target;

    public ServiceGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        Service service = model.service();
        ClassName name = target.ofService(service, "Service");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(Javadocs.of("Definition of " + Javadocs.escape(service.name()) + ", API version "
                        + Javadocs.escape(service.version()) + ": endpoints, protocol and operations."))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.SERVICE_DEFINITION)
                // Before anything else of the runtime is used.
                .addField(FieldSpec.builder(
                                TypeName.INT, "GENERATION", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "$T.checked($L, $L)", RuntimeTypes.GENERATION, Literals.of(service.name()), GENERATION)
                        .build())
                .addField(FieldSpec.builder(name, "INSTANCE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("super($L)", ServiceFacts.arguments(service))
                        .build())
                .addMethod(MethodSpec.methodBuilder("definition")
                        .addJavadoc(Javadocs.of(
                                List.of("Returns the definition, for your own Retrofit instance."),
                                List.of("return the only instance")))
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(name)
                        .addStatement("return INSTANCE")
                        .build());
        type.addMethod(MethodSpec.methodBuilder("signers")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaTypes.listOf(RuntimeTypes.REQUEST_SIGNER))
                .addStatement("return $T.of($L)", List.class, ServiceFacts.signers(service))
                .build());
        service.protocol()
                .signingName()
                .ifPresent(signingName -> type.addMethod(MethodSpec.methodBuilder("signingName")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $L", Literals.of(signingName))
                        .build()));
        addLookups(type, model);
        addErrors(type, service);
        return Stream.of(target.file(type));
    }

    @Override
    public Map<String, ClassName> signers(ApiModel model) {
        return model.service().protocol().signers().stream()
                .collect(Collectors.toMap(name -> name, ServiceFacts::signer));
    }

    private void addLookups(TypeSpec.Builder type, ApiModel model) {
        addLookup(type, "operation", model.operations(), Operation::name);
        boolean namesDiffer = model.operations().stream()
                .anyMatch(operation -> !operation.name().equals(operation.typeName()));
        if (namesDiffer) {
            addLookup(type, "ofType", model.operations(), Operation::typeName);
        }
        String prefix = target.packageName().isEmpty() ? "" : target.packageName() + ".";
        type.addMethod(operationMethod("operationOfRequest", "typeName")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .beginControlFlow(
                        "if (!typeName.startsWith($S) || !typeName.endsWith($S) || typeName.length() < $L)",
                        prefix,
                        REQUEST,
                        prefix.length() + REQUEST.length())
                .addStatement("return null")
                .endControlFlow()
                .addStatement(
                        "return $L(typeName.substring($L, typeName.length() - $L))",
                        namesDiffer ? "ofType" : "operation",
                        prefix.length(),
                        REQUEST.length())
                .build());
    }

    private void addLookup(
            TypeSpec.Builder type, String name, List<Operation> operations, Function<Operation, String> key) {
        if (operations.size() <= OPERATIONS_PER_METHOD) {
            type.addMethod(visible(name, lookup(name, operations, key)).build());
            return;
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < operations.size(); from += OPERATIONS_PER_METHOD) {
            String piece = name + "From" + from;
            pieces.add(piece);
            List<Operation> some = operations.subList(from, Math.min(from + OPERATIONS_PER_METHOD, operations.size()));
            type.addMethod(lookup(piece, some, key)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .build());
        }
        MethodSpec.Builder method = visible(name, operationMethod(name, "name"));
        method.addStatement("$T found = null", ANY_OPERATION);
        for (String piece : pieces) {
            method.beginControlFlow("if (found == null)")
                    .addStatement("found = $N(name)", piece)
                    .endControlFlow();
        }
        type.addMethod(method.addStatement("return found").build());
    }

    private static MethodSpec.Builder visible(String name, MethodSpec.Builder method) {
        return name.equals("operation")
                ? method.addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                : method.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    private MethodSpec.Builder lookup(String name, List<Operation> operations, Function<Operation, String> key) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (name) {\n$>");
        for (Operation operation : operations) {
            cases.add("case $L -> $T.INSTANCE;\n", Literals.of(key.apply(operation)), target.operation(operation));
        }
        return operationMethod(name, "name")
                .addCode(cases.add("default -> null;\n$<};\n").build());
    }

    private static MethodSpec.Builder operationMethod(String name, String parameter) {
        return MethodSpec.methodBuilder(name)
                .returns(Component.nullable(ANY_OPERATION))
                .addParameter(String.class, parameter);
    }

    private void addErrors(TypeSpec.Builder type, Service service) {
        if (!service.dryRunCodes().isEmpty()) {
            CodeBlock any = service.dryRunCodes().stream()
                    .map(code -> CodeBlock.of("code.equals($L)", Literals.of(code)))
                    .collect(CodeBlock.joining(" || "));
            type.addMethod(MethodSpec.methodBuilder("isDryRunPassed")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(boolean.class)
                    .addParameter(String.class, "code")
                    .addStatement("return $L", any)
                    .build());
        }
        type.addMethod(MethodSpec.methodBuilder("errorCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.ERROR_CODE)
                .addParameter(String.class, "code")
                .addStatement("return $T.of(code)", target.ofService(service, "ErrorCode"))
                .build());
        ClassName exception = target.ofService(service, "Exception");
        type.addMethod(MethodSpec.methodBuilder("exception")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.SERVICE_EXCEPTION)
                .addParameter(String.class, "message")
                .addParameter(RuntimeTypes.ERROR_DETAILS, "details")
                .addStatement("return new $T(message, details)", exception)
                .build());
    }
}
