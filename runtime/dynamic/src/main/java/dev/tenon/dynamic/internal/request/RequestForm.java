package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RequestParameters;
import java.util.List;
import java.util.Map;

/**
 * The parameters that an operation takes.
 *
 * @param parameters its own, and those that every operation of the service takes
 */
public record RequestForm(List<Parameter> parameters) {
    /** Keeps the parameters as they are now. */
    public RequestForm {
        parameters = List.copyOf(parameters);
    }

    /**
     * Writes what a caller gave.
     *
     * @param given values by name, each with its type or as text; lists and maps for what is one to a caller
     * @param held whether it is held to what is documented
     * @param sink takes it
     * @throws InvalidRequestException when it cannot be right
     */
    public void write(Map<String, ?> given, boolean held, ParameterSink sink) {
        Map<String, Object> values = TypedValues.of("", parameters, new FlatNames(parameters).gather(given));
        if (held) {
            RequestLimits.check(parameters, values);
            for (Parameter parameter : parameters) {
                if (parameter.splittable()) {
                    parameter
                            .constraints()
                            .maxItems()
                            .ifPresent(most -> sink.atMost(
                                    RequestParameters.listName(parameter),
                                    (List<?>) values.get(parameter.wireName()),
                                    most));
                }
            }
            sink.advise(() -> RequestLimits.checkAdvisory(parameters, values));
        }
        new RequestWriter(sink).write(parameters, values);
    }
}
