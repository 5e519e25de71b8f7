package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Protocol;
import dev.tenon.testkit.internal.request.Acs3Signature;
import dev.tenon.testkit.internal.request.RpcSignature;
import dev.tenon.testkit.internal.request.SigV4Signature;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Checks who calls, in the order of the documents: the access key, the timestamp, the form of the signature, the
 * signature itself, and last the nonce, so that a forged request cannot use up a caller's nonce. The protocol says
 * which styles the service accepts.
 */
public final class Identity {
    private static final List<String> STYLES = List.of("hmac-sha1", "acs3-hmac-sha256", "aws-sigv4");

    private final Protocol protocol;
    private final CallerChecks caller;
    private final Optional<OwnSignature> own;

    /**
     * Prepares the check.
     *
     * @param model the description, for the common errors and the signature styles taken
     * @param keys the access keys that may call
     * @param clock the endpoint's clock
     * @throws IllegalArgumentException when the description names a signer that cannot be made
     */
    public Identity(ApiModel model, Collection<AccessKey> keys, Clock clock) {
        this.protocol = model.service().protocol();
        this.caller = new CallerChecks(ErrorTable.common(model), keys, clock);
        this.own = OwnSignature.of(model.service(), caller);
    }

    /** Checks a request; empty when it may pass. */
    public Optional<Refusal> check(ReceivedRequest request) {
        if (own.isPresent()) {
            return own.get().check(request);
        }
        if (STYLES.stream().noneMatch(this::takes)) {
            // No signature is described, or one of which nothing is said but who makes it.
            return Optional.empty();
        }
        if (takes("aws-sigv4")) {
            return checkSigV4(request);
        }
        return Acs3Signature.isUsedBy(request) ? checkHeader(request) : checkParameters(request);
    }

    private Optional<Refusal> checkParameters(ReceivedRequest request) {
        String id = request.parameter("AccessKeyId").orElse("");
        return caller.missing(
                        request, "AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce")
                .or(() -> method(request))
                .or(() -> caller.key(id, request.parameter("SecurityToken")))
                .or(() -> caller.time(
                        request.parameter("Timestamp").or(() -> request.parameter("TimeStamp")), "Timestamp"))
                .or(() -> RpcSignature.matches(request, caller.secret(id))
                        ? Optional.empty()
                        : caller.mismatch(RpcSignature.stringToSign(request.method(), request.parameters())))
                .or(() -> caller.nonce(request.parameter("SignatureNonce"), "SignatureNonce"));
    }

    private Optional<Refusal> checkHeader(ReceivedRequest request) {
        Optional<Acs3Signature> sent = Acs3Signature.of(request);
        if (sent.isEmpty() || !sent.get().covers(request) || !takes("acs3-hmac-sha256")) {
            return caller.refusal("IncompleteSignature", "The request signature does not conform to the standards.");
        }
        Acs3Signature signature = sent.get();
        return caller.key(signature.accessKeyId(), request.header("x-acs-security-token"))
                .or(() -> caller.time(request.header("x-acs-date"), "x-acs-date"))
                .or(() -> signature.matches(request, caller.secret(signature.accessKeyId()))
                        ? Optional.empty()
                        : caller.mismatch(signature.stringToSign(request)))
                .or(() -> caller.nonce(request.header("x-acs-signature-nonce"), "SignatureNonce"));
    }

    private Optional<Refusal> checkSigV4(ReceivedRequest request) {
        Optional<SigV4Signature> sent = SigV4Signature.of(request);
        if (sent.isEmpty() || !sent.get().covers(request)) {
            return caller.refusal("IncompleteSignature", "The request signature does not conform to the standards.");
        }
        SigV4Signature signature = sent.get();
        if (!signature.service().equals(protocol.signingName().orElse(signature.service()))) {
            return caller.refusal(
                    "SignatureDoesNotMatch", "Credential should be scoped to the service of the endpoint.");
        }
        return caller.key(signature.accessKeyId(), request.header("x-amz-security-token"))
                .or(() -> caller.time(request.header("x-amz-date"), "x-amz-date", SigV4Signature::time))
                .or(() -> signature.matches(request, caller.secret(signature.accessKeyId()))
                        ? Optional.empty()
                        : caller.mismatch(signature.stringToSign(request)));
    }

    private Optional<Refusal> method(ReceivedRequest request) {
        if (!request.parameter("SignatureMethod").orElse("").equals("HMAC-SHA1") || !takes("hmac-sha1")) {
            return invalid("SignatureMethod");
        }
        return request.parameter("SignatureVersion").orElse("").equals("1.0")
                ? Optional.empty()
                : invalid("SignatureVersion");
    }

    private boolean takes(String signer) {
        return protocol.signers().contains(signer);
    }

    /** The spelling is the documents'. */
    private Optional<Refusal> invalid(String parameter) {
        return caller.refusal("InvalidParamater", "The specified parameter \"" + parameter + "\" is not valid.");
    }
}
