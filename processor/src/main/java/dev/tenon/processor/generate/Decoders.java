package dev.tenon.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.Entry;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
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
 * Writes the code that reads a response, whatever its format: a table of the documented fields of each structure, which the runtime
 * follows, and a method that makes its record of the values found.
 */
final class Decoders {
    private static final String ROOT = "FIELDS";
    /** Tables of so many fields in all are made where they are declared. */
    private static final int MOST_INLINE = 2_000;

    private static final int FIELDS_PER_METHOD = 256;

    private final ClassName response;
    private final Operation operation;
    private final List<Struct> structs;
    private final boolean large;
    private final NameAllocator constants = new NameAllocator();
    private final NameAllocator makers = new NameAllocator();

    Decoders(ClassName response, Operation operation) {
        this.response = response;
        this.operation = operation;
        this.structs = ResponseTypes.structs(operation.response()).toList();
        int below = structs.stream().mapToInt(struct -> struct.fields().size()).sum();
        this.large = operation.response().size() + below > MOST_INLINE;
        constants.newName("INSTANCE");
        constants.newName(ROOT);
        makers.newName("create");
    }

    /** Adds the tables and the methods of an operation. */
    void addTo(TypeSpec.Builder type) {
        structs.forEach(struct -> constants.newName(struct.typeName().toUpperCase(Locale.ROOT), struct.typeName()));
        List<FieldSpec> tables = new ArrayList<>();
        tables.add(table(type, ROOT, 0, operation.response()));
        List<MethodSpec> methods = new ArrayList<>();
        String first = makers.newName("make" + response.simpleName());
        methods.add(maker(type, first, response, operation.response()));
        CodeBlock.Builder create = CodeBlock.builder();
        for (Struct struct : structs) {
            int number = tables.size();
            tables.add(table(type, constants.get(struct.typeName()), number, struct.fields()));
            String maker = makers.newName("make" + struct.typeName());
            methods.add(maker(type, maker, response.nestedClass(struct.typeName()), struct.fields()));
            create.addStatement("case $L -> $N(values)", number, maker);
        }
        // A table refers to those of the structures below it.
        Collections.reverse(tables);
        type.addFields(tables);
        type.addMethod(decode());
        type.addMethod(create(structs.isEmpty(), first, create.build()));
        type.addMethods(methods);
    }

    private MethodSpec decode() {
        return MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(response)
                .addParameter(RuntimeTypes.READER, "response")
                .addStatement(
                        "return response.read($L, $L$N, this)",
                        Literals.of(operation.rootName()),
                        operation
                                .resultName()
                                .map(name -> CodeBlock.of("$L, ", Literals.of(name)))
                                .orElseGet(() -> CodeBlock.of("")),
                        ROOT)
                .build();
    }

    private static MethodSpec create(boolean flat, String first, CodeBlock others) {
        MethodSpec.Builder create = MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(TypeName.INT, "record")
                .addParameter(RuntimeTypes.READER, "values");
        if (flat) {
            return create.addStatement("return $N(values)", first).build();
        }
        return create.addCode("return switch (record) {\n$>$L", others)
                .addStatement("default -> $N(values)", first)
                .addCode("$<};\n")
                .build();
    }

    /** The table of one structure; of a large response in pieces, each made by a method, far below the limit of 64 kB. */
    private FieldSpec table(TypeSpec.Builder type, String constant, int number, List<ResponseField> fields) {
        CodeBlock.Builder table = CodeBlock.builder();
        if (!large || fields.isEmpty()) {
            table.add("$T.of(\n$>$>$L", RuntimeTypes.STRUCTURE, number);
            fields.forEach(field -> table.add(",\n$L", field(field)));
            table.add("$<$<)");
        } else {
            for (int from = 0; from < fields.size(); from += FIELDS_PER_METHOD) {
                String piece = makers.newName("table" + constant + from);
                type.addMethod(piece(piece, fields.subList(from, Math.min(from + FIELDS_PER_METHOD, fields.size()))));
                if (from == 0) {
                    table.add("$T.of($L, $N())", RuntimeTypes.STRUCTURE, number, piece);
                } else {
                    table.add("\n.with($L, $N())", number, piece);
                }
            }
        }
        return FieldSpec.builder(RuntimeTypes.STRUCTURE, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table.build())
                .build();
    }

    private MethodSpec piece(String name, List<ResponseField> fields) {
        CodeBlock.Builder pieces = CodeBlock.builder();
        fields.forEach(field -> pieces.add(pieces.isEmpty() ? "$L" : ",\n$L", field(field)));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ArrayTypeName.of(RuntimeTypes.FIELD))
                .addStatement("return new $T[] {$L}", RuntimeTypes.FIELD, pieces.build())
                .build();
    }

    private CodeBlock field(ResponseField field) {
        CodeBlock.Builder code = CodeBlock.builder().add(field(Literals.of(field.wireName()), field.type()));
        if (field.always() && !(field.type() instanceof ListOf)) {
            code.add(".always()");
        }
        field.aliases().forEach(alias -> code.add(".alias($L)", Literals.of(alias)));
        return code.build();
    }

    private CodeBlock field(CodeBlock name, FieldType type) {
        if (type instanceof ListOf list) {
            CodeBlock elementName = list.elementName().map(Literals::of).orElse(CodeBlock.of("null"));
            return CodeBlock.of("$T.list($L, $L)", RuntimeTypes.FIELD, name, field(elementName, list.element()));
        }
        if (type instanceof MapOf map) {
            return map(name, map);
        }
        return type instanceof Scalar scalar
                ? Scalars.field(scalar, name, response)
                : CodeBlock.of(
                        "$T.structure($L, $N)", RuntimeTypes.FIELD, name, constants.get(((Struct) type).typeName()));
    }

    private CodeBlock map(CodeBlock name, MapOf map) {
        if (map.entry().isEmpty()) {
            return CodeBlock.of("$T.map($L, $L)", RuntimeTypes.FIELD, name, field(CodeBlock.of("null"), map.value()));
        }
        Entry entry = map.entry().get();
        return CodeBlock.of(
                "$T.map($L, $L, $L, $L)",
                RuntimeTypes.FIELD,
                name,
                entry.element().map(Literals::of).orElse(CodeBlock.of("null")),
                Literals.of(entry.key()),
                field(Literals.of(entry.value()), map.value()));
    }

    private static MethodSpec maker(TypeSpec.Builder type, String name, ClassName record, List<ResponseField> fields) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(record)
                .addParameter(RuntimeTypes.READER, "values")
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
