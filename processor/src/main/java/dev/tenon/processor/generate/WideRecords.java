package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes what would be a record if a constructor could take more than 254 parameters: a class with the same accessors, made
 * from a builder or a reader.
 */
public final class WideRecords {
    /** The most slots that the parameters of a constructor may take beside the object itself. */
    public static final int MAX_SLOTS = 254;

    private WideRecords() {}

    /** Whether components do not fit into a record. */
    public static boolean isWide(List<Component> components) {
        return components.stream().mapToInt(Component::slots).sum() > MAX_SLOTS;
    }

    /**
     * Writes the class.
     *
     * @param constructor sets the fields, which have the names of the components
     */
    public static TypeSpec.Builder type(
            ClassName name, List<Component> components, List<String> paragraphs, MethodSpec constructor) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addAnnotation(RuntimeTypes.GENERATED_BY_TENON)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadocs.of(paragraphs, List.of()));
        if (name.enclosingClassName() != null) {
            type.addModifiers(Modifier.STATIC);
        }
        CodeBlock.Builder values = CodeBlock.builder();
        for (Component component : components) {
            type.addField(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL);
            values.add(values.isEmpty() ? "$N" : ",\n$N", component.name());
        }
        type.addMethod(constructor);
        components.forEach(component -> type.addMethod(Records.accessor(component)));
        type.addMethod(MethodSpec.methodBuilder("values")
                .addModifiers(Modifier.PRIVATE)
                .returns(Object[].class)
                .addStatement("return new $T[] {$L}", Object.class, values.build())
                .build());
        addObjectMethods(type, name);
        type.addMethod(text(name, components));
        return type;
    }

    /** The constructor that takes what a builder holds in fields of the same names. */
    public static MethodSpec ofBuilder(ClassName builder, List<Component> components) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(builder, "values").addStatement("values.normalise()");
        components.forEach(
                component -> constructor.addStatement("this.$N = values.$N", component.name(), component.name()));
        return constructor.build();
    }

    /** The method of a builder that checks and copies the components. */
    public static MethodSpec normaliser(CodeBlock normalise) {
        return MethodSpec.methodBuilder("normalise")
                .addModifiers(Modifier.PRIVATE)
                .addCode(normalise)
                .build();
    }

    private static void addObjectMethods(TypeSpec.Builder type, ClassName name) {
        type.addMethod(override("equals", TypeName.BOOLEAN)
                .addParameter(Component.nullable(ClassName.get(Object.class)), "other")
                .addStatement(
                        "return other instanceof $T that && $T.equals(values(), that.values())", name, Arrays.class)
                .build());
        type.addMethod(override("hashCode", TypeName.INT)
                .addStatement("return $T.hashCode(values())", Arrays.class)
                .build());
    }

    private static MethodSpec text(ClassName name, List<Component> components) {
        MethodSpec.Builder method = override("toString", ClassName.get(String.class))
                .addStatement(
                        "$T text = new $T($S)", StringBuilder.class, StringBuilder.class, name.simpleName() + "[");
        String separator = "";
        for (Component component : components) {
            CodeBlock label = CodeBlock.of("$S", separator + component.name() + "=");
            CodeBlock value =
                    component.sensitive() ? CodeBlock.of("$S", "***") : CodeBlock.of("this.$N", component.name());
            method.addStatement("text.append($L).append($L)", label, value);
            separator = ", ";
        }
        return method.addStatement("return text.append(']').toString()").build();
    }

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
