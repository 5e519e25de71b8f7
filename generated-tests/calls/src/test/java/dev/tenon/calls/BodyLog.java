package dev.tenon.calls;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Logs requests and responses with their bodies, the way such interceptors are usually written. */
final class BodyLog implements Interceptor {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        lines.add(request.method());
        if (request.body() != null) {
            Buffer sent = new Buffer();
            request.body().writeTo(sent);
            lines.add(sent.readUtf8());
        }
        Response response = chain.proceed(request);
        BufferedSource source = response.body().source();
        source.request(Long.MAX_VALUE);
        lines.add(response.code() + " " + source.getBuffer().clone().readUtf8());
        return response;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
