package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Checks;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.RequestParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters that an operation takes. Immutable. */
public final class RequestForm {
    private final List<Parameter> parameters;
    private final Optional<Parameter> region;
    /** Those that need the region beside them. */
    private final List<Parameter> dependents;

    private final boolean advised;

    /**
     * Keeps the parameters as they are now.
     *
     * @param parameters its own, and those that every operation of the service takes
     * @param region the one that takes the region of the client: whether it is given shows when the request is sent
     */
    public RequestForm(List<Parameter> parameters, Optional<Parameter> region) {
        this.parameters = List.copyOf(parameters);
        this.region = region;
        this.dependents = RegionParameter.dependents(region, parameters);
        this.advised = RequestParameters.all(parameters)
                .anyMatch(parameter -> parameter.constraints().advisory());
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
        Map<String, Object> values = typed(given);
        if (held) {
            RequestLimits.check(parameters, values, region);
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
        }
        new RequestWriter(sink).write(parameters, values);
    }

    /** Holds what a caller gave to the limits that are advisory. */
    public void checkAdvisory(Map<String, ?> given) {
        if (advised) {
            RequestLimits.checkAdvisory(parameters, typed(given));
        }
    }

    /** Whether what a caller gave contains a parameter that needs the region beside it. */
    public boolean needsRegion(Map<String, ?> given) {
        if (dependents.isEmpty()) {
            return false;
        }
        Map<String, Object> values = typed(given);
        return dependents.stream().anyMatch(parameter -> Checks.isGiven(values.get(parameter.wireName())));
    }

    /** Their number only. */
    @Override
    public String toString() {
        return "RequestForm[" + parameters.size() + " parameters]";
    }

    private Map<String, Object> typed(Map<String, ?> given) {
        return TypedValues.of("", parameters, new FlatNames(parameters).gather(given));
    }
}
