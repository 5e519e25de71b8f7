package dev.tenon.processor.generate.tests;

import com.palantir.javapoet.AnnotationSpec;
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
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes tests that hold a generated client against its description: requests, responses, and documented errors. */
final class ContractTestGenerator implements Generator {
    /** So many rows keep a method far from the limit of 64 kB. */
    private static final int ROWS_PER_METHOD = 500;

    private static final TypeName TESTS =
            ParameterizedTypeName.get(ClassName.get(Stream.class), TestTypes.DYNAMIC_TEST);

    private final Target tests;
    private final Target client;
    private final String spec;

    ContractTestGenerator(Target tests, Target client, String spec) {
        this.tests = tests;
        this.client = client;
        this.spec = spec;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        List<JavaFile> files = new ArrayList<>();
        for (Operation operation : model.operations()) {
            TypeSpec.Builder type = contract(
                    operation.typeName() + "ContractTest", operation.name(), model, operation, operation.errors());
            type.addMethod(factory("requests")
                    .addStatement("return CONTRACT.requests(run)")
                    .build());
            type.addMethod(factory("responses")
                    .addStatement("return CONTRACT.responses(run)")
                    .build());
            files.add(tests.file(type));
        }
        if (!model.operations().isEmpty() && !model.service().commonErrors().isEmpty()) {
            String name = model.service().name() + "CommonErrorsContractTest";
            Operation vehicle = model.operations().get(0);
            files.add(tests.file(contract(
                    name,
                    model.service().name() + ", errors of every operation",
                    model,
                    vehicle,
                    model.service().commonErrors())));
        }
        return files.stream();
    }

    private TypeSpec.Builder contract(
            String name, String title, ApiModel model, Operation operation, List<ErrorCode> errors) {
        ClassName type = tests.type(name);
        ClassName request = client.request(operation);
        ClassName response = client.response(operation);
        TypeName contract = ParameterizedTypeName.get(TestTypes.OPERATION_CONTRACT, request, response);
        ClassName clientType = client.ofService(model.service(), "Client");
        TypeSpec.Builder test = TypeSpec.classBuilder(type)
                .addAnnotation(annotation(TestTypes.EXTEND_WITH, CodeBlock.of("$T.class", TestTypes.CONTRACT_SUMMARY)))
                .addAnnotation(annotation(TestTypes.DISPLAY_NAME, Literals.of(title)))
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(contract, "CONTRACT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "$T.of($L, $L, $T.class, $T.class, $T::call)",
                                TestTypes.OPERATION_CONTRACT,
                                Literals.of(spec),
                                Literals.of(operation.name()),
                                request,
                                response,
                                type)
                        .build())
                .addMethod(MethodSpec.methodBuilder("call")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(response)
                        .addParameter(TestTypes.CONTRACT_TARGET, "target")
                        .addParameter(request, "request")
                        .beginControlFlow("try ($T client = target.connect($T.builder()))", clientType, clientType)
                        .addStatement("return client.$N(request)", operation.methodName())
                        .endControlFlow()
                        .build());
        if (operation.deprecation().isPresent()) {
            test.addAnnotation(JavaTypes.SUPPRESS_DEPRECATION);
        }
        addErrors(test, errors, client.ofService(model.service(), "ErrorCode"));
        return test;
    }

    private static void addErrors(TypeSpec.Builder test, List<ErrorCode> errors, ClassName codes) {
        Set<CodeBlock> rows = new LinkedHashSet<>();
        for (ErrorCode error : errors) {
            for (ErrorCode.Row row : error.rows()) {
                rows.add(CodeBlock.of(
                        "new $T($L, $L, $T.$L)",
                        TestTypes.EXPECTED_ERROR,
                        Literals.of(error.code()),
                        row.http().orElse(0),
                        codes,
                        error.constantName()));
            }
        }
        List<CodeBlock> all = List.copyOf(rows);
        for (int from = 0, number = 1; from < all.size(); from += ROWS_PER_METHOD, number++) {
            List<CodeBlock> some = all.subList(from, Math.min(from + ROWS_PER_METHOD, all.size()));
            test.addMethod(factory("documentedErrors" + (number == 1 ? "" : number))
                    .addStatement("return CONTRACT.errors(run, $T.of(\n$L))", List.class, CodeBlock.join(some, ",\n"))
                    .build());
        }
    }

    private static AnnotationSpec annotation(ClassName type, CodeBlock value) {
        return AnnotationSpec.builder(type).addMember("value", value).build();
    }

    private static MethodSpec.Builder factory(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(TestTypes.TEST_FACTORY)
                .addParameter(TestTypes.CONTRACT_RUN, "run")
                .returns(TESTS);
    }
}
