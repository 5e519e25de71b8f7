package dev.tenon.explorer.internal.call;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Remembers what the last attempt sent and received, as it was on the wire. */
final class WireTap implements Interceptor {
    private static final long MOST_BODY_BYTES = 1 << 20;

    /** What was seen. */
    record Seen(Request request, String form, int status, String body) {}

    private volatile @Nullable Seen last;

    /** What the last attempt was; forgotten by this. */
    Optional<Seen> take() {
        Seen taken = last;
        last = null;
        return Optional.ofNullable(taken);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        last = seen(chain.request(), 0, "");
        Response response = chain.proceed(chain.request());
        Response network = response.networkResponse();
        // What came from the network tells of the request with its signature.
        Request sent = network == null ? response.request() : network.request();
        last = seen(sent, response.code(), response.peekBody(MOST_BODY_BYTES).string());
        return response;
    }

    private static Seen seen(Request request, int status, String body) throws IOException {
        Buffer form = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(form);
        }
        return new Seen(request, form.readUtf8(), status, body);
    }
}
