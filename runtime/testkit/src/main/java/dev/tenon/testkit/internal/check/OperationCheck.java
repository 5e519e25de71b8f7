package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks the parameters of one operation as its documents say: required ones, types, limits. Parameters that are not
 * documented are ignored, as the service does.
 *
 * <p>The error is the operation's own where the documents list one for the parameter (of too many items a code that
 * speaks of a limit, then one that begins with {@code Invalid} and the parameter's name), else the common
 * {@code MissingParameter} or {@code InvalidParameter}.
 */
public final class OperationCheck {
    private final List<Parameter> parameters = new ArrayList<>();
    private final Predicate<String> publicNames;
    private final ParameterIndex index;
    private final ErrorTable errors;

    /** Prepares the check of an operation of a description. */
    public OperationCheck(ApiModel model, Operation operation) {
        publicNames = PublicParameters.names(model);
        parameters.addAll(operation.parameters());
        // A description may list the public parameters too; those were looked at before.
        model.service().commonParameters().stream()
                .filter(parameter -> !publicNames.test(parameter.path()))
                .forEach(parameters::add);
        index = new ParameterIndex(parameters);
        errors = ErrorTable.of(model, operation);
    }

    /** Checks a request; empty when the operation may run. */
    public Optional<Refusal> check(ReceivedRequest request) {
        Map<String, String> sent = request.parameters();
        Optional<String> missing = new RequiredParameters(sent).firstMissing(parameters);
        if (missing.isPresent()) {
            return missing.map(name -> MissingParameters.refusal(errors, name));
        }
        for (Map.Entry<String, String> entry : sent.entrySet()) {
            Optional<Refusal> refusal = check(entry.getKey(), entry.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** The names among those sent that the documents do not know, without the public parameters. */
    public List<String> undocumented(ReceivedRequest request) {
        return request.parameters().keySet().stream()
                .filter(name -> !publicNames.test(name))
                .filter(name -> index.find(name).isEmpty())
                .toList();
    }

    private Optional<Refusal> check(String wireName, String value) {
        Optional<ParameterIndex.Match> match = index.find(wireName);
        if (match.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return match.get().beyond()
                ? Optional.of(refusal(wireName, ValueCheck.Fault.TOO_MANY))
                : ValueCheck.check(match.get(), value).map(fault -> refusal(wireName, fault));
    }

    private Refusal refusal(String wireName, ValueCheck.Fault fault) {
        String start = "Invalid" + wireName.split("\\.", 2)[0];
        Optional<Refusal> limit = fault == ValueCheck.Fault.TOO_MANY
                ? errors.own(code -> code.contains("LimitExceed"))
                : Optional.empty();
        return limit.or(() -> errors.own(code -> isAbout(code, start) && !code.endsWith(".NotFound")))
                .or(() -> errors.own(code -> isAbout(code, start)))
                .orElseGet(() -> errors.orElse(
                        "InvalidParameter", 400, "The specified parameter \"" + wireName + "\" is not valid."));
    }

    private static boolean isAbout(String code, String start) {
        return code.equals(start) || code.startsWith(start + ".");
    }
}
