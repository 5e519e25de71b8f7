package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.http.Signing;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.internal.request.RequestEncoder;
import dev.tenon.runtime.signing.SignedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Signs a request as the client would send it, to debug: valid for some minutes, once. What it returns holds every
 * parameter and the signature, never the secret.
 */
public final class SignedPreview {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RequestEncoder encoder;
    private final HttpUrl endpoint;
    private final Signing signing;
    private final CredentialsProvider provider;

    SignedPreview(RequestEncoder encoder, HttpUrl endpoint, Signing signing, CredentialsProvider provider) {
        this.encoder = encoder;
        this.endpoint = endpoint;
        this.signing = signing;
        this.provider = provider;
    }

    /**
     * A shell command that sends the request with the client's own method and signature, every part quoted.
     *
     * @param operation which
     * @param request its parameters
     * @throws dev.tenon.runtime.error.CredentialsException when there are no credentials to sign with
     */
    public <Q> String curl(Operation<Q, ?> operation, Q request) {
        EncodedRequest<?> encoded = encoder.encode(operation, request, Overrides.NONE);
        SignedRequest signed = sign(encoded);
        StringBuilder line = new StringBuilder("curl -sS");
        if (encoded.isPost()) {
            line.append(" -X POST ").append(quoted(url(encoded).toString()));
            line.append(" -H ").append(quoted("Content-Type: " + FORM));
        } else {
            line.append(' ').append(quoted(withQuery(encoded, signed)));
        }
        for (Map.Entry<String, String> header : new TreeMap<>(signed.headers()).entrySet()) {
            line.append(" -H ").append(quoted(header.getKey() + ": " + header.getValue()));
        }
        if (encoded.isPost()) {
            line.append(" --data-raw ").append(quoted(signed.form().text()));
        }
        return line.toString();
    }

    /**
     * The URL of a signed GET, for styles that sign with parameters.
     *
     * @param operation which
     * @param request its parameters
     * @throws dev.tenon.runtime.error.InvalidRequestException when the client's style signs with headers, which a URL
     *     cannot contain
     * @throws dev.tenon.runtime.error.CredentialsException when there are no credentials to sign with
     */
    public <Q> String url(Operation<Q, ?> operation, Q request) {
        EncodedRequest<?> encoded =
                encoder.encode(operation, request, Overrides.NONE).asGet();
        SignedRequest signed = sign(encoded);
        if (!signed.headers().isEmpty()) {
            throw new InvalidRequestException("signer", "signs with headers, which a URL cannot contain; use curl()");
        }
        return withQuery(encoded, signed);
    }

    private SignedRequest sign(EncodedRequest<?> encoded) {
        boolean unsigned = encoded.operation().traits().unsigned();
        Credentials credentials = unsigned ? Credentials.anonymous() : credentials(encoded.action());
        if (credentials.isAnonymous()) {
            return new SignedRequest(encoded.parameters().form(), Map.of(), () -> null, List.of());
        }
        Headers headers = encoded.isPost() ? Headers.of("Content-Type", FORM) : Headers.of();
        return signing.sign(encoded, url(encoded), headers, credentials);
    }

    @SuppressWarnings("NullAway") // a caller's provider may return null whatever its type says
    private Credentials credentials(String operation) {
        Throwable thrown;
        try {
            Credentials credentials = provider.credentials();
            if (credentials != null) {
                return credentials;
            }
            thrown = CredentialsFailures.none();
        } catch (Throwable failed) {
            // Languages without checked exceptions throw anything.
            thrown = failed;
        }
        throw CredentialsFailures.exception(thrown, new CallProgress(operation, 0, Phase.CREDENTIALS, false));
    }

    private HttpUrl url(EncodedRequest<?> encoded) {
        return endpoint.newBuilder().encodedPath(encoded.path()).build();
    }

    private String withQuery(EncodedRequest<?> encoded, SignedRequest signed) {
        return url(encoded)
                .newBuilder()
                .encodedQuery(signed.form().text())
                .build()
                .toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
