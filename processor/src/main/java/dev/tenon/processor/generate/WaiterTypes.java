package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Waiter;
import java.util.ArrayList;
import java.util.List;

/** Writes the class that finds the states a waiter compares. */
final class WaiterTypes {
    private final ClassName name;
    private final ClassName response;
    private int locals;

    WaiterTypes(ClassName name, ClassName response) {
        this.name = name;
        this.response = response;
    }

    TypeSpec waiter(Operation operation, Waiter waiter) {
        TypeName states = RequestTypes.listOf(ClassName.get(String.class));
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T states = new $T<>()", states, ArrayList.class);
        walk(operation.response(), CodeBlock.of("response"), waiter.path(), code);
        return OperationHelpers.singleton(
                        name,
                        ParameterizedTypeName.get(RuntimeTypes.WAITER, response),
                        CodeBlock.of(
                                "$L, $L, new $T[] {$L}, new $T[] {$L}",
                                Literals.of(waiter.name()),
                                waiter.delaySeconds(),
                                String.class,
                                Literals.list(waiter.success()),
                                String.class,
                                Literals.list(waiter.failure())))
                .addMethod(OperationHelpers.query("states", states, response, "response")
                        .addCode(code.build())
                        .addStatement("return states")
                        .build())
                .build();
    }

    private void walk(List<ResponseField> fields, CodeBlock owner, List<String> path, CodeBlock.Builder code) {
        ResponseField field = Fields.named(fields, path.get(0));
        CodeBlock value = CodeBlock.of("$L.$N()", owner, field.javaName());
        boolean present = field.always() || field.type() instanceof ListOf;
        visit(field.type(), value, present, path.subList(1, path.size()), code);
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
        } else {
            code.addStatement("states.add($T.valueOf($L))", String.class, value);
        }
        if (!present) {
            code.endControlFlow();
        }
    }
}
