package dev.tenon.processor.generate.client;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the interface that a client implements, which tests replace and applications decorate. */
final class InterfaceGenerator implements Generator {
    private final Target target;

    InterfaceGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        Service service = model.service();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(target.serviceInterface(service))
                .addJavadoc(Javadocs.of(
                        List.of(
                                "The operations of " + Javadocs.escape(service.name()) + ", API version "
                                        + Javadocs.escape(service.version()) + ".",
                                "Later versions may add methods, so use a proxy or a mock rather than"
                                        + " implementing this interface."),
                        List.of("see " + target.ofService(service, "Client").simpleName())))
                .addModifiers(Modifier.PUBLIC);
        ClientMethods methods = new ClientMethods(target, model);
        for (Operation operation : model.operations()) {
            methods.synchronous(operation).map(InterfaceGenerator::declaration).forEach(type::addMethod);
        }
        return Stream.of(target.file(type));
    }

    private static MethodSpec declaration(MethodSpec method) {
        return MethodSpec.methodBuilder(method.name())
                .addJavadoc(method.javadoc())
                .addAnnotations(method.annotations())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(method.returnType())
                .addParameters(method.parameters())
                .build();
    }
}
