package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Writes how tests make a response, or a structure in one: an empty one, and copies with one value changed. A class of its own
 * for the builder of each would take more than twice the bytes.
 */
final class Withers {
    private static final int LONG_NAMES = 70;

    private final CodeBlock maker;
    private final ClassName record;
    private final List<Component> components;

    /**
     * For one record.
     *
     * @param maker the method that makes it of what a reader gives
     * @param record the record
     * @param components its components
     */
    Withers(CodeBlock maker, ClassName record, List<Component> components) {
        this.maker = maker;
        this.record = record;
        this.components = components;
    }

    /** Adds the methods to a record. */
    void addTo(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("empty")
                .addJavadoc(Javadocs.of(
                        List.of("Creates a record with nothing set, as a starting point for tests."),
                        List.of("return a record of nulls, no elements, and empty, zero or false for"
                                + " what is always sent")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(record)
                .addStatement("return $L", made("empty()"))
                .build());
        if (components.isEmpty()) {
            return;
        }
        NameAllocator names = new NameAllocator();
        names.newName("with");
        for (int place = 0; place < components.size(); place++) {
            Component component = components.get(place);
            String name = names.newName("with" + capitalised(component.name()));
            type.addMethod(wither(name, component)
                    .addParameter(component.declaredType(), component.name())
                    .addStatement("return with($L, $N)", place, component.name())
                    .build());
            // An array of a generic type would pollute the heap.
            if (component.type() instanceof ParameterizedTypeName list
                    && list.typeArguments().size() == 1
                    && !(list.typeArguments().get(0) instanceof ParameterizedTypeName)) {
                type.addMethod(wither(name, component)
                        .addParameter(ArrayTypeName.of(list.typeArguments().get(0)), component.name())
                        .varargs()
                        .addStatement(
                                "return with($L, $T.asList($L, $N))",
                                place,
                                RuntimeTypes.CHECKS,
                                Literals.of(component.wireName()),
                                component.name())
                        .build());
            }
        }
        type.addMethod(with());
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private MethodSpec.Builder wither(String name, Component component) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(Javadocs.of(
                        List.of("Copies the record with another " + Javadocs.code(component.wireName()) + "."),
                        List.of("param " + component.name() + " the value", "return a new record")))
                .addModifiers(Modifier.PUBLIC)
                .returns(record);
        if (component.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    private MethodSpec with() {
        CodeBlock values = components.stream()
                .map(component -> CodeBlock.of("this.$N", component.name()))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("with")
                .addModifiers(Modifier.PRIVATE)
                .returns(record)
                .addParameter(TypeName.INT, "place")
                .addParameter(Component.nullable(ClassName.get(Object.class)), "value")
                .addStatement("$T[] values = {$L}", Object.class, values)
                .addStatement("values[place] = value")
                .addStatement("return $L", made("of(values)"))
                .build();
    }

    /** The record that the decoder makes of what a reader gives. */
    private CodeBlock made(String reader) {
        return CodeBlock.of("$L($T.$L)", maker, RuntimeTypes.READER, reader);
    }

    /** The method of an operation's class that makes a record of its response. */
    static CodeBlock maker(ClassName operation, ClassName record) {
        String method = Decoders.method(record);
        if (record.enclosingClassName() == null) {
            return CodeBlock.of("$T.INSTANCE.$N", operation, method);
        }
        // Long names leave no blank at which the line could be broken later.
        boolean broken = operation.simpleName().length() + method.length() > LONG_NAMES;
        return CodeBlock.of(broken ? "$T\n.$N" : "$T.$N", operation, method);
    }
}
