package dev.tenon.runtime.internal.http;

import java.net.Proxy;
import java.util.List;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What the caller brings to HTTP.
 *
 * @param base a client whose connections and settings are used; null for one of our own
 * @param proxy the proxy; null for what the machine says
 * @param proxyAuthenticator authenticates at a proxy
 * @param interceptors application interceptors, run once for each attempt
 * @param networkInterceptors network interceptors, run before the request is signed
 * @param events the caller's own listener
 * @param wrapping puts something around the finished client, such as tracing
 */
public record HttpSettings(
        @Nullable OkHttpClient base,
        @Nullable Proxy proxy,
        @Nullable Authenticator proxyAuthenticator,
        List<Interceptor> interceptors,
        List<Interceptor> networkInterceptors,
        EventListener.@Nullable Factory events,
        @Nullable Function<OkHttpClient, Call.Factory> wrapping) {
    /** Copies the lists. */
    public HttpSettings {
        interceptors = List.copyOf(interceptors);
        networkInterceptors = List.copyOf(networkInterceptors);
    }
}
