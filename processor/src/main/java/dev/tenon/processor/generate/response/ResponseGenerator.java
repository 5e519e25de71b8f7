package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Records;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Statements;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.WideRecords;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the response record of each operation, with a nested record for each structure in it. */
public final class ResponseGenerator implements Generator {
    private final Target target;
    private final Facts facts;
    private final FieldFacts fieldFacts;

    public ResponseGenerator(Target target) {
        this.target = target;
        this.facts = new Facts(target.language());
        this.fieldFacts = new FieldFacts(target.language());
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        return model.operations().stream().map(operation -> target.file(response(model.service(), operation)));
    }

    private TypeSpec.Builder response(Service service, Operation operation) {
        ClassName response = target.response(operation);
        TypeSpec.Builder type = record(
                operation,
                response,
                operation.response(),
                facts.partOf(
                        "Response of " + target.link(service, operation),
                        operation,
                        new Statements(facts.language()).ofResponse(operation)));
        ClassName codes = target.ofService(service, "ErrorCode");
        operation.outcome().ifPresent(outcome -> new Outcomes(operation, response, codes).addTo(type, outcome));
        ResponseTypes.holders(operation.response())
                .forEach((struct, holder) -> type.addType(record(
                                operation,
                                response.nestedClass(struct.typeName()),
                                struct.fields(),
                                List.of(fieldFacts.structure(holder)))
                        .build()));
        return type;
    }

    private TypeSpec.Builder record(
            Operation operation, ClassName name, List<ResponseField> fields, List<String> paragraphs) {
        List<Component> components = ResponseTypes.components(fields, target.response(operation), fieldFacts);
        TypeSpec.Builder type = WideRecords.isWide(components)
                ? WideRecords.type(name, components, paragraphs, constructor(operation, fields))
                : Records.record(name, components, Component::javadoc, paragraphs, "Copies lists.", copies(fields));
        new Withers(target.operation(operation), name, components).addTo(type);
        return type;
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

    private MethodSpec constructor(Operation operation, List<ResponseField> fields) {
        Decoders decoders = Decoders.outside(target, operation);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameter(RuntimeTypes.READER, "in");
        for (ResponseField field : fields) {
            CodeBlock value = decoders.member(field);
            constructor.addStatement(
                    "this.$N = $L", field.javaName(), copied(field, value).orElse(value));
        }
        return constructor.build();
    }
}
