package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.signing.SignedRequest;
import java.time.Duration;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One attempt on its way through OkHttp, where it travels with the body of the request, or as a tag. OkHttp lets nothing else
 * pass from the network interceptor that signs to the code that judges the outcome, so what was signed is kept here.
 */
public final class Attempt {
    private final EncodedRequest<?> request;
    private final Credentials credentials;
    private final Redactor redactor;
    private final Timeouts timeouts;
    private final AttemptTrace trace = new AttemptTrace();
    private volatile @Nullable SignedRequest signed;

    /**
     * An attempt that is yet to be sent.
     *
     * @param request what is sent
     * @param credentials what it is signed with
     * @param redactor learns what must not be shown
     * @param timeouts what differs from the client
     */
    public Attempt(EncodedRequest<?> request, Credentials credentials, Redactor redactor, Timeouts timeouts) {
        this.request = request;
        this.credentials = credentials;
        this.redactor = redactor;
        this.timeouts = timeouts;
        redactor.add(credentials.accessKeySecret());
        redactor.add(credentials.securityToken());
    }

    /** The attempt that a request belongs to; null for a request of somebody else. */
    static @Nullable Attempt of(Request request) {
        return request.body() instanceof UnsignedBody body ? body.attempt() : request.tag(Attempt.class);
    }

    /** What is sent. */
    public EncodedRequest<?> request() {
        return request;
    }

    Credentials credentials() {
        return credentials;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    /** How far it has come. */
    public AttemptTrace trace() {
        return trace;
    }

    void signed(SignedRequest result) {
        signed = result;
        for (String secret : result.secrets()) {
            redactor.add(secret);
        }
    }

    /** The text that was signed; null when nothing was. It holds every parameter and must not be shown. */
    public @Nullable String stringToSign() {
        SignedRequest result = signed;
        return result == null ? null : result.stringToSign().get();
    }

    /**
     * Timeouts of one call; null means as the client says.
     *
     * @param read the longest silence of the server
     * @param connect the longest time to connect
     */
    public record Timeouts(
            @Nullable Duration read, @Nullable Duration connect) {}

    /** Names the operation only. */
    @Override
    public String toString() {
        return "Attempt[" + request.action() + "]";
    }
}
