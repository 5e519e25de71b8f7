package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.signing.NonceSource;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;

/** Signs the requests of one client: each with a nonce and a time of its own. Thread-safe. */
public final class Signing {
    private final RequestSigner signer;
    private final String region;
    private final String signingName;
    private final SigningClock clock;
    private final NonceSource nonces;

    /**
     * A way to sign.
     *
     * @param signer signs
     * @param region the region; empty when the client has none
     * @param signingName the name under which the service checks signatures
     * @param clock gives the time to sign
     * @param nonces gives each signature its nonce
     */
    public Signing(RequestSigner signer, String region, String signingName, SigningClock clock, NonceSource nonces) {
        this.signer = signer;
        this.region = region;
        this.signingName = signingName;
        this.clock = clock;
        this.nonces = nonces;
    }

    /** The signer. */
    public RequestSigner signer() {
        return signer;
    }

    /** The time to sign. */
    public SigningClock clock() {
        return clock;
    }

    /**
     * Signs what goes out to the network.
     *
     * @param first whether no interceptor of the caller stands before it
     */
    Interceptor interceptor(boolean first) {
        return new SigningInterceptor(this, first);
    }

    /**
     * Signs a request right now.
     *
     * @param request what is sent
     * @param url where to
     * @param headers the headers so far
     * @param credentials what it is signed with; not anonymous
     */
    public SignedRequest sign(EncodedRequest<?> request, HttpUrl url, Headers headers, Credentials credentials) {
        String host = headers.get("Host");
        return signer.sign(new SigningInput(
                request.isPost() ? "POST" : "GET",
                host == null ? host(url) : host,
                url.encodedPath(),
                request.parameters(),
                headers,
                request.action(),
                request.version(),
                region,
                signingName,
                credentials,
                Instant.ofEpochMilli(clock.millis()),
                nonces.next()));
    }

    private static String host(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        String name = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
        return usual ? name : name + ":" + url.port();
    }
}
