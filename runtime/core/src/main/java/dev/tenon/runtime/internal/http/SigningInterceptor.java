package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.SignedRequest;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Map;
import java.util.Objects;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last interceptor before the network: signs each attempt, so that headers of the caller's own interceptors are signed
 * too, and looks at the head of the response while the connection can still be dropped cleanly.
 */
final class SigningInterceptor implements Interceptor {
    private final Signing signing;
    /** Whether it checks the connection itself: a separate interceptor costs more for each call. */
    private final boolean first;

    SigningInterceptor(Signing signing, boolean first) {
        this.signing = signing;
        this.first = first;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = Attempt.of(request);
        if (attempt == null) {
            return chain.proceed(request);
        }
        Connection connection = Objects.requireNonNull(chain.connection(), "a network interceptor has a connection");
        if (first) {
            FreshConnection.require(connection, attempt.trace());
        }
        Request signed = sign(request, attempt);
        TlsAbort.allow(connection);
        if (!attempt.trace().beginSending()) {
            throw new IOException("ended before anything was sent");
        }
        try {
            Response response = chain.proceed(signed);
            TlsAbort.end(connection);
            ResponseHeads.requireSound(response);
            return withoutReplay(response);
        } catch (IllegalStateException malformed) {
            // How OkHttp says that the server sent a status below zero; a listener may throw the same.
            if (!String.valueOf(malformed.getMessage()).startsWith("code < 0")) {
                throw malformed;
            }
            ProtocolException fault = new ProtocolException("the status line is malformed");
            fault.initCause(malformed);
            throw fault;
        }
    }

    private Request sign(Request request, Attempt attempt) {
        EncodedRequest<?> encoded = attempt.request();
        if (attempt.credentials().isAnonymous()) {
            return withForm(request, encoded.isPost(), encoded.parameters().form())
                    .build();
        }
        SignedRequest signed = signing.sign(encoded, request.url(), request.headers(), attempt.credentials());
        attempt.signed(signed);
        Request.Builder builder = withForm(request, encoded.isPost(), signed.form());
        for (Map.Entry<String, String> header : signed.headers().entrySet()) {
            builder.header(header.getKey(), header.getValue());
        }
        return builder.build();
    }

    private static Request.Builder withForm(Request request, boolean post, EncodedForm form) {
        if (post) {
            return request.newBuilder()
                    .header("Content-Length", Integer.toString(form.length()))
                    .post(new SentBody(form));
        }
        String query = form.text();
        return request.newBuilder()
                .url(request.url().newBuilder().encodedQuery(query).build());
    }

    /** OkHttp by itself repeats a request that was refused with 503 and this header; whether to repeat is ours to say. */
    private static Response withoutReplay(Response response) {
        String hint = response.code() == 503 ? response.header("Retry-After") : null;
        return hint != null && hint.strip().startsWith("0")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
