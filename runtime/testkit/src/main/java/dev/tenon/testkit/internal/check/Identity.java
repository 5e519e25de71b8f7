package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Service.SignatureStyle;
import dev.tenon.testkit.internal.request.Acs3Signature;
import dev.tenon.testkit.internal.request.RpcSignature;
import dev.tenon.testkit.internal.text.Timestamps;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks who calls, in the order of the documents: the access key, the timestamp, the form of the signature, the
 * signature itself, and last the nonce, so that a forged request cannot use up somebody's nonce.
 */
public final class Identity {
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final ErrorTable errors;
    private final ApiModel model;
    private final Map<String, AccessKey> keys;
    private final Clock clock;
    private final NonceMemory nonces = new NonceMemory(TOLERANCE.multipliedBy(2));

    /**
     * Prepares the check.
     *
     * @param model the description, for the common errors and the signature styles taken
     * @param keys the access keys that may call
     * @param clock the endpoint's clock
     */
    public Identity(ApiModel model, Collection<AccessKey> keys, Clock clock) {
        this.model = model;
        this.errors = ErrorTable.common(model);
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, key -> key));
        this.clock = clock;
    }

    /** Checks a request; empty when it may pass. */
    public Optional<Refusal> check(ReceivedRequest request) {
        return Acs3Signature.isUsedBy(request) ? checkHeader(request) : checkParameters(request);
    }

    private Optional<Refusal> checkParameters(ReceivedRequest request) {
        String id = request.parameter("AccessKeyId").orElse("");
        return missing(request, "AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce")
                .or(() -> method(request))
                .or(() -> key(id, request.parameter("SecurityToken")))
                .or(() -> time(request.parameter("Timestamp").or(() -> request.parameter("TimeStamp")), "Timestamp"))
                .or(() -> RpcSignature.matches(request, secret(id))
                        ? Optional.empty()
                        : mismatch(RpcSignature.stringToSign(request.method(), request.parameters())))
                .or(() -> nonce(request.parameter("SignatureNonce")));
    }

    private Optional<Refusal> checkHeader(ReceivedRequest request) {
        Optional<Acs3Signature> sent = Acs3Signature.of(request);
        if (sent.isEmpty() || !sent.get().covers(request) || !takes(SignatureStyle.ACS3_HMAC_SHA256)) {
            return refusal("IncompleteSignature", "The request signature does not conform to the standards.");
        }
        Acs3Signature signature = sent.get();
        return key(signature.accessKeyId(), request.header("x-acs-security-token"))
                .or(() -> time(request.header("x-acs-date"), "x-acs-date"))
                .or(() -> signature.matches(request, secret(signature.accessKeyId()))
                        ? Optional.empty()
                        : mismatch(signature.stringToSign(request)))
                .or(() -> nonce(request.header("x-acs-signature-nonce")));
    }

    private Optional<Refusal> missing(ReceivedRequest request, String... names) {
        return Stream.of(names)
                .filter(name -> request.parameter(name).orElse("").isEmpty())
                .findFirst()
                .map(name -> MissingParameters.refusal(errors, name));
    }

    private Optional<Refusal> method(ReceivedRequest request) {
        if (!request.parameter("SignatureMethod").orElse("").equals("HMAC-SHA1") || !takes(SignatureStyle.HMAC_SHA1)) {
            return invalid("SignatureMethod");
        }
        return request.parameter("SignatureVersion").orElse("").equals("1.0")
                ? Optional.empty()
                : invalid("SignatureVersion");
    }

    private boolean takes(SignatureStyle style) {
        return model.service().signatures().contains(style);
    }

    private Optional<Refusal> key(String id, Optional<String> token) {
        AccessKey key = keys.get(id);
        if (key == null) {
            return refusal("InvalidAccessKeyId.NotFound", "The specified AccessKey ID does not exist.");
        }
        return key.token().equals(token)
                ? Optional.empty()
                : refusal(
                        "InvalidSecurityToken.MismatchWithAccessKey",
                        "Specified SecurityToken mismatch with the AccessKey.");
    }

    private String secret(String id) {
        return Optional.ofNullable(keys.get(id)).map(AccessKey::secret).orElse("");
    }

    private Optional<Refusal> time(Optional<String> sent, String name) {
        if (sent.isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, name));
        }
        try {
            Instant instant = Timestamps.parse(sent.get(), Optional.empty());
            Duration skew = Duration.between(instant, clock.instant()).abs();
            return skew.compareTo(TOLERANCE) <= 0
                    ? Optional.empty()
                    : refusal("InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        } catch (DateTimeException e) {
            return refusal("IllegalTimestamp", "The parameter \"" + name + "\" is not well formed.");
        }
    }

    private Optional<Refusal> nonce(Optional<String> nonce) {
        if (nonce.isEmpty()) {
            return Optional.of(MissingParameters.refusal(errors, "SignatureNonce"));
        }
        return nonces.add(nonce.get(), clock.instant())
                ? Optional.empty()
                : refusal("SignatureNonceUsed", "The request signature nonce has been used.");
    }

    /** The spelling is the documents'. */
    private Optional<Refusal> invalid(String parameter) {
        return refusal("InvalidParamater", "The specified parameter \"" + parameter + "\" is not valid.");
    }

    private Optional<Refusal> mismatch(String stringToSign) {
        return refusal(
                "SignatureDoesNotMatch",
                "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign);
    }

    private Optional<Refusal> refusal(String code, String message) {
        return Optional.of(errors.orElse(code, 400, message));
    }
}
