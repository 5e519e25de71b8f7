package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.Operation;
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

    /** Adds the methods that an operation is described to allow. */
    void addTo(TypeSpec.Builder client, Operation operation) {
        ClassName type = target.operation(operation);
        ClassName request = target.request(operation);
        ClassName response = target.response(operation);
        String action = Javadocs.code(operation.name());
        operation.pagination().ifPresent(pagination -> {
            TypeName item = OperationHelpers.item(operation, pagination, response);
            TypeName pages = ParameterizedTypeName.get(RuntimeTypes.PAGES, request, response, item.box());
            client.addMethod(method(operation, operation.methodName() + "Pages", pages)
                    .addJavadoc(Javadocs.of(
                            List.of("Iterates over the items of " + action
                                    + ". Each page is fetched when it is needed."),
                            List.of("param request the request for the first page", "return the pages")))
                    .addStatement(
                            "return pages($T.INSTANCE, request, $T.INSTANCE)",
                            type,
                            type.nestedClass(OperationHelpers.PAGED))
                    .build());
        });
        List<Waiter> waiters = new ArrayList<>(operation.waiters());
        for (int number = 1; number <= waiters.size(); number++) {
            addWaiter(client, operation, waiters.get(number - 1), type.nestedClass(OperationHelpers.waiter(number)));
        }
        OperationHelpers.splittable(operation).ifPresent(parameter -> {
            TypeName merged = ParameterizedTypeName.get(RuntimeTypes.BATCH_RESPONSE, response);
            client.addMethod(method(operation, batched(operation), merged)
                    .addJavadoc(Javadocs.of(
                            List.of("Calls " + action + " in batches of "
                                    + parameter.constraints().maxItems().orElseThrow() + " items of "
                                    + Javadocs.code(parameter.path()) + "."),
                            List.of(
                                    "param request the request, with any number of items",
                                    "return the responses, merged into one")))
                    .addStatement(
                            "return sendBatched($T.INSTANCE, request, $T.INSTANCE)",
                            type,
                            type.nestedClass(OperationHelpers.BATCHED))
                    .build());
            client.addMethod(method(operation, batched(operation) + "Async", future(merged))
                    .addJavadoc(
                            Javadocs.of(
                                    List.of("Calls " + action + " in batches without waiting."),
                                    List.of(
                                            "param request the request, with any number of items",
                                            "return a future of the responses, merged into one; cancelling it cancels the calls")))
                    .addStatement(
                            "return sendBatchedAsync($T.INSTANCE, request, $T.INSTANCE)",
                            type,
                            type.nestedClass(OperationHelpers.BATCHED))
                    .build());
        });
    }

    private void addWaiter(TypeSpec.Builder client, Operation operation, Waiter waiter, ClassName waiterType) {
        ClassName type = target.operation(operation);
        ClassName response = target.response(operation);
        String until = "Waits until " + Javadocs.code(operation.name()) + " reports " + Javadocs.code(waiter.name())
                + ", calling it every " + waiter.delaySeconds() + " seconds.";
        client.addMethod(method(operation, waiter.methodName(), response)
                .addParameter(Duration.class, "deadline")
                .addJavadoc(Javadocs.of(
                        List.of(until),
                        List.of(
                                "param request the request",
                                "param deadline the longest time to wait",
                                "return the first page of the last response")))
                .addStatement(
                        "return $N(request, $T.within(deadline))", waiter.methodName(), RuntimeTypes.WAITER_OPTIONS)
                .build());
        client.addMethod(method(operation, waiter.methodName(), response)
                .addParameter(RuntimeTypes.WAITER_OPTIONS, "options")
                .addJavadoc(Javadocs.of(
                        List.of(until),
                        List.of(
                                "param request the request",
                                "param options how long, how often, and which error codes to tolerate",
                                "return the first page of the last response")))
                .addStatement("return await($T.INSTANCE, request, $T.INSTANCE, options)", type, waiterType)
                .build());
        client.addMethod(method(operation, waiter.methodName() + "Async", future(response))
                .addParameter(RuntimeTypes.WAITER_OPTIONS, "options")
                .addJavadoc(Javadocs.of(
                        List.of("Waits for " + Javadocs.code(waiter.name()) + " without holding a thread."),
                        List.of(
                                "param request the request",
                                "param options how long, how often, and which error codes to tolerate",
                                "return a future of the first page of the last response; cancelling it ends the wait")))
                .addStatement("return awaitAsync($T.INSTANCE, request, $T.INSTANCE, options)", type, waiterType)
                .build());
    }

    /** The method that sends an operation in batches. */
    static String batched(Operation operation) {
        return operation.methodName() + "Batched";
    }

    private static TypeName future(TypeName result) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), result);
    }

    private MethodSpec.Builder method(Operation operation, String name, TypeName result) {
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
