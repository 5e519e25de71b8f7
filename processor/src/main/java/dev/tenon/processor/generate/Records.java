package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes records. */
public final class Records {
    private Records() {}

    /**
     * Writes a record.
     *
     * @param name its name
     * @param components its components
     * @param described what Javadoc says of each of them, escaped
     * @param paragraphs escaped paragraphs of its Javadoc
     * @param constructs what the compact constructor does, as a sentence
     * @param normalise statements of the compact constructor
     */
    public static TypeSpec.Builder record(
            ClassName name,
            List<Component> components,
            Function<Component, String> described,
            List<String> paragraphs,
            String constructs,
            CodeBlock normalise) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        List<String> tags = new ArrayList<>();
        for (Component component : components) {
            constructor.addParameter(component.declaredType(), component.name());
            tags.add("param " + component.name() + " " + described.apply(component));
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addAnnotation(RuntimeTypes.GENERATED_BY_TENON)
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(constructor.build())
                .addJavadoc(Javadocs.of(paragraphs, tags));
        if (!normalise.isEmpty()) {
            List<String> labels = components.stream()
                    .map(component -> "param " + component.name() + " " + component.label())
                    .toList();
            type.addMethod(MethodSpec.compactConstructorBuilder()
                    .addJavadoc(Javadocs.of(List.of(constructs), labels))
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(normalise)
                    .build());
        }
        // The annotation has no effect on a component itself.
        components.stream().filter(Component::deprecated).forEach(component -> type.addMethod(accessor(component)));
        if (components.stream().anyMatch(Component::sensitive)) {
            type.addMethod(guardedToString(name, components));
        }
        return type;
    }

    /** Writes out an accessor. */
    static MethodSpec accessor(Component component) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(component.name())
                .addJavadoc(Javadocs.of(List.of(component.javadoc()), List.of("return the value")))
                .addModifiers(Modifier.PUBLIC)
                .returns(component.declaredType())
                .addStatement("return $N", component.name());
        if (component.deprecated()) {
            accessor.addAnnotation(Deprecated.class);
        }
        return accessor.build();
    }

    private static MethodSpec guardedToString(ClassName name, List<Component> components) {
        CodeBlock.Builder text = CodeBlock.builder().add("return $S", name.simpleName() + "[");
        String separator = "";
        for (Component component : components) {
            text.add("\n+ $S + ", separator + component.name() + "=");
            text.add(component.sensitive() ? "\"***\"" : "$N", names(component));
            separator = ", ";
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(text.add("\n+ \"]\"").build())
                .build();
    }

    private static Object[] names(Component component) {
        return component.sensitive() ? new Object[0] : new Object[] {component.name()};
    }
}
