package dev.tenon.processor.generate.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.response.Fields;
import dev.tenon.processor.generate.response.ResponseTypes;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Structure;
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

    private final ClassName owner;
    private final ClassName request;
    private final ClassName response;
    private final int number;
    private String identifier = "";
    private int locals;

    WaiterTypes(ClassName owner, ClassName request, ClassName response, int number) {
        this.owner = owner;
        this.request = request;
        this.response = response;
        this.number = number;
    }

    void addTo(TypeSpec.Builder type, Operation operation, Waiter waiter) {
        boolean byCall = waiter.path().isEmpty();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.<$T, $T>of($L, $L, $T.of($L), $T.of($L), $T::$N)",
                        RuntimeTypes.WAITER,
                        request,
                        response,
                        Literals.of(waiter.name()),
                        waiter.delaySeconds(),
                        List.class,
                        Literals.list(byCall ? List.of(CALLED) : waiter.success()),
                        List.class,
                        Literals.list(waiter.failure()),
                        owner,
                        observer());
        waiter.expected().ifPresent(expected -> code.add("\n.expecting($L)", expected(operation, expected)));
        if (operation.pagination().isPresent()) {
            code.add("\n.over($N())", OperationHelpers.PAGES);
        }
        if (!waiter.tolerated().isEmpty()) {
            code.add("\n.tolerating($L)", Literals.list(waiter.tolerated()));
        }
        type.addMethod(OperationHelpers.given(
                        OperationHelpers.waiter(number),
                        ParameterizedTypeName.get(RuntimeTypes.WAITER, request, response))
                .addStatement("return $L", code.build())
                .build());
        type.addMethod(observed(operation, waiter));
    }

    private String observer() {
        return "observed" + number;
    }

    private MethodSpec observed(Operation operation, Waiter waiter) {
        TypeName found = JavaTypes.listOf(RuntimeTypes.OBSERVED);
        identifier = waiter.expected().map(Waiter.Expected::field).orElse("");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T observed = new $T<>()", found, ArrayList.class);
        if (waiter.path().isEmpty()) {
            code.addStatement("observed.add(new $T(null, $L))", RuntimeTypes.OBSERVED, Literals.of(CALLED));
        } else {
            walk(operation.response(), CodeBlock.of("response"), waiter.path(), code);
        }
        return MethodSpec.methodBuilder(observer())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(found)
                .addParameter(response, "response")
                .addCode(code.build())
                .addStatement("return observed")
                .build();
    }

    private CodeBlock expected(Operation operation, Waiter.Expected expected) {
        Parameter parameter = operation.parameters().stream()
                .filter(each -> each.path().equals(expected.parameter()))
                .findFirst()
                .orElseThrow();
        return parameter.type() instanceof ParameterType.Scalar
                ? CodeBlock.of(
                        "request -> request.$N() == null ? $T.of() : $T.of(request.$N())",
                        parameter.javaName(),
                        List.class,
                        List.class,
                        parameter.javaName())
                : CodeBlock.of("$T::$N", request, parameter.javaName());
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
        } else if (type instanceof Structure struct) {
            walk(struct.fields(), value, rest, code);
        }
        if (!present) {
            code.endControlFlow();
        }
    }
}
