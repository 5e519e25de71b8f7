package dev.tenon.processor.generate.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.List;
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
                .addSuperinterface(target.serviceInterface(service))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.CLIENT_CONTEXT, "context")
                        .addStatement("super(context)")
                        .build());
        ClientBuilders.addTo(type, client, target.ofService(service, "Service"));
        ClientMethods methods = new ClientMethods(target, model);
        for (Operation operation : model.operations()) {
            methods.synchronous(operation).map(ClientGenerator::override).forEach(type::addMethod);
            methods.asynchronous(operation).forEach(type::addMethod);
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

    /** The interface has the Javadoc. */
    private static MethodSpec override(MethodSpec method) {
        return MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addAnnotations(method.annotations())
                .addModifiers(method.modifiers())
                .returns(method.returnType())
                .addParameters(method.parameters())
                .addCode(method.code())
                .build();
    }
}
