package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA1, signature version 1.0: all parameters are signed, and the signature is one more parameter. Keeps the last
 * key it signed with until {@link #forget}.
 */
public final class HmacSha1Signer implements RequestSigner {
    static final String NAME = "hmac-sha1";

    private volatile @Nullable SigningPairs keyed;
    private volatile @Nullable Timestamp timed;

    /** A signer without a key yet. */
    public HmacSha1Signer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> reservedParameters() {
        return CanonicalForm.RESERVED;
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        SigningPairs key = SigningPairs.of(keyed, request.credentials());
        keyed = key;
        Timestamp time = Timestamp.of(timed, request.time());
        timed = time;
        CanonicalForm canonical = CanonicalForm.of(request, key, time);
        TextDigest digest = key.hmac().start();
        canonical.addTo(digest);
        String signature = Base64.getEncoder().encodeToString(key.hmac().finish(digest));
        return new SignedRequest(canonical.signed(signature), Map.of(), canonical::text, List.of(signature));
    }

    @Override
    public @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        return SignatureRefusals.diagnose(code, message, stringToSign);
    }

    @Override
    public void forget() {
        keyed = null;
    }
}
