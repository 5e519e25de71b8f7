package dev.tenon.runtime.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Makes one OkHttp call for each attempt, with a client that does nothing by itself: no retries, no redirects, no
 * cookies, no cache. Thread-safe.
 */
public final class HttpTransport implements AutoCloseable {
    private static final int CONNECTIONS = 64;

    private final HttpUrl endpoint;
    private final OkHttpClient client;
    private final Call.Factory factory;
    private final boolean owned;
    /** Whether nobody else can put another body in the place of the one that holds the attempt. */
    private final boolean alone;

    private HttpTransport(HttpUrl endpoint, OkHttpClient client, Call.Factory factory, boolean owned, boolean alone) {
        this.endpoint = endpoint;
        this.client = client;
        this.factory = factory;
        this.owned = owned;
        this.alone = alone;
    }

    /**
     * A transport.
     *
     * @param target where it sends to
     * @param http what the caller brings
     * @param signing signs each attempt
     * @param executor runs asynchronous attempts and looks up hosts
     */
    public static HttpTransport of(Target target, HttpSettings http, Signing signing, ExecutorService executor) {
        OkHttpClient base = http.base();
        CancellableDns dns = new CancellableDns(base == null ? Dns.SYSTEM : base.dns(), executor);
        EventListener.Factory callers =
                http.events() != null ? http.events() : base == null ? null : base.eventListenerFactory();
        OkHttpClient.Builder builder = base == null ? fresh(target.endpoint().isHttps(), executor) : base.newBuilder();
        builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .fastFallback(false)
                .dns(dns)
                .eventListenerFactory(new Listeners(callers))
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .connectTimeout(target.connectTimeout())
                .readTimeout(target.readTimeout())
                .writeTimeout(target.readTimeout());
        if (base != null && base.socketFactory().equals(SocketFactory.getDefault())) {
            builder.socketFactory(InterruptibleSockets.INSTANCE);
        }
        if (http.proxy() != null) {
            builder.proxy(http.proxy());
        }
        if (http.proxyAuthenticator() != null) {
            builder.proxyAuthenticator(http.proxyAuthenticator());
        }
        for (Interceptor interceptor : http.interceptors()) {
            builder.addInterceptor(interceptor);
        }
        for (Interceptor interceptor : http.networkInterceptors()) {
            builder.addNetworkInterceptor(interceptor);
        }
        boolean alone = http.wrapping() == null
                && builder.interceptors().isEmpty()
                && builder.networkInterceptors().isEmpty();
        builder.interceptors().add(0, new AttemptInterceptor(dns));
        boolean first = builder.networkInterceptors().isEmpty();
        if (!first) {
            // Before the caller's own, which must not see a request that is not sent.
            builder.networkInterceptors().add(0, new FreshConnection());
        }
        builder.addNetworkInterceptor(signing.interceptor(first));
        OkHttpClient client = builder.build();
        Call.Factory factory =
                http.wrapping() == null ? client : http.wrapping().apply(client);
        return new HttpTransport(target.endpoint(), client, factory, base == null, alone);
    }

    private static OkHttpClient.Builder fresh(boolean secure, ExecutorService executor) {
        Dispatcher dispatcher = new Dispatcher(executor);
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

    /** Where every request goes. */
    public HttpUrl endpoint() {
        return endpoint;
    }

    /**
     * The call of one attempt, not yet begun.
     *
     * @param attempt what is sent
     * @param headers headers of the caller's for this call
     */
    public Call newCall(Attempt attempt, Headers headers) {
        return factory.newCall(request(attempt, headers));
    }

    /** A call that only holds a request and is never made. */
    public Call holding(Request request) {
        return client.newCall(request);
    }

    /** The request of an attempt as the caller's interceptors see it: complete but for the signature. */
    private Request request(Attempt attempt, Headers headers) {
        String path = attempt.request().path();
        HttpUrl url = path.equals("/")
                ? endpoint
                : endpoint.newBuilder().encodedPath(path).build();
        Request.Builder builder = new Request.Builder();
        if (headers.size() > 0) {
            builder.headers(headers);
        }
        boolean post = attempt.request().isPost();
        if (!post || !alone) {
            builder.tag(Attempt.class, attempt);
        }
        if (post) {
            return builder.url(url).post(new UnsignedBody(attempt)).build();
        }
        String query = attempt.request().parameters().form().text();
        return builder.url(url.newBuilder().encodedQuery(query).build()).build();
    }

    /** Closes idle connections, unless they belong to the caller's own client. */
    @Override
    public void close() {
        if (owned) {
            client.connectionPool().evictAll();
        }
    }

    /**
     * Gives each attempt its trace as listener, together with the caller's own; nothing listens to a call that is never made.
     *
     * @param callers the caller's own; null for none
     */
    private record Listeners(EventListener.@Nullable Factory callers) implements EventListener.Factory {
        @Override
        public EventListener create(Call call) {
            Attempt attempt = Attempt.of(call.request());
            if (attempt == null) {
                return EventListener.NONE;
            }
            return callers == null ? attempt.trace() : attempt.trace().plus(callers.create(call));
        }
    }

    /**
     * Where a transport sends to.
     *
     * @param endpoint scheme, host and port
     * @param connectTimeout the longest time to connect; zero for no limit
     * @param readTimeout the longest silence; zero for no limit
     */
    public record Target(HttpUrl endpoint, Duration connectTimeout, Duration readTimeout) {}
}
