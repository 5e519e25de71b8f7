package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Protocol.RequestRules;
import dev.tenon.spec.model.ReservedParameters;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.testkit.internal.request.Acs3Signature;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The parameters of the protocol that are not about the caller: action, version, format. */
public final class PublicParameters {
    private PublicParameters() {}

    /** The names that no operation describes: those of the protocol and of its signature. */
    static Predicate<String> names(ApiModel model) {
        ReservedParameters reserved = ReservedParameters.of(model.service().protocol());
        // An old spelling that the service takes.
        return name -> reserved.isReserved(name) || (name.equals("TimeStamp") && reserved.isReserved("Timestamp"));
    }

    /** The operation a request names, in the parameter of the protocol or, with a signature in the header, in a header. */
    public static Optional<String> action(ReceivedRequest request, ApiModel model) {
        RequestRules rules = model.service().protocol().request();
        return rules.action()
                .flatMap(request::parameter)
                .or(() -> request.header("x-acs-action"))
                .or(() -> byPath(request, model));
    }

    /** The operation that has a path of its own in place of a parameter for its name. */
    private static Optional<String> byPath(ReceivedRequest request, ApiModel model) {
        return model.operations().stream()
                .filter(operation -> operation
                        .protocol()
                        .filter(own -> own.request().action().isEmpty()
                                && own.request().path().equals(request.path()))
                        .isPresent())
                .map(Operation::name)
                .findFirst();
    }

    /** The version a request names; empty where the protocol has none. */
    public static Optional<String> version(ReceivedRequest request, Protocol protocol) {
        return protocol.request().version().flatMap(request::parameter).or(() -> request.header("x-acs-version"));
    }

    /** Checks that action and version are there and the version is the described one. */
    public static Optional<Refusal> check(ReceivedRequest request, ApiModel model) {
        ErrorTable errors = ErrorTable.common(model);
        Optional<String> action = action(request, model);
        if (action.isEmpty()) {
            String name = model.service().protocol().request().action().orElse("Action");
            return Optional.of(MissingParameters.refusal(errors, name));
        }
        Protocol protocol = model.operations().stream()
                .filter(operation -> action.filter(operation.name()::equals).isPresent())
                .findFirst()
                .map(model::protocol)
                .orElse(model.service().protocol());
        Optional<String> version = version(request, protocol);
        Optional<String> parameter = protocol.request().version();
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        if (version.isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, parameter.get()));
        }
        return version.filter(model.service().version()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(errors.orElse(
                        "InvalidParameter", 400, "The specified parameter \"Action or Version\" is not valid."));
    }

    /** The refusal of an undescribed action. */
    public static Refusal unknownAction(ApiModel model) {
        return ErrorTable.common(model).orElse("InvalidAction", 403, "Specified action is not valid.");
    }

    /** The refusal of an HTTP method the operation does not take. */
    public static Refusal unsupportedMethod(ApiModel model) {
        return ErrorTable.common(model).orElse("UnsupportedHTTPMethod", 403, "This HTTP method is not supported.");
    }

    /** The refusal of a request that cannot be read. */
    public static Refusal unreadable(ApiModel model, String reason) {
        return ErrorTable.common(model).orElse("InvalidParameter", 400, "The request cannot be read: " + reason + ".");
    }

    /**
     * The format to respond in: the parameter of the protocol decides, whatever the case of its value; with a signature in
     * the header {@code Accept} does; else the service's default.
     */
    public static ResponseFormat format(ReceivedRequest request, ApiModel model) {
        RequestRules rules = model.service().protocol().request();
        String sent = rules.format().flatMap(request::parameter).orElse("");
        String asked = sent.equalsIgnoreCase(rules.json())
                ? "json"
                : sent.equalsIgnoreCase(rules.xml()) ? "xml" : sent.toLowerCase(Locale.ROOT);
        if (asked.isEmpty() && Acs3Signature.isUsedBy(request)) {
            String accepted = request.header("accept").orElse("").toLowerCase(Locale.ROOT);
            asked = accepted.contains("json") ? "json" : accepted.contains("xml") ? "xml" : "";
        }
        return switch (asked) {
            case "json" -> ResponseFormat.JSON;
            case "xml" -> ResponseFormat.XML;
            default -> model.service().defaultFormat();
        };
    }
}
