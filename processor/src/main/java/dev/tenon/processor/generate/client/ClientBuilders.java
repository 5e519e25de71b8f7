package dev.tenon.processor.generate.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the members of a client that create one. */
final class ClientBuilders {
    private ClientBuilders() {}

    /** Adds the builder, the method that gives one, and the copy that other options need. */
    static void addTo(TypeSpec.Builder type, ClassName client, ClassName service) {
        ClassName builder = client.nestedClass("Builder");
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addJavadoc(Javadocs.of(
                        List.of("Creates a builder with default options."), List.of("return a new builder")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        type.addMethod(MethodSpec.methodBuilder("copy")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(client)
                .addParameter(RuntimeTypes.CLIENT_CONTEXT, "context")
                .addStatement("return new $T(context)", client)
                .build());
        type.addType(TypeSpec.classBuilder(builder)
                .addAnnotation(RuntimeTypes.GENERATED_BY_TENON)
                .addJavadoc(Javadocs.of("Builder of " + Javadocs.code(client.simpleName()) + "."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.CLIENT_BUILDER, builder, client))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("super($T.definition())", service)
                        .build())
                .addMethod(MethodSpec.methodBuilder("self")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(builder)
                        .addStatement("return this")
                        .build())
                .addMethod(MethodSpec.methodBuilder("build")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(client)
                        .addStatement("return new $T(context())", client)
                        .build())
                .build());
    }
}
