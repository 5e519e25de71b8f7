package dev.tenon.runtime.call;

import dev.tenon.runtime.sign.Attempt;
import dev.tenon.runtime.sign.Signer;
import dev.tenon.runtime.sign.SigningClock;
import dev.tenon.runtime.sign.SigningInterceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes OkHttp clients that do nothing by themselves: no retries, no redirects, no cookies, no cache. An instance answers
 * what such a client asks: who listens to a call, and where a host is.
 */
final class HttpClients implements EventListener.Factory, Dns {
    private static final int CONNECTIONS = 64;

    private final Dns resolver;
    private final EventListener.@Nullable Factory inner;

    private HttpClients(Dns resolver, EventListener.@Nullable Factory inner) {
        this.resolver = resolver;
        this.inner = inner;
    }

    static OkHttpClient client(TransportSettings settings, HttpSettings http, SigningClock clock, Signer signer) {
        OkHttpClient base = http.base;
        HttpClients hooks = new HttpClients(
                base == null ? Dns.SYSTEM : base.dns(),
                http.events != null ? http.events : base == null ? null : base.eventListenerFactory());
        OkHttpClient.Builder builder = base == null ? fresh(settings.endpoint.isHttps()) : base.newBuilder();
        builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .fastFallback(false)
                .dns(hooks)
                .eventListenerFactory(hooks)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .callTimeout(settings.callTimeout)
                .connectTimeout(settings.connectTimeout)
                .readTimeout(settings.readTimeout)
                .writeTimeout(settings.readTimeout);
        if (http.base != null && http.base.socketFactory().equals(SocketFactory.getDefault())) {
            builder.socketFactory(InterruptibleSockets.INSTANCE);
        }
        if (http.proxy != null) {
            builder.proxy(http.proxy);
        }
        if (http.proxyAuthenticator != null) {
            builder.proxyAuthenticator(http.proxyAuthenticator);
        }
        builder.interceptors().add(0, new AttemptLoop(settings, clock));
        for (Interceptor interceptor : http.interceptors) {
            builder.addInterceptor(interceptor);
        }
        builder.addNetworkInterceptor(new FreshConnection());
        for (Interceptor interceptor : http.networkInterceptors) {
            builder.addNetworkInterceptor(interceptor);
        }
        builder.addNetworkInterceptor(new SigningInterceptor(signer));
        return builder.build();
    }

    private static OkHttpClient.Builder fresh(boolean secure) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(CONNECTIONS);
        dispatcher.setMaxRequests(CONNECTIONS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CONNECTIONS, 60, TimeUnit.SECONDS))
                .socketFactory(InterruptibleSockets.INSTANCE)
                .pingInterval(Duration.ZERO)
                // A client that never speaks TLS need not prepare for it.
                .connectionSpecs(List.of(secure ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT));
    }

    /** Ends what belongs to a client of our own. */
    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Makes every failure of a resolver one that is known to be of a resolver. */
    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        try {
            return resolver.lookup(hostname);
        } catch (RuntimeException failed) {
            UnknownHostException unknown = new UnknownHostException(hostname);
            unknown.initCause(failed);
            throw unknown;
        }
    }

    /** The call's own record of how far it has come, and the caller's listener. */
    @Override
    public EventListener create(okhttp3.Call call) {
        EventListener own =
                call.request().tag(Attempt.class) instanceof CallState state ? state.phases() : EventListener.NONE;
        return inner == null ? own : own.plus(inner.create(call));
    }
}
