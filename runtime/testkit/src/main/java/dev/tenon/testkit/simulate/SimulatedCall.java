package dev.tenon.testkit.simulate;

import dev.tenon.spec.model.Service;
import dev.tenon.testkit.check.DocumentedErrors;
import dev.tenon.testkit.check.EncodedText;
import dev.tenon.testkit.check.Refusal;
import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Optional;

/**
 * A call that a simulated operation answers.
 *
 * @param request the request
 * @param service the description of the service
 * @param errors the codes documented for the operation
 */
public record SimulatedCall(ReceivedRequest request, Service service, DocumentedErrors errors) {
    /** The value of a parameter; empty when it is absent or has no text. */
    public Optional<String> text(String name) {
        return request.parameter(name).filter(value -> !value.isEmpty());
    }

    /** The value of a whole number. */
    public int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** The elements of a parameter that carries a JSON array; none when it is absent. */
    public List<String> jsonArray(String name) {
        return text(name).flatMap(EncodedText::jsonArray).orElse(List.of());
    }

    /** The documented row of an error code; status 400 without a message where the operation documents none. */
    public Refusal error(String code) {
        return errors.namedOr(code, 400, "");
    }

    /** An error as an answer. */
    public SimulatedAnswer fail(String code) {
        return new SimulatedAnswer.Failure(error(code));
    }
}
