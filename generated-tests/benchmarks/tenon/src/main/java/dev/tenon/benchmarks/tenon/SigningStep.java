package dev.tenon.benchmarks.tenon;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.signing.NonceSource;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.time.Instant;
import okhttp3.Headers;

/** Signing by itself. */
final class SigningStep {
    private static final Headers NONE = Headers.of();

    private final HmacSha1Signer signer = new HmacSha1Signer();
    private final NonceSource nonces = NonceSource.unique();
    private final Credentials credentials;

    SigningStep(Credentials credentials) {
        this.credentials = credentials;
    }

    /** What would be sent. */
    SignedRequest sign(EncodedRequest<?> request) {
        return signer.sign(new SigningInput(
                "POST",
                "127.0.0.1",
                "/",
                request.parameters(),
                NONE,
                request.action(),
                request.version(),
                Inputs.REGION,
                "",
                credentials,
                Instant.ofEpochMilli(System.currentTimeMillis()),
                nonces.next()));
    }
}
