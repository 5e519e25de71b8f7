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
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
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
    private final NamedNumbers numbers;
    private final MemberReaders readers;

    /** Writes within the class of the operation. */
    public Decoders(Target target, Operation operation, NamedNumbers numbers) {
        this(target, operation, numbers, CodeBlock.of(""));
    }

    /**
     * Writes.
     *
     * @param owner what stands before the number of a structure where it is named
     */
    private Decoders(Target target, Operation operation, NamedNumbers numbers, CodeBlock owner) {
        this.numbers = numbers;
        this.response = target.response(operation);
        this.readers = new MemberReaders(
                response, numbers, struct -> CodeBlock.of("$L$N", owner, constants.get(struct.typeName())));
        this.operation = operation;
        this.structs = ResponseTypes.structs(operation.response()).toList();
        structs.forEach(struct -> constants.newName(constant(struct.typeName()), struct.typeName()));
    }

    /** The expressions that give the members, within another class. */
    static MemberReaders outside(Target target, Operation operation, NamedNumbers numbers) {
        return new Decoders(target, operation, numbers, CodeBlock.of("$T.", target.operation(operation))).readers;
    }

    private static String constant(String typeName) {
        String name = NamedNumbers.constant(typeName);
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
        boolean named = ResponseTypes.holdsNamed(operation.response());
        if (!structs.isEmpty() || named) {
            type.addMethod(choice(named));
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

    private MethodSpec choice(boolean named) {
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
                .addStatement(
                        "default -> $L",
                        named
                                ? CodeBlock.of("number < 0 ? $L : decode(in)", numbers.made())
                                : CodeBlock.of("decode(in)"))
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
        return MethodSpec.methodBuilder(method(record))
                .returns(record)
                .addParameter(RuntimeTypes.READER, "in")
                .addStatement("return $L", readers.made(record, fields));
    }
}
