package dev.tenon.runtime.call;

import java.net.Proxy;
import java.util.List;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What the caller brings to HTTP. Immutable; only this package looks inside. */
public final class HttpSettings {
    final @Nullable OkHttpClient base;
    final @Nullable Proxy proxy;
    final @Nullable Authenticator proxyAuthenticator;
    final List<Interceptor> interceptors;
    final List<Interceptor> networkInterceptors;
    final EventListener.@Nullable Factory events;
    private final @Nullable Function<OkHttpClient, Call.Factory> wrapping;

    /**
     * Keeps the lists as they are now.
     *
     * @param base a client whose connections and settings are to be used; null for one of our own
     * @param proxy the proxy; null for what the machine says
     * @param proxyAuthenticator answers a proxy that asks who calls
     * @param interceptors application interceptors, run once for each attempt
     * @param networkInterceptors network interceptors, run before the request is signed
     * @param events the caller's own listener
     * @param wrapping puts something around the finished client, such as tracing
     */
    public HttpSettings(
            @Nullable OkHttpClient base,
            @Nullable Proxy proxy,
            @Nullable Authenticator proxyAuthenticator,
            List<Interceptor> interceptors,
            List<Interceptor> networkInterceptors,
            EventListener.@Nullable Factory events,
            @Nullable Function<OkHttpClient, Call.Factory> wrapping) {
        this.base = base;
        this.proxy = proxy;
        this.proxyAuthenticator = proxyAuthenticator;
        this.interceptors = List.copyOf(interceptors);
        this.networkInterceptors = List.copyOf(networkInterceptors);
        this.events = events;
        this.wrapping = wrapping;
    }

    Call.Factory factory(OkHttpClient client) {
        return wrapping == null ? client : wrapping.apply(client);
    }
}
