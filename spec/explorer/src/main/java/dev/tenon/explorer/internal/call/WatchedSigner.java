package dev.tenon.explorer.internal.call;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signs as another signer does, and remembers the last signature for the page. */
final class WatchedSigner implements RequestSigner {
    /** A signature, and whose it is. */
    record Signed(SignedRequest request, Credentials credentials) {}

    private final RequestSigner signer;
    private volatile @Nullable Signed last;

    WatchedSigner(RequestSigner signer) {
        this.signer = signer;
    }

    /** The last signature; forgotten by this. */
    Optional<Signed> take() {
        Signed taken = last;
        last = null;
        return Optional.ofNullable(taken);
    }

    @Override
    public String name() {
        return signer.name();
    }

    @Override
    public Set<String> reservedParameters() {
        return signer.reservedParameters();
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        SignedRequest signed = signer.sign(request);
        last = new Signed(signed, request.credentials());
        return signed;
    }

    @Override
    public @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        return signer.diagnose(code, message, stringToSign);
    }

    @Override
    public void forget() {
        last = null;
        signer.forget();
    }
}
