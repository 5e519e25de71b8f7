package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.testkit.internal.request.Acs3Signature;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The public parameters that are not about the caller: action, version, format. */
public final class PublicParameters {
    static final Set<String> NAMES = Set.of(
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "TimeStamp",
            "SecurityToken");

    private PublicParameters() {}

    /** Checks that action and version are there and the version is the described one. */
    public static Optional<Refusal> check(ReceivedRequest request, ApiModel model) {
        ErrorTable errors = ErrorTable.common(model);
        if (request.action().isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, "Action"));
        }
        if (request.version().isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, "Version"));
        }
        return request.version().filter(model.service().version()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(errors.orElse(
                        "InvalidParameter", 400, "The specified parameter \"Action or Version\" is not valid."));
    }

    /** The refusal of an action nobody described. */
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
     * The format to respond in: the parameter {@code Format} decides, whatever its case; with a signature in the header
     * {@code Accept} does; else the service's default.
     */
    public static ResponseFormat format(ReceivedRequest request, ApiModel model) {
        String asked = request.parameter("Format").orElse("").toLowerCase(Locale.ROOT);
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
