package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Scalars;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.Entry;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Writes the code that reads a response, whatever its format: one method for each structure, which makes its record of members
 * that it asks for by name.
 */
public final class Decoders {
    private final ClassName response;
    private final Operation operation;
    private final List<Struct> structs;
    private final NameAllocator constants = new NameAllocator();
    /** What stands before the number of a structure where it is named. */
    private final CodeBlock owner;

    /** Writes within the class of the operation. */
    public Decoders(Target target, Operation operation) {
        this(target, operation, CodeBlock.of(""));
    }

    private Decoders(Target target, Operation operation, CodeBlock owner) {
        this.owner = owner;
        this.response = target.response(operation);
        this.operation = operation;
        this.structs = ResponseTypes.structs(operation.response()).toList();
        structs.forEach(struct -> constants.newName(constant(struct.typeName()), struct.typeName()));
    }

    /** Writes within another class. */
    static Decoders outside(Target target, Operation operation) {
        return new Decoders(target, operation, CodeBlock.of("$T.", target.operation(operation)));
    }

    private static String constant(String typeName) {
        String name = typeName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return name.equals("INSTANCE") || name.equals("PROTOCOL") ? name + "_RECORD" : name;
    }

    /** The method of an operation's class that makes the record of a structure, or of the whole response. */
    static String method(ClassName record) {
        return record.enclosingClassName() == null ? "decode" : "read" + record.simpleName();
    }

    /** Adds the methods of an operation. */
    public void addTo(TypeSpec.Builder type) {
        if (!operation.rootName().equals(operation.name() + "Response")) {
            type.addMethod(name("rootName", operation.rootName()));
        }
        operation.resultName().ifPresent(name -> type.addMethod(name("resultName", name)));
        type.addMethod(reader(response, operation.response())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .build());
        if (!structs.isEmpty()) {
            type.addMethod(choice());
        }
        int number = 0;
        for (Struct struct : structs) {
            type.addField(
                    FieldSpec.builder(TypeName.INT, constants.get(struct.typeName()), Modifier.STATIC, Modifier.FINAL)
                            .initializer("$L", ++number)
                            .build());
            type.addMethod(reader(response.nestedClass(struct.typeName()), struct.fields())
                    .addModifiers(Modifier.STATIC)
                    .build());
        }
    }

    private MethodSpec choice() {
        CodeBlock.Builder cases = CodeBlock.builder();
        structs.forEach(struct -> cases.addStatement(
                "case $N -> $N(in)",
                constants.get(struct.typeName()),
                method(response.nestedClass(struct.typeName()))));
        return MethodSpec.methodBuilder("structure")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(TypeName.INT, "number")
                .addParameter(RuntimeTypes.READER, "in")
                .addCode("return switch (number) {\n$>$L", cases.build())
                .addStatement("default -> decode(in)")
                .addCode("$<};\n")
                .build();
    }

    private static MethodSpec name(String method, String name) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", Literals.of(name))
                .build();
    }

    private MethodSpec.Builder reader(ClassName record, List<ResponseField> fields) {
        CodeBlock arguments = ResponseTypes.isWide(fields)
                ? CodeBlock.of("in")
                : fields.stream()
                        .map(field -> CodeBlock.of("\n$L", member(field)))
                        .collect(CodeBlock.joining(","));
        return MethodSpec.methodBuilder(method(record))
                .returns(record)
                .addParameter(RuntimeTypes.READER, "in")
                .addStatement("return new $T($L)", record, arguments);
    }

    /** The expression that gives a member. */
    CodeBlock member(ResponseField field) {
        CodeBlock.Builder reader = CodeBlock.builder().add("in");
        field.aliases().forEach(alias -> reader.add(".alias($L)", Literals.of(alias)));
        if (field.always() && !(field.type() instanceof ListOf)) {
            reader.add(".always()");
        }
        return member(reader.build(), Literals.of(field.wireName()), field.type(), 1);
    }

    /**
     * The expression that gives a member.
     *
     * @param reader what gives it
     * @param name its name, as an expression
     * @param depth how many readers there are, that of the structure and those of elements in elements
     */
    private CodeBlock member(CodeBlock reader, CodeBlock name, FieldType type, int depth) {
        if (type instanceof ListOf list) {
            CodeBlock elementName = list.elementName().map(Literals::of).orElse(CodeBlock.of("null"));
            return list(reader, name, list.element(), elementName, depth);
        }
        if (type instanceof MapOf map) {
            return map(reader, name, map, depth);
        }
        return type instanceof Scalar scalar
                ? Scalars.member(reader, scalar, name, response)
                : CodeBlock.of("$L.structure($L, $L)", reader, name, number((Struct) type));
    }

    private CodeBlock number(Struct struct) {
        return CodeBlock.of("$L$N", owner, constants.get(struct.typeName()));
    }

    private CodeBlock list(CodeBlock reader, CodeBlock name, FieldType element, CodeBlock elementName, int depth) {
        if (element instanceof Struct struct) {
            return CodeBlock.of("$L.structures($L, $L, $L)", reader, name, elementName, number(struct));
        }
        return isText(element)
                ? CodeBlock.of("$L.strings($L, $L)", reader, name, elementName)
                : CodeBlock.of("$L.list($L, $L)", reader, name, element(element, elementName, depth));
    }

    private static boolean isText(FieldType type) {
        return type instanceof Scalar scalar
                && scalar.kind() == ScalarKind.STRING
                && scalar.enumeration().isEmpty();
    }

    private CodeBlock element(FieldType type, CodeBlock name, int depth) {
        CodeBlock reader = CodeBlock.of("in$L", depth + 1);
        return CodeBlock.of("$L -> $L", reader, member(reader, name, type, depth + 1));
    }

    private CodeBlock map(CodeBlock reader, CodeBlock name, MapOf map, int depth) {
        if (map.entry().isEmpty()) {
            return CodeBlock.of("$L.map($L, $L)", reader, name, element(map.value(), CodeBlock.of("null"), depth));
        }
        Entry entry = map.entry().get();
        return CodeBlock.of(
                "$L.map($L, $L, $L, $L)",
                reader,
                name,
                entry.element().map(Literals::of).orElse(CodeBlock.of("null")),
                Literals.of(entry.key()),
                element(map.value(), Literals.of(entry.value()), depth));
    }
}
