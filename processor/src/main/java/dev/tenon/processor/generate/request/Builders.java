package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.WideRecords;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the builders of records. */
final class Builders {
    private static final String NAME = "Builder";

    private Builders() {}

    /** The builder of a record. */
    static ClassName of(ClassName record) {
        return record.nestedClass(NAME);
    }

    /** Adds a nested builder of a request or a part of one, and the methods that give one. */
    static void addTo(TypeSpec.Builder record, ClassName name, List<Component> components, CodeBlock normalise) {
        ClassName builder = of(name);
        boolean wide = WideRecords.isWide(components);
        record.addMethod(MethodSpec.methodBuilder("builder")
                .addJavadoc(Javadocs.of(List.of("Creates an empty builder."), List.of("return a new builder")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        record.addMethod(toBuilder(builder, components));
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addAnnotation(RuntimeTypes.GENERATED_BY_TENON)
                .addJavadoc(Javadocs.of("Builder of " + Javadocs.code(name.simpleName()) + "."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(wide ? new Modifier[0] : new Modifier[] {Modifier.PRIVATE})
                        .build());
        for (Component component : components) {
            FieldSpec.Builder field = FieldSpec.builder(component.type(), component.name());
            if (!wide) {
                field.addModifiers(Modifier.PRIVATE);
            }
            type.addField(field.build());
        }
        for (Component component : components) {
            type.addMethod(setter(builder, component));
            // An array of a generic type would pollute the heap.
            if (component.type() instanceof ParameterizedTypeName list
                    && list.typeArguments().size() == 1
                    && !(list.typeArguments().get(0) instanceof ParameterizedTypeName)) {
                type.addMethod(varargs(builder, component, list.typeArguments().get(0)));
            }
        }
        CodeBlock arguments = CodeBlock.of("this");
        if (wide) {
            type.addMethod(WideRecords.normaliser(normalise));
        } else {
            arguments = components.stream()
                    .map(component -> CodeBlock.of("$N", component.name()))
                    .collect(CodeBlock.joining(",$W"));
        }
        type.addMethod(MethodSpec.methodBuilder("build")
                .addJavadoc(Javadocs.of(
                        List.of("Builds the record and checks the documented limits."), List.of("return a new record")))
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addStatement("return new $T($L)", name, arguments)
                .build());
        record.addType(type.build());
    }

    private static MethodSpec toBuilder(ClassName builder, List<Component> components) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addJavadoc(
                        Javadocs.of(List.of("Creates a builder with these values."), List.of("return a new builder")))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("$T builder = new $T()", builder, builder);
        components.forEach(
                component -> method.addStatement("builder.$N = this.$N", component.name(), component.name()));
        return method.addStatement("return builder").build();
    }

    private static MethodSpec setter(ClassName builder, Component component) {
        return method(builder, component, component.javadoc())
                .addParameter(component.declaredType(), component.name())
                .addStatement("this.$N = $N", component.name(), component.name())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec varargs(ClassName builder, Component component, TypeName element) {
        return method(builder, component, Javadocs.code(component.wireName()) + ", item by item.")
                .addParameter(ArrayTypeName.of(element), component.name())
                .varargs()
                .addStatement(
                        "this.$N = $T.asList($L, $N)",
                        component.name(),
                        RuntimeTypes.CHECKS,
                        Literals.of(component.wireName()),
                        component.name())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec.Builder method(ClassName builder, Component component, String described) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(component.name())
                .addJavadoc(Javadocs.of(
                        List.of(described), List.of("param " + component.name() + " the value", "return this builder")))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder);
        if (component.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }
}
