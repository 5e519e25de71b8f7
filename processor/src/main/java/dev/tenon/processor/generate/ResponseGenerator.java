package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.stream.Stream;

/** Writes the response record of each operation, with its builder and a nested record for each structure in it. */
final class ResponseGenerator implements Generator {
    private final Target target;
    private final Facts facts;

    ResponseGenerator(Target target) {
        this.target = target;
        this.facts = new Facts(target.language());
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        ClassName codes = target.ofService(model.service(), "ErrorCode");
        return model.operations().stream().map(operation -> target.file(response(operation, codes)));
    }

    private TypeSpec.Builder response(Operation operation, ClassName codes) {
        ClassName response = target.response(operation);
        TypeSpec.Builder type = record(
                response,
                response,
                operation.response(),
                facts.operation(
                        "Response of " + Javadocs.code(operation.name()),
                        operation,
                        new Statements(facts.language()).ofResponse(operation)));
        operation.outcome().ifPresent(outcome -> new Outcomes(operation, response, codes).addTo(type, outcome));
        ResponseTypes.structs(operation.response())
                .forEach(struct -> type.addType(record(
                                response.nestedClass(struct.typeName()),
                                response,
                                struct.fields(),
                                List.of("A structure in the response."))
                        .build()));
        return type;
    }

    private TypeSpec.Builder record(
            ClassName name, ClassName response, List<ResponseField> fields, List<String> paragraphs) {
        CodeBlock.Builder copies = CodeBlock.builder();
        for (ResponseField field : fields) {
            if (field.type() instanceof FieldType.ListOf) {
                copies.addStatement("$N = $T.copy($N)", field.javaName(), RuntimeTypes.LISTS, field.javaName());
            } else if (field.type() instanceof FieldType.MapOf) {
                copies.addStatement("$N = $T.copy($N)", field.javaName(), RuntimeTypes.MAPS, field.javaName());
            }
        }
        List<Component> components = ResponseTypes.components(fields, response, facts);
        CodeBlock normalise = copies.build();
        TypeSpec.Builder type = WideRecords.isWide(components)
                ? WideRecords.type(name, components, paragraphs, Builders.of(name))
                : Records.record(name, components, paragraphs, "Copies lists.", normalise);
        Builders.addToResponse(type, name, components, normalise);
        return type;
    }
}
