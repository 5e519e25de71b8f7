package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the client that most callers use. */
final class ClientGenerator implements Generator {
    private final Target target;
    private final Facts facts;

    ClientGenerator(Target target) {
        this.target = target;
        this.facts = new Facts(target.language());
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        Service service = model.service();
        ClassName client = target.ofService(service, "Client");
        TypeSpec.Builder type = TypeSpec.classBuilder(client)
                .addJavadoc(Javadocs.of(opening(service)))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.SERVICE_CLIENT, client))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.CLIENT_CONTEXT, "context")
                        .addStatement("super(context)")
                        .build());
        ClientBuilders.addTo(type, client, target.ofService(service, "Service"));
        Documents documents = new Documents(target.language(), model.operations());
        for (Operation operation : model.operations()) {
            type.addMethod(call(operation, target.ofService(service, "Exception"), documents));
            type.addMethod(asynchronousCall(operation));
            new HelperMethods(target).addTo(type, operation);
        }
        ClassName api = target.ofService(service, "Api");
        type.addMethod(MethodSpec.methodBuilder("api")
                .addJavadoc(Javadocs.of(
                        List.of(
                                "Returns the operations as Retrofit calls, which share the connections of this client."),
                        List.of("return the Retrofit interface")))
                .addModifiers(Modifier.PUBLIC)
                .returns(api)
                .addStatement("return retrofit().build().create($T.class)", api)
                .build());
        return Stream.of(target.file(type));
    }

    private String opening(Service service) {
        String title = Javadocs.prose(service.title(), facts.language());
        String opening = "Client for " + Javadocs.escape(service.name()) + ", API version "
                + Javadocs.escape(service.version()) + ".";
        return title == null ? opening : opening + " " + title;
    }

    private MethodSpec call(Operation operation, ClassName exception, Documents documents) {
        List<String> tags = new ArrayList<>();
        tags.add("return the response");
        tags.add("throws " + exception.simpleName() + " if the service returns an error");
        tags.addAll(documents.tags(operation));
        return method(
                        operation,
                        operation.methodName(),
                        target.response(operation),
                        documents.paragraphs(operation),
                        tags)
                .addStatement("return call($T.INSTANCE, request)", target.operation(operation))
                .build();
    }

    private MethodSpec asynchronousCall(Operation operation) {
        TypeName future = ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), target.response(operation));
        return method(
                        operation,
                        operation.methodName() + "Async",
                        future,
                        List.of(),
                        List.of("return a future of the response; cancelling it cancels the call"))
                .addStatement("return callAsync($T.INSTANCE, request)", target.operation(operation))
                .build();
    }

    private MethodSpec.Builder method(
            Operation operation, String name, TypeName result, List<String> more, List<String> tags) {
        List<String> paragraphs =
                new ArrayList<>(facts.operation("Calls " + Javadocs.code(operation.name()), operation));
        // Behind the summary, before where it is documented.
        paragraphs.addAll(1, more);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(Javadocs.of(
                        paragraphs,
                        Stream.concat(Stream.of("param request the request"), tags.stream())
                                .toList()))
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameter(target.request(operation), "request");
        if (operation.deprecation().isPresent()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }
}
