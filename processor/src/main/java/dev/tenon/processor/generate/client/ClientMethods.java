package dev.tenon.processor.generate.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The methods of a client for each operation, with Javadoc and body. */
final class ClientMethods {
    private final Target target;
    private final Facts facts;
    private final HelperMethods helpers;
    private final Documents documents;
    private final ClassName serviceInterface;
    private final ClassName exception;

    ClientMethods(Target target, ApiModel model) {
        this.target = target;
        this.facts = new Facts(target.language());
        this.helpers = new HelperMethods(target);
        this.documents = new Documents(target.language(), model.operations());
        this.serviceInterface = target.serviceInterface(model.service());
        this.exception = target.ofService(model.service(), "Exception");
    }

    /** The methods that wait for what they return. */
    Stream<MethodSpec> synchronous(Operation operation) {
        return Stream.concat(Stream.of(call(operation)), helpers.synchronous(operation).stream());
    }

    /** The methods that return a future. */
    Stream<MethodSpec> asynchronous(Operation operation) {
        return Stream.concat(Stream.of(callAsync(operation)), helpers.asynchronous(operation).stream());
    }

    private MethodSpec call(Operation operation) {
        List<String> paragraphs =
                facts.operation("Calls " + Javadocs.code(operation.name()), operation, documents.paragraphs(operation));
        List<String> tags = new ArrayList<>();
        tags.add("param request the request");
        tags.add("return the response");
        tags.add("throws " + exception.simpleName() + " if the service returns an error");
        tags.addAll(new ErrorTags(exception, target.language()).of(operation));
        tags.addAll(documents.tags(operation));
        return helpers.method(operation, operation.methodName(), target.response(operation))
                .addJavadoc(Javadocs.of(paragraphs, tags))
                .addStatement("return call($T.INSTANCE, request)", target.operation(operation))
                .build();
    }

    private MethodSpec callAsync(Operation operation) {
        TypeName future = ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), target.response(operation));
        String waiting = serviceInterface.simpleName() + "#" + operation.methodName() + "("
                + target.request(operation).simpleName() + ")";
        return helpers.method(operation, operation.methodName() + "Async", future)
                .addJavadoc(Javadocs.of(
                        List.of("Calls " + Javadocs.code(operation.name()) + " asynchronously."),
                        List.of(
                                "param request the request",
                                "return a future of the response; cancelling it cancels the call",
                                "see " + waiting)))
                .addStatement("return callAsync($T.INSTANCE, request)", target.operation(operation))
                .build();
    }
}
