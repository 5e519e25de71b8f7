package dev.tenon.processor.generate.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.response.Fields;
import dev.tenon.processor.generate.response.ResponseTypes;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how a request with too many items is sent in batches, and how their responses are merged. */
final class BatchTypes {
    private final Operation operation;
    private final ClassName owner;
    private final ClassName request;
    private final ClassName response;

    BatchTypes(Operation operation, ClassName owner, ClassName request, ClassName response) {
        this.operation = operation;
        this.owner = owner;
        this.request = request;
        this.response = response;
    }

    void addTo(TypeSpec.Builder type, Parameter parameter) {
        CodeBlock how = CodeBlock.of(
                "$L, $L, $T::$N, $T::merged",
                Literals.of(RequestParameters.listName(parameter)),
                parameter.constraints().maxItems().orElseThrow(),
                request,
                parameter.javaName(),
                owner);
        type.addMethod(OperationHelpers.given(
                        OperationHelpers.BATCHES, ParameterizedTypeName.get(RuntimeTypes.BATCHING, request, response))
                .addStatement(
                        operation.outcome().isPresent()
                                ? CodeBlock.of(
                                        "return new $T<>($L, $T::failures)", RuntimeTypes.BATCHING, how, response)
                                : CodeBlock.of("return $T.of($L)", RuntimeTypes.BATCHING, how))
                .build());
        type.addMethod(MethodSpec.methodBuilder("merged")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(response)
                .addParameter(JavaTypes.listOf(response), "responses")
                .addCode(merge())
                .build());
    }

    private CodeBlock merge() {
        NameAllocator locals = new NameAllocator();
        locals.newName("responses");
        String first = locals.newName("first");
        String each = locals.newName("response");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = responses.get(0)", response, first);
        CodeBlock.Builder loop = CodeBlock.builder();
        List<CodeBlock> arguments = new ArrayList<>();
        for (ResponseField field : operation.response()) {
            if (field.type() instanceof ListOf) {
                String local = locals.newName(field.javaName(), field);
                code.addStatement(
                        "$T $N = new $T<>()", ResponseTypes.javaType(field.type(), response), local, ArrayList.class);
                loop.addStatement("$N.addAll($L)", local, Fields.of(each, field));
                arguments.add(CodeBlock.of("$N", local));
            } else if (isCount(field)) {
                String local = locals.newName(field.javaName(), field);
                code.addStatement("$T $N = $L", type(field), local, field.always() ? "0" : "null");
                loop.addStatement("$N = $L", local, sum(field, local, Fields.of(each, field)));
                arguments.add(CodeBlock.of("$N", local));
            } else {
                arguments.add(Fields.of(first, field));
            }
        }
        return code.beginControlFlow("for ($T $N : responses)", response, each)
                .add(loop.build())
                .endControlFlow()
                .addStatement("return new $T($L)", response, CodeBlock.join(arguments, ", "))
                .build();
    }

    /** Counts over all items add up; everything else comes from the first response. */
    private static boolean isCount(ResponseField field) {
        boolean summable =
                Fields.is(field, ScalarKind.INTEGER) || (Fields.is(field, ScalarKind.LONG) && field.always());
        return summable && field.wireName().endsWith("Count");
    }

    private static TypeName type(ResponseField field) {
        if (!field.always()) {
            return TypeName.INT.box();
        }
        return Fields.is(field, ScalarKind.LONG) ? TypeName.LONG : TypeName.INT;
    }

    private static CodeBlock sum(ResponseField field, String local, CodeBlock value) {
        return field.always()
                ? CodeBlock.of("$T.addExact($N, $L)", Math.class, local, value)
                : CodeBlock.of("$T.sum($N, $L)", RuntimeTypes.BATCHING, local, value);
    }
}
