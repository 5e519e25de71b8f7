package dev.tenon.runtime.call;

import dev.tenon.runtime.sign.Attempt;
import dev.tenon.runtime.sign.Signer;
import dev.tenon.runtime.sign.SigningClock;
import dev.tenon.runtime.sign.SigningInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes OkHttp clients that do nothing by themselves: no retries, no redirects, no cookies, no cache. */
final class HttpClients {
    private static final int CONNECTIONS = 64;

    private HttpClients() {}

    static OkHttpClient client(TransportSettings settings, HttpSettings http, SigningClock clock, Signer signer) {
        OkHttpClient.Builder builder = http.base() == null
                ? fresh(settings.endpoint().isHttps())
                : http.base().newBuilder();
        builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .fastFallback(false)
                .dns(new SafeDns(http.base() == null ? Dns.SYSTEM : http.base().dns()))
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .callTimeout(settings.callTimeout())
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout());
        if (http.base() != null && http.base().socketFactory().equals(SocketFactory.getDefault())) {
            builder.socketFactory(InterruptibleSockets.INSTANCE);
        }
        if (http.proxy() != null) {
            builder.proxy(http.proxy());
        }
        if (http.proxyAuthenticator() != null) {
            builder.proxyAuthenticator(http.proxyAuthenticator());
        }
        builder.interceptors().add(0, new AttemptLoop(settings, clock));
        for (Interceptor interceptor : http.interceptors()) {
            builder.addInterceptor(interceptor);
        }
        builder.addNetworkInterceptor(new FreshConnection());
        for (Interceptor interceptor : http.networkInterceptors()) {
            builder.addNetworkInterceptor(interceptor);
        }
        builder.addNetworkInterceptor(new SigningInterceptor(signer));
        EventListener.Factory inner = http.events() != null
                ? http.events()
                : http.base() == null ? null : http.base().eventListenerFactory();
        builder.eventListenerFactory(new Listeners(inner));
        return builder.build();
    }

    /** The listener of a call is its own record of how far it has come, and the caller's listener. */
    private record Listeners(EventListener.@Nullable Factory inner) implements EventListener.Factory {
        @Override
        public EventListener create(Call call) {
            EventListener own =
                    call.request().tag(Attempt.class) instanceof CallState state ? state.phases() : EventListener.NONE;
            return inner == null ? own : own.plus(inner.create(call));
        }
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
}
