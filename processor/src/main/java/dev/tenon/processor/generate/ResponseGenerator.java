package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service;
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
        return model.operations().stream().map(operation -> target.file(response(model.service(), operation)));
    }

    private TypeSpec.Builder response(Service service, Operation operation) {
        ClassName response = target.response(operation);
        TypeSpec.Builder type = record(
                response,
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
                                response.nestedClass(struct.typeName()),
                                response,
                                struct.fields(),
                                List.of(facts.structure(holder)))
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
                : Records.record(name, components, Component::javadoc, paragraphs, "Copies lists.", normalise);
        Builders.addToResponse(type, name, components, normalise);
        return type;
    }
}
