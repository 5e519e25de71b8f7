package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Statements;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service;
import java.util.List;
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
        NamedNumbers numbers = new NamedNumbers(target, model.service());
        return model.operations().stream().map(operation -> target.file(response(model.service(), operation, numbers)));
    }

    private TypeSpec.Builder response(Service service, Operation operation, NamedNumbers numbers) {
        ClassName response = target.response(operation);
        TypeSpec.Builder type = record(
                operation,
                numbers,
                response,
                operation.response(),
                facts.partOf(
                        "Response of " + target.link(service, operation),
                        operation,
                        new Statements(facts.language()).ofResponse(operation)));
        ClassName codes = target.ofService(service, "ErrorCode");
        operation.outcome().ifPresent(outcome -> new Outcomes(operation, response, codes).addTo(type, outcome));
        if (operation.outcome().isPresent() && ResponseTypes.reachesDeprecated(operation.response())) {
            type.addAnnotation(JavaTypes.SUPPRESS_DEPRECATION);
        }
        ResponseTypes.holders(operation.response())
                .forEach((struct, holder) -> type.addType(record(
                                operation,
                                numbers,
                                response.nestedClass(struct.typeName()),
                                struct.fields(),
                                List.of(fieldFacts.structure(holder)))
                        .build()));
        return type;
    }

    private TypeSpec.Builder record(
            Operation operation,
            NamedNumbers numbers,
            ClassName name,
            List<ResponseField> fields,
            List<String> paragraphs) {
        List<Component> components = ResponseTypes.components(fields, target.response(operation), fieldFacts);
        TypeSpec.Builder type =
                ResponseRecords.of(name, components, fields, paragraphs, Decoders.outside(target, operation, numbers));
        new Withers(Withers.maker(target.operation(operation), name), name, components).addTo(type);
        return type;
    }
}
