package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Records;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.WideRecords;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.Optional;

/** Writes a record of response fields; where there are too many for one, the class that stands for it. */
final class ResponseRecords {
    private ResponseRecords() {}

    static TypeSpec.Builder of(
            ClassName name,
            List<Component> components,
            List<ResponseField> fields,
            List<String> paragraphs,
            MemberReaders readers) {
        return WideRecords.isWide(components)
                ? WideRecords.type(name, components, paragraphs, constructor(fields, readers))
                : Records.record(name, components, Component::javadoc, paragraphs, "Copies lists.", copies(fields));
    }

    private static CodeBlock copies(List<ResponseField> fields) {
        CodeBlock.Builder copies = CodeBlock.builder();
        for (ResponseField field : fields) {
            copied(field, CodeBlock.of("$N", field.javaName()))
                    .ifPresent(copy -> copies.addStatement("$N = $L", field.javaName(), copy));
        }
        return copies.build();
    }

    /** A value that cannot be changed afterwards; empty for one that never can. */
    private static Optional<CodeBlock> copied(ResponseField field, CodeBlock value) {
        if (field.type() instanceof FieldType.ListOf) {
            return Optional.of(CodeBlock.of("$T.copy($L)", RuntimeTypes.LISTS, value));
        }
        return field.type() instanceof FieldType.MapOf
                ? Optional.of(CodeBlock.of("$T.copy($L)", RuntimeTypes.MAPS, value))
                : Optional.empty();
    }

    private static MethodSpec constructor(List<ResponseField> fields, MemberReaders readers) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameter(RuntimeTypes.READER, "in");
        for (ResponseField field : fields) {
            CodeBlock value = readers.member(field);
            constructor.addStatement(
                    "this.$N = $L", field.javaName(), copied(field, value).orElse(value));
        }
        return constructor.build();
    }
}
