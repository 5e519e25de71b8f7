package dev.tenon.processor.generate.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Enumeration;
import dev.tenon.spec.model.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes a record for each enumeration of a service: a text, and a constant for each that is documented. */
public final class EnumerationGenerator implements Generator {
    private final Target target;

    public EnumerationGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        return model.service().enumerations().stream().map(this::record).map(target::file);
    }

    private TypeSpec.Builder record(Enumeration enumeration) {
        ClassName name = target.type(enumeration.name());
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.OPEN_ENUM)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .build())
                .addJavadoc(Javadocs.of(
                        Stream.concat(
                                        prose(enumeration.text()).stream(),
                                        Stream.of("Values other than the constants are allowed, too."))
                                .toList(),
                        List.of("param value the text as sent")));
        for (Enumeration.Value value : enumeration.values()) {
            type.addField(FieldSpec.builder(
                            name, value.constantName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(
                            Javadocs.of(prose(value.text()).orElse("The value " + Javadocs.code(value.value()) + ".")))
                    .initializer("new $T($L)", name, Literals.of(value.value()))
                    .build());
        }
        return type.addMethod(known(enumeration, name)).addMethod(text());
    }

    private Optional<String> prose(LocalizedText text) {
        return Optional.ofNullable(Javadocs.prose(text, target.language()));
    }

    private static MethodSpec known(Enumeration enumeration, ClassName name) {
        CodeBlock constants = enumeration.values().stream()
                .map(value -> CodeBlock.of("$N", value.constantName()))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("documented")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaTypes.listOf(name))
                .addJavadoc(Javadocs.of(
                        List.of("Returns the documented values."),
                        List.of("return the constants, in the order of the description")))
                .addStatement("return $T.of(\n$L)", List.class, constants)
                .build();
    }

    private static MethodSpec text() {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build();
    }
}
