package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Writes what reads an answer, whatever its format: a table of the documented fields of each structure, which the runtime
 * follows, and a method that makes its record of the values found.
 */
final class Decoders {
    private static final String ROOT = "FIELDS";

    private final ClassName response;
    private final NameAllocator constants = new NameAllocator();
    private final NameAllocator makers = new NameAllocator();

    Decoders(ClassName response) {
        this.response = response;
        constants.newName("INSTANCE");
        constants.newName(ROOT);
        makers.newName("create");
    }

    /** Adds the tables and the methods of an operation. */
    void addTo(TypeSpec.Builder type, Operation operation) {
        List<Struct> structs = ResponseTypes.structs(operation.response()).toList();
        structs.forEach(struct -> constants.newName(struct.typeName().toUpperCase(Locale.ROOT), struct.typeName()));
        List<FieldSpec> tables = new ArrayList<>();
        tables.add(table(ROOT, 0, operation.response()));
        List<MethodSpec> methods = new ArrayList<>();
        String first = makers.newName("make" + response.simpleName());
        methods.add(maker(type, first, response, operation.response()));
        CodeBlock.Builder create = CodeBlock.builder();
        for (Struct struct : structs) {
            int number = tables.size();
            tables.add(table(constants.get(struct.typeName()), number, struct.fields()));
            String maker = makers.newName("make" + struct.typeName());
            methods.add(maker(type, maker, response.nestedClass(struct.typeName()), struct.fields()));
            create.addStatement("case $L -> $N(values)", number, maker);
        }
        // A table refers to those of the structures below it.
        Collections.reverse(tables);
        type.addFields(tables);
        type.addMethod(decode(operation));
        type.addMethod(create(structs.isEmpty(), first, create.build()));
        type.addMethods(methods);
    }

    private MethodSpec decode(Operation operation) {
        return MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(response)
                .addParameter(RuntimeTypes.CURSOR, "cursor")
                .addStatement("return cursor.read($L, $N, this)", Literals.of(operation.rootName()), ROOT)
                .build();
    }

    private static MethodSpec create(boolean flat, String first, CodeBlock others) {
        MethodSpec.Builder create = MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(TypeName.INT, "record")
                .addParameter(RuntimeTypes.CURSOR, "values");
        if (flat) {
            return create.addStatement("return $N(values)", first).build();
        }
        return create.addCode("return switch (record) {\n$>$L", others)
                .addStatement("default -> $N(values)", first)
                .addCode("$<};\n")
                .build();
    }

    private FieldSpec table(String constant, int number, List<ResponseField> fields) {
        CodeBlock.Builder table = CodeBlock.builder().add("$T.of(\n$>$>$L", RuntimeTypes.STRUCTURE, number);
        for (ResponseField field : fields) {
            table.add(",\n$L", field(Literals.of(field.wireName()), field.type()));
            if (field.always() && !(field.type() instanceof ListOf)) {
                table.add(".always()");
            }
            field.aliases().forEach(alias -> table.add(".alias($L)", Literals.of(alias)));
        }
        return FieldSpec.builder(RuntimeTypes.STRUCTURE, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table.add("$<$<)").build())
                .build();
    }

    private CodeBlock field(CodeBlock name, FieldType type) {
        if (type instanceof ListOf list) {
            CodeBlock elementName = list.elementName().map(Literals::of).orElse(CodeBlock.of("null"));
            return CodeBlock.of("$T.list($L, $L)", RuntimeTypes.FIELD, name, field(elementName, list.element()));
        }
        return type instanceof Scalar scalar
                ? Scalars.field(scalar, name)
                : CodeBlock.of(
                        "$T.structure($L, $N)", RuntimeTypes.FIELD, name, constants.get(((Struct) type).typeName()));
    }

    private static MethodSpec maker(TypeSpec.Builder type, String name, ClassName record, List<ResponseField> fields) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(record)
                .addParameter(RuntimeTypes.CURSOR, "values")
                .addCode(
                        ResponseTypes.isWide(fields)
                                ? WideDecoders.body(type, record, fields)
                                : CodeBlock.of(
                                        "return new $T($L);\n",
                                        record,
                                        String.join(", ", Collections.nCopies(fields.size(), "values.next()"))))
                .build();
    }
}
