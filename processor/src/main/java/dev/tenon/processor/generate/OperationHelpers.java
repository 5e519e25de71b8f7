package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what the runtime needs for paging, waiters and batches: one small nested class each. */
final class OperationHelpers {
    static final String PAGED = "Paged";
    static final String BATCHED = "Batched";

    private final Operation operation;
    private final ClassName owner;
    private final ClassName request;
    private final ClassName response;

    OperationHelpers(Operation operation, Target target) {
        this.operation = operation;
        this.owner = target.operation(operation);
        this.request = target.request(operation);
        this.response = target.response(operation);
    }

    /** The class of the waiter with a number, from 1. */
    static String waiter(int number) {
        return "Waiter" + number;
    }

    /** Whether an operation allows any of it. */
    static boolean isNeeded(Operation operation) {
        return operation.pagination().isPresent()
                || !operation.waiters().isEmpty()
                || splittable(operation).isPresent();
    }

    /** The parameter whose items may be sent in batches. */
    static Optional<Parameter> splittable(Operation operation) {
        if (ResponseTypes.isWide(operation.response())) {
            return Optional.empty();
        }
        return operation.parameters().stream()
                .filter(parameter -> parameter.splittable()
                        && parameter.constraints().maxItems().isPresent())
                .findFirst();
    }

    /** The type of one item of a paged operation. */
    static TypeName item(Operation operation, Pagination pagination, ClassName response) {
        ResponseField items = Fields.at(operation.response(), pagination.items());
        return ResponseTypes.javaType(((ListOf) items.type()).element(), response);
    }

    /** Adds the nested classes to the class of the operation. */
    void addTo(TypeSpec.Builder type) {
        operation.pagination().ifPresent(pagination -> type.addType(paged(pagination)));
        for (int number = 1; number <= operation.waiters().size(); number++) {
            type.addType(new WaiterTypes(owner.nestedClass(waiter(number)), owner, request, response)
                    .waiter(operation, operation.waiters().get(number - 1)));
        }
        splittable(operation)
                .ifPresent(parameter -> type.addType(
                        new BatchTypes(operation, request, response).batching(owner.nestedClass(BATCHED), parameter)));
    }

    private TypeSpec paged(Pagination pagination) {
        TypeName item = item(operation, pagination, response);
        CodeBlock token = literal(pagination.token().map(Pagination.TokenStyle::request));
        CodeBlock number = literal(pagination.pages().map(Pagination.PageStyle::number));
        TypeSpec.Builder type = singleton(
                owner.nestedClass(PAGED),
                ParameterizedTypeName.get(RuntimeTypes.PAGING, response, item.box()),
                pagination
                        .offset()
                        .map(offset -> CodeBlock.of("$L, $L, $L", token, number, Literals.of(offset.start())))
                        .orElseGet(() -> CodeBlock.of("$L, $L", token, number)));
        type.addMethod(query("items", RequestTypes.listOf(item), response, "response")
                .addStatement("return $L", value(pagination.items(), CodeBlock.of("$T.of()", List.class)))
                .build());
        pagination
                .token()
                .ifPresent(style -> type.addMethod(
                        query("nextToken", Component.nullable(ClassName.get(String.class)), response, "response")
                                .addStatement("return $L", value(style.response(), CodeBlock.of("null")))
                                .build()));
        pagination
                .total()
                .filter(total -> Fields.is(Fields.at(operation.response(), total), ScalarKind.INTEGER))
                .ifPresent(total -> type.addMethod(
                        query("total", Component.nullable(ClassName.get(Integer.class)), response, "response")
                                .addStatement("return $L", value(total, CodeBlock.of("null")))
                                .build()));
        pagination
                .more()
                .ifPresent(more -> type.addMethod(
                        query("more", Component.nullable(ClassName.get(Boolean.class)), response, "response")
                                .addStatement("return $L", value(more, CodeBlock.of("null")))
                                .build()));
        return type.build();
    }

    private CodeBlock value(List<String> path, CodeBlock absent) {
        return Fields.path("response", operation.response(), path, absent);
    }

    private static CodeBlock literal(Optional<String> text) {
        return text.map(Literals::of).orElseGet(() -> CodeBlock.of("null"));
    }

    /**
     * A nested class with one instance, which is known by the type of the runtime: else the verifier would load the class
     * with the client, used or not.
     */
    static TypeSpec.Builder singleton(ClassName name, TypeName superclass, CodeBlock arguments) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass)
                .addField(FieldSpec.builder(superclass, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("super($L)", arguments)
                        .build());
    }

    /** A method that the runtime calls. */
    static MethodSpec.Builder query(String name, TypeName result, TypeName parameter, String parameterName) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameter(parameter, parameterName);
    }
}
