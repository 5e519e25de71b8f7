package dev.tenon.runtime.sign;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.NonceSource;
import java.time.InstantSource;

/** Signing by itself, which is nobody's business but the package's; here so that it can be measured alone. */
public final class SigningStep {
    private final RpcSigner signer = new RpcSigner();
    private final SigningClock clock = new SigningClock(InstantSource.system());
    private final NonceSource nonces = NonceSource.unique();
    private final Credentials credentials;

    /** Signs with the given keys. */
    public SigningStep(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The bytes that would be sent. */
    public Object sign(RpcRequestBody body) {
        return signer.sign(true, body, credentials, nonces.next(), clock.timestamp());
    }
}
