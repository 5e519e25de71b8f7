package dev.tenon.processor.generate.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.operation.OperationHelpers;
import dev.tenon.processor.generate.request.Batches;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** Writes the methods of a client for paging, waiters and batches. */
final class HelperMethods {
    private final Target target;

    HelperMethods(Target target) {
        this.target = target;
    }

    /** The methods that wait for what they return. */
    List<MethodSpec> synchronous(Operation operation) {
        List<MethodSpec> methods = new ArrayList<>();
        operation.pagination().ifPresent(pagination -> methods.add(pages(operation, pagination)));
        for (int number = 1; number <= operation.waiters().size(); number++) {
            Waiter waiter = operation.waiters().get(number - 1);
            methods.add(waitWithin(operation, waiter));
            methods.add(wait(operation, waiter, number));
        }
        OperationHelpers.batches(operation).ifPresent(batches -> methods.add(sendBatched(operation, batches)));
        return methods;
    }

    /** The methods that return a future. */
    List<MethodSpec> asynchronous(Operation operation) {
        List<MethodSpec> methods = new ArrayList<>();
        for (int number = 1; number <= operation.waiters().size(); number++) {
            methods.add(waitAsync(operation, operation.waiters().get(number - 1), number));
        }
        OperationHelpers.batches(operation).ifPresent(batches -> methods.add(sendBatchedAsync(operation, batches)));
        return methods;
    }

    private MethodSpec pages(Operation operation, Pagination pagination) {
        ClassName response = target.response(operation);
        TypeName item = OperationHelpers.item(operation, pagination, response);
        TypeName pages = ParameterizedTypeName.get(RuntimeTypes.PAGES, target.request(operation), response, item.box());
        return method(operation, operation.methodName() + "Pages", pages)
                .addJavadoc(Javadocs.of(
                        List.of("Iterates over the items of " + Javadocs.code(operation.name())
                                + ". Each page is fetched when it is needed."),
                        List.of("param request the request for the first page", "return the pages")))
                .addStatement(
                        "return pages($T.INSTANCE, request, $L)",
                        target.operation(operation),
                        helper(operation, OperationHelpers.PAGES))
                .build();
    }

    private MethodSpec sendBatched(Operation operation, Batches batches) {
        return method(operation, batches.method(), batchResponse(operation))
                .addJavadoc(Javadocs.of(
                        List.of("Calls " + Javadocs.code(operation.name()) + " in batches of "
                                + batches.items().constraints().maxItems().orElseThrow() + " items of "
                                + Javadocs.code(batches.items().path()) + "."),
                        List.of(
                                "param request the request, with any number of items",
                                "return the responses, merged into one")))
                .addStatement(
                        "return sendBatched($T.INSTANCE, request, $L)",
                        target.operation(operation),
                        helper(operation, OperationHelpers.BATCHES))
                .build();
    }

    private MethodSpec sendBatchedAsync(Operation operation, Batches batches) {
        return method(operation, batches.method() + "Async", future(batchResponse(operation)))
                .addJavadoc(Javadocs.of(
                        List.of("Calls " + Javadocs.code(operation.name()) + " in batches, asynchronously."),
                        List.of(
                                "param request the request, with any number of items",
                                "return a future of the responses, merged into one; cancelling it cancels the calls")))
                .addStatement(
                        "return sendBatchedAsync($T.INSTANCE, request, $L)",
                        target.operation(operation),
                        helper(operation, OperationHelpers.BATCHES))
                .build();
    }

    private MethodSpec waitWithin(Operation operation, Waiter waiter) {
        return method(operation, waiter.methodName(), target.response(operation))
                .addParameter(Duration.class, "deadline")
                .addJavadoc(Javadocs.of(
                        List.of(until(operation, waiter)),
                        List.of(
                                "param request the request",
                                "param deadline the maximum time to wait",
                                "return the first page of the last response")))
                .addStatement(
                        "return $N(request, $T.within(deadline))", waiter.methodName(), RuntimeTypes.WAITER_OPTIONS)
                .build();
    }

    private MethodSpec wait(Operation operation, Waiter waiter, int number) {
        return method(operation, waiter.methodName(), target.response(operation))
                .addParameter(RuntimeTypes.WAITER_OPTIONS, "options")
                .addJavadoc(Javadocs.of(
                        List.of(until(operation, waiter)),
                        List.of(
                                "param request the request",
                                "param options how long, how often, and which error codes to tolerate",
                                "return the first page of the last response")))
                .addStatement(
                        "return await($T.INSTANCE, request, $L, options)",
                        target.operation(operation),
                        helper(operation, OperationHelpers.waiter(number)))
                .build();
    }

    private MethodSpec waitAsync(Operation operation, Waiter waiter, int number) {
        return method(operation, waiter.methodName() + "Async", future(target.response(operation)))
                .addParameter(RuntimeTypes.WAITER_OPTIONS, "options")
                .addJavadoc(Javadocs.of(
                        List.of("Waits for " + Javadocs.code(waiter.name()) + " asynchronously."),
                        List.of(
                                "param request the request",
                                "param options how long, how often, and which error codes to tolerate",
                                "return a future of the first page of the last response; cancelling it ends the wait")))
                .addStatement(
                        "return awaitAsync($T.INSTANCE, request, $L, options)",
                        target.operation(operation),
                        helper(operation, OperationHelpers.waiter(number)))
                .build();
    }

    private static String until(Operation operation, Waiter waiter) {
        return "Waits until " + Javadocs.code(operation.name()) + " reports " + Javadocs.code(waiter.name())
                + ", calling it every " + waiter.delaySeconds() + " seconds.";
    }

    /** What a method of the operation's class gives. */
    private CodeBlock helper(Operation operation, String method) {
        return CodeBlock.of("$T.$N()", target.operation(operation), method);
    }

    private TypeName batchResponse(Operation operation) {
        return ParameterizedTypeName.get(RuntimeTypes.BATCH_RESPONSE, target.response(operation));
    }

    private static TypeName future(TypeName result) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), result);
    }

    /** A public method that takes the request of an operation. */
    MethodSpec.Builder method(Operation operation, String name, TypeName result) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameter(target.request(operation), "request");
        if (operation.deprecation().isPresent()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }
}
