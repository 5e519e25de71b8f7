package dev.tenon.testkit.simulation;

import dev.tenon.spec.model.Service;
import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Optional;

/** A call to a simulated operation; its parameters have already been checked against the description. */
public interface SimulatedCall {
    /** The request. */
    ReceivedRequest request();

    /** The description of the service. */
    Service service();

    /** The JSON array that a parameter carries as text, its elements as text; empty when the parameter is absent. */
    List<String> jsonArray(String name);

    /** The documented row of an error code, or a row of these values when the operation documents no such code. */
    Refusal errorOr(String code, int status, String message);

    /** The documented row of an error code; status 400 without a message if the operation documents none. */
    default Refusal error(String code) {
        return errorOr(code, 400, "");
    }

    /** An error as the outcome of the call. */
    default SimulatedResponse fail(String code) {
        return new SimulatedResponse.Failure(error(code));
    }

    /** The value of a parameter; empty when it is absent or has no text. */
    default Optional<String> text(String name) {
        return request().parameter(name).filter(value -> !value.isEmpty());
    }

    /** The value of an integer parameter, or the other value when the parameter is absent. */
    default int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }
}
