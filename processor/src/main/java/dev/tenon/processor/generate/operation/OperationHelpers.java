package dev.tenon.processor.generate.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.request.Batches;
import dev.tenon.processor.generate.response.Fields;
import dev.tenon.processor.generate.response.ResponseTypes;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what the runtime needs for paging, waiters and batches: a method each, which gives it when it is asked for. */
public final class OperationHelpers {
    public static final String PAGES = "pages";
    public static final String BATCHES = "batches";

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

    /** The method that gives the waiter with a number, from 1. */
    public static String waiter(int number) {
        return "waiter" + number;
    }

    /** Whether an operation allows any of it. */
    static boolean isNeeded(Operation operation) {
        return operation.pagination().isPresent()
                || !operation.waiters().isEmpty()
                || batches(operation).isPresent();
    }

    /** How items are sent in batches, where they may be. */
    public static Optional<Batches> batches(Operation operation) {
        if (ResponseTypes.isWide(operation.response())) {
            return Optional.empty();
        }
        return operation.parameters().stream()
                .filter(parameter -> parameter.splittable()
                        && parameter.constraints().maxItems().isPresent())
                .findFirst()
                .map(items -> new Batches(items, operation.methodName() + "Batched"));
    }

    /** The type of one item of a paged operation. */
    public static TypeName item(Operation operation, Pagination pagination, ClassName response) {
        ResponseField items = Fields.at(operation.response(), pagination.items());
        return ResponseTypes.javaType(((ListOf) items.type()).element(), response);
    }

    /** Adds the methods to the class of the operation. */
    void addTo(TypeSpec.Builder type) {
        operation.pagination().ifPresent(pagination -> type.addMethod(pages(pagination)));
        for (int number = 1; number <= operation.waiters().size(); number++) {
            new WaiterTypes(owner, request, response, number)
                    .addTo(type, operation, operation.waiters().get(number - 1));
        }
        batches(operation)
                .ifPresent(batches -> new BatchTypes(operation, owner, request, response).addTo(type, batches.items()));
    }

    private MethodSpec pages(Pagination pagination) {
        TypeName item = item(operation, pagination, response).box();
        CodeBlock.Builder pages = CodeBlock.builder()
                .add("$T.", RuntimeTypes.PAGING)
                .add(pagination.items().size() == 1 ? CodeBlock.of("") : CodeBlock.of("<$T, $T>", response, item))
                .add("of($L)", value(pagination.items(), CodeBlock.of("$T.of()", List.class)));
        pagination
                .token()
                .ifPresent(style -> pages.add(
                        "\n.token($L, $L)",
                        Literals.of(style.request()),
                        value(style.response(), CodeBlock.of("null"))));
        pagination.pages().ifPresent(style -> pages.add("\n.number($L)", Literals.of(style.number())));
        pagination.offset().ifPresent(offset -> pages.add("\n.offset($L)", Literals.of(offset.start())));
        pagination
                .total()
                .filter(total -> Fields.is(Fields.at(operation.response(), total), ScalarKind.INTEGER))
                .ifPresent(total -> pages.add("\n.total($L)", value(total, CodeBlock.of("null"))));
        pagination.more().ifPresent(more -> pages.add("\n.more($L)", value(more, CodeBlock.of("null"))));
        return given(PAGES, ParameterizedTypeName.get(RuntimeTypes.PAGING, response, item))
                .addStatement("return $L", pages.build())
                .build();
    }

    /** What gives a value of a response. */
    private CodeBlock value(List<String> path, CodeBlock absent) {
        return path.size() == 1
                ? CodeBlock.of(
                        "$T::$N",
                        response,
                        Fields.at(operation.response(), path).javaName())
                : CodeBlock.of("response -> $L", Fields.path("response", operation.response(), path, absent));
    }

    /** A method that gives the client something it hands to the runtime. */
    static MethodSpec.Builder given(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(result);
    }
}
