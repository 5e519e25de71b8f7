package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the methods that read an answer: one for each record, the same for every format. */
final class Decoders {
    private final ClassName response;
    private final NameAllocator constants = new NameAllocator();

    Decoders(ClassName response) {
        this.response = response;
        constants.newName("INSTANCE");
    }

    /** Adds the decoding methods of an operation. */
    void addTo(TypeSpec.Builder type, Operation operation) {
        List<Struct> structs = ResponseTypes.structs(operation.response()).toList();
        String root = constants.newName("FIELDS");
        type.addField(names(root, operation.response()));
        List<MethodSpec> methods = new ArrayList<>();
        for (Struct struct : structs) {
            String constant = constants.newName(struct.typeName().toUpperCase(Locale.ROOT), struct.typeName());
            type.addField(names(constant, struct.fields()));
        }
        for (Struct struct : structs) {
            methods.add(struct(type, struct, constants.get(struct.typeName())));
        }
        MethodSpec.Builder decode = MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(response)
                .addParameter(RuntimeTypes.CURSOR, "cursor")
                .addStatement("cursor.beginRoot($L, $N)", Literals.of(operation.rootName()), root);
        type.addMethod(
                decode.addCode(body(type, response, operation.response())).build());
        type.addMethods(methods);
    }

    private static FieldSpec names(String constant, List<ResponseField> fields) {
        List<String> names = new ArrayList<>();
        for (ResponseField field : fields) {
            names.add(field.wireName());
            names.addAll(field.aliases());
        }
        return FieldSpec.builder(RuntimeTypes.FIELD_NAMES, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", RuntimeTypes.FIELD_NAMES, Literals.list(names))
                .build();
    }

    private MethodSpec struct(TypeSpec.Builder type, Struct struct, String constant) {
        ClassName record = response.nestedClass(struct.typeName());
        return MethodSpec.methodBuilder(reader(struct))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(record)
                .addParameter(RuntimeTypes.CURSOR, "cursor")
                .beginControlFlow("if (!cursor.beginStruct($N))", constant)
                .addStatement("return null")
                .endControlFlow()
                .addCode(body(type, record, struct.fields()))
                .build();
    }

    private static String reader(Struct struct) {
        return "read" + struct.typeName();
    }

    private CodeBlock body(TypeSpec.Builder type, ClassName record, List<ResponseField> fields) {
        return ResponseTypes.isWide(fields)
                ? new WideDecoders(type, this::read).body(record, fields)
                : body(record, fields);
    }

    private CodeBlock body(ClassName record, List<ResponseField> fields) {
        NameAllocator locals = new NameAllocator();
        locals.newName("cursor");
        String index = locals.newName("field");
        CodeBlock.Builder code = CodeBlock.builder();
        for (ResponseField field : fields) {
            String local = locals.newName(field.javaName(), field);
            code.addStatement("$T $N = null", ResponseTypes.javaType(field.type(), response), local);
        }
        code.addStatement("int $N", index);
        code.beginControlFlow("while (($N = cursor.nextField()) >= 0)", index);
        code.beginControlFlow("switch ($N)", index);
        int next = 0;
        for (ResponseField field : fields) {
            code.add("case $L", next++);
            for (int alias = 0; alias < field.aliases().size(); alias++) {
                code.add(", $L", next++);
            }
            code.add(" -> ");
            read(field, CodeBlock.of("$N", locals.get(field)), code);
        }
        code.endControlFlow().endControlFlow();
        List<CodeBlock> parts = new ArrayList<>();
        for (ResponseField field : fields) {
            CodeBlock part = CodeBlock.of("$N", locals.get(field));
            boolean demanded = field.always() && !(field.type() instanceof ListOf);
            parts.add(demanded ? CodeBlock.of("cursor.required($L, $L)", part, Literals.of(field.wireName())) : part);
        }
        return code.addStatement("return new $T($L)", record, CodeBlock.join(parts, ", "))
                .build();
    }

    private void read(ResponseField field, CodeBlock local, CodeBlock.Builder code) {
        if (field.type() instanceof ListOf list) {
            code.add("{\n$>");
            code.addStatement("$L = cursor.list($L)", local, local);
            elements(list, local, 1, code);
            code.add("$<}\n");
        } else {
            code.addStatement("$L = $L", local, value(field.type()));
        }
    }

    private CodeBlock value(FieldType type) {
        return type instanceof Scalar scalar
                ? Scalars.read(scalar, "cursor")
                : CodeBlock.of("$N(cursor)", reader((Struct) type));
    }

    private void elements(ListOf list, CodeBlock local, int depth, CodeBlock.Builder code) {
        code.beginControlFlow(
                "for (cursor.beginList($L, $L); cursor.nextElement(); )",
                list.elementName().map(Literals::of).orElse(CodeBlock.of("null")),
                list.element() instanceof Struct struct ? constants.get(struct.typeName()) : "null");
        if (list.element() instanceof ListOf inner) {
            CodeBlock element = CodeBlock.of("$N", "list" + depth + "$");
            code.addStatement("$T $L = cursor.list(null)", ResponseTypes.javaType(inner, response), element);
            elements(inner, element, depth + 1, code);
            code.addStatement("$L.add($T.copy($L))", local, RuntimeTypes.LISTS, element);
        } else {
            code.addStatement("$L.add($L)", local, value(list.element()));
        }
        code.endControlFlow();
    }
}
