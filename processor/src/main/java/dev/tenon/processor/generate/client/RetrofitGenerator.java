package dev.tenon.processor.generate.client;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
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

/** Writes the Retrofit interface. */
final class RetrofitGenerator implements Generator {
    private final Target target;
    private final Facts facts;

    RetrofitGenerator(Target target) {
        this.target = target;
        this.facts = new Facts(target.language());
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(target.ofService(model.service(), "Api"))
                .addJavadoc(Javadocs.of(
                        "The operations of " + Javadocs.escape(model.service().name()) + ", API version "
                                + Javadocs.escape(model.service().version()) + ", as Retrofit calls."))
                .addModifiers(Modifier.PUBLIC);
        model.operations().forEach(operation -> type.addMethod(call(model.service(), operation)));
        return Stream.of(target.file(type));
    }

    private MethodSpec call(Service service, Operation operation) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.methodName())
                .addJavadoc(Javadocs.of(
                        facts.partOf("Creates a call to " + target.link(service, operation), operation, List.of()),
                        List.of("param request the request", "return the call, not yet sent")))
                .addAnnotation(AnnotationSpec.builder(RuntimeTypes.RETROFIT_POST)
                        .addMember("value", "$S", "/")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(ParameterizedTypeName.get(RuntimeTypes.RETROFIT_CALL, target.response(operation)))
                .addParameter(ParameterSpec.builder(target.request(operation), "request")
                        .addAnnotation(RuntimeTypes.RETROFIT_BODY)
                        .build());
        if (operation.deprecation().isPresent()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }
}
