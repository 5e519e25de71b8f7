package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.model.Waiter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that finds the states a waiter compares. */
final class WaiterTypes {
    /** The state that a call which was not refused shows, where a waiter looks at no other. */
    private static final String CALLED = "called";

    private final ClassName name;
    private final ClassName operationType;
    private final ClassName request;
    private final ClassName response;
    private String identifier = "";
    private int locals;

    WaiterTypes(ClassName name, ClassName operationType, ClassName request, ClassName response) {
        this.name = name;
        this.operationType = operationType;
        this.request = request;
        this.response = response;
    }

    TypeSpec waiter(Operation operation, Waiter waiter) {
        TypeName found = RequestTypes.listOf(RuntimeTypes.OBSERVED);
        identifier = waiter.expected().map(Waiter.Expected::field).orElse("");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T observed = new $T<>()", found, ArrayList.class);
        boolean byCall = waiter.path().isEmpty();
        if (byCall) {
            code.addStatement("observed.add(new $T(null, $L))", RuntimeTypes.OBSERVED, Literals.of(CALLED));
        } else {
            walk(operation.response(), CodeBlock.of("response"), waiter.path(), code);
        }
        TypeSpec.Builder type = OperationHelpers.singleton(
                        name,
                        ParameterizedTypeName.get(RuntimeTypes.WAITER, request, response),
                        CodeBlock.of(
                                "$L, $L, new $T[] {$L}, new $T[] {$L}",
                                Literals.of(waiter.name()),
                                waiter.delaySeconds(),
                                String.class,
                                Literals.list(byCall ? List.of(CALLED) : waiter.success()),
                                String.class,
                                Literals.list(waiter.failure())))
                .addMethod(OperationHelpers.query("observed", found, response, "response")
                        .addCode(code.build())
                        .addStatement("return observed")
                        .build());
        waiter.expected().ifPresent(expected -> type.addMethod(expected(operation, expected)));
        if (!waiter.tolerated().isEmpty()) {
            type.addMethod(overriding("tolerated", RequestTypes.listOf(ClassName.get(String.class)))
                    .addStatement("return $T.of($L)", List.class, Literals.list(waiter.tolerated()))
                    .build());
        }
        operation.pagination().ifPresent(pagination -> type.addMethod(paging()));
        return type.build();
    }

    private MethodSpec expected(Operation operation, Waiter.Expected expected) {
        Parameter parameter = operation.parameters().stream()
                .filter(each -> each.path().equals(expected.parameter()))
                .findFirst()
                .orElseThrow();
        MethodSpec.Builder method = OperationHelpers.query(
                "expected", RequestTypes.listOf(ClassName.get(String.class)), request, "request");
        return parameter.type() instanceof ParameterType.Scalar
                ? method.addStatement(
                                "return request.$N() == null ? $T.of() : $T.of(request.$N())",
                                parameter.javaName(),
                                List.class,
                                List.class,
                                parameter.javaName())
                        .build()
                : method.addStatement("return request.$N()", parameter.javaName())
                        .build();
    }

    private MethodSpec paging() {
        TypeName any =
                ParameterizedTypeName.get(RuntimeTypes.PAGING, response, WildcardTypeName.subtypeOf(Object.class));
        return overriding("paging", any)
                .addStatement("return $T.INSTANCE", operationType.nestedClass(OperationHelpers.PAGED))
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private void walk(List<ResponseField> fields, CodeBlock owner, List<String> path, CodeBlock.Builder code) {
        ResponseField field = Fields.named(fields, path.get(0));
        CodeBlock value = CodeBlock.of("$L.$N()", owner, field.javaName());
        boolean present = field.always() || field.type() instanceof ListOf;
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            observe(fields, owner, field, value, code);
        } else {
            visit(field.type(), value, present, rest, code);
        }
    }

    /** A state, or each of a list of states, of the structure that the path leads to. */
    private void observe(
            List<ResponseField> fields, CodeBlock owner, ResponseField field, CodeBlock value, CodeBlock.Builder code) {
        CodeBlock subject = CodeBlock.of("null");
        if (!identifier.isEmpty()) {
            ResponseField identifying = Fields.named(fields, identifier);
            subject = text(identifying, CodeBlock.of("$L.$N()", owner, identifying.javaName()));
        }
        if (field.type() instanceof ListOf list) {
            String element = "element" + ++locals;
            code.beginControlFlow("for ($T $N : $L)", ResponseTypes.javaType(list.element(), response), element, value);
            code.addStatement(
                    "observed.add(new $T($L, $T.valueOf($N)))", RuntimeTypes.OBSERVED, subject, String.class, element);
            code.endControlFlow();
        } else {
            code.addStatement("observed.add(new $T($L, $L))", RuntimeTypes.OBSERVED, subject, text(field, value));
        }
    }

    private static CodeBlock text(ResponseField field, CodeBlock value) {
        if (Fields.is(field, ScalarKind.STRING)) {
            return value;
        }
        return field.always()
                ? CodeBlock.of("$T.valueOf($L)", String.class, value)
                : CodeBlock.of("$L == null ? null : $T.valueOf($L)", value, String.class, value);
    }

    private void visit(FieldType type, CodeBlock value, boolean present, List<String> rest, CodeBlock.Builder code) {
        if (!present) {
            code.beginControlFlow("if ($L != null)", value);
        }
        if (type instanceof ListOf list) {
            String element = "element" + ++locals;
            code.beginControlFlow("for ($T $N : $L)", ResponseTypes.javaType(list.element(), response), element, value);
            visit(list.element(), CodeBlock.of("$N", element), true, rest, code);
            code.endControlFlow();
        } else if (type instanceof Struct struct) {
            walk(struct.fields(), value, rest, code);
        }
        if (!present) {
            code.endControlFlow();
        }
    }
}
