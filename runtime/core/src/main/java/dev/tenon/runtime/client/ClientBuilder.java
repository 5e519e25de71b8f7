package dev.tenon.runtime.client;

import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.call.HttpSettings;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.call.TransportSettings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Endpoints;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.signing.SignatureStyle;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Configures a generated client. A region or an endpoint, and credentials, are all that most callers need. Not safe for
 * use by several threads; the client it builds is.
 *
 * @param <B> the generated builder
 * @param <C> the generated client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
    private static final long DEFAULT_LIMIT = 16L << 20;

    private final ServiceDefinition definition;
    private final List<Interceptor> interceptors = new ArrayList<>();
    private final List<Interceptor> networkInterceptors = new ArrayList<>();
    private @Nullable String region;
    private @Nullable String endpoint;
    private boolean insideVpc;
    private boolean insecureHttp;
    private @Nullable CredentialsProvider provider;
    private Format format = Format.JSON;
    private @Nullable SignatureStyle style;
    private RetryOptions retries = RetryOptions.DEFAULT;
    private Duration callTimeout = Duration.ofSeconds(60);
    private Duration readTimeout = Duration.ofSeconds(20);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private long maxAnswerBytes = DEFAULT_LIMIT;
    private @Nullable CallObserver observer;
    private TransportSettings.@Nullable Time time;
    private @Nullable OkHttpClient base;
    private @Nullable Proxy proxy;
    private @Nullable Authenticator proxyAuthenticator;
    private EventListener.@Nullable Factory events;
    private @Nullable Function<OkHttpClient, Call.Factory> wrapping;

    /**
     * A builder for a service.
     *
     * @param definition the service
     */
    protected ClientBuilder(ServiceDefinition definition) {
        this.definition = definition;
    }

    /** This builder, by its own type. */
    protected abstract B self();

    /**
     * Builds the client.
     *
     * @throws InvalidRequestException when a setting is missing or cannot be right
     */
    public abstract C build();

    /** The region whose documented endpoint is called; the service's central endpoint when there is none. */
    public final B region(String name) {
        region = name;
        return self();
    }

    /** Calls the endpoint of the region inside the cloud's own network. */
    public final B insideVpc(boolean inside) {
        insideVpc = inside;
        return self();
    }

    /**
     * The endpoint itself, whatever the region: a host name with an optional port, and a scheme if need be.
     *
     * @param address such as {@code ecs.aliyuncs.com} or {@code http://127.0.0.1:8080}
     */
    public final B endpoint(String address) {
        endpoint = address;
        return self();
    }

    /** Whether {@code http://} endpoints are accepted; never outside tests. */
    public final B allowInsecureHttp(boolean allowed) {
        insecureHttp = allowed;
        return self();
    }

    /** Where the access key comes from. */
    public final B credentials(CredentialsProvider source) {
        provider = source;
        return self();
    }

    /** What the server is asked for; JSON when not said. */
    public final B format(Format asked) {
        format = asked;
        return self();
    }

    /** The way to sign; the service's preferred one when not said. */
    public final B signature(SignatureStyle wanted) {
        style = wanted;
        return self();
    }

    /** How failed attempts are repeated. */
    public final B retries(RetryOptions options) {
        retries = options;
        return self();
    }

    /** How many attempts a call makes at most; 1 switches retries off. */
    public final B maxAttempts(int attempts) {
        retries = retries.maxAttempts(attempts);
        return self();
    }

    /** The deadline of a whole call, all attempts and pauses included; 60 s when not said, zero for none. */
    public final B callTimeout(Duration timeout) {
        callTimeout = positive("callTimeout", timeout);
        return self();
    }

    /** The longest silence of the server; 20 s when not said, zero for no limit. */
    public final B readTimeout(Duration timeout) {
        readTimeout = positive("readTimeout", timeout);
        return self();
    }

    /** The longest time to connect; 5 s when not said, zero for no limit. */
    public final B connectTimeout(Duration timeout) {
        connectTimeout = positive("connectTimeout", timeout);
        return self();
    }

    private static Duration positive(String name, Duration timeout) {
        if (timeout.isNegative() || timeout.compareTo(Duration.ofDays(20)) > 0) {
            throw new InvalidRequestException(name, "must be between 0 and 20 days");
        }
        return timeout;
    }

    /** The longest answer, counted after compression is undone; 16 MiB when not said. */
    public final B maxAnswerBytes(long bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 64L) {
            throw new InvalidRequestException("maxAnswerBytes", "must be between 1 and 2 GiB");
        }
        maxAnswerBytes = bytes;
        return self();
    }

    /** Sees every attempt. */
    public final B observer(CallObserver sees) {
        observer = sees;
        return self();
    }

    /** Clock, randomness and waiting; for tests. */
    public final B time(TransportSettings.Time sources) {
        time = sources;
        return self();
    }

    /**
     * A client whose connections, dispatcher and settings are used; it stays open when ours is closed. Redirects and
     * retries of its own are switched off, timeouts are those of this builder.
     */
    public final B httpClient(OkHttpClient client) {
        base = client;
        return self();
    }

    /** The proxy; what the machine says when not said. */
    public final B proxy(Proxy address) {
        proxy = address;
        return self();
    }

    /** Answers a proxy that asks who calls. */
    public final B proxyAuthenticator(Authenticator answers) {
        proxyAuthenticator = answers;
        return self();
    }

    /** Adds an interceptor that runs once for each attempt, before OkHttp's own. */
    public final B interceptor(Interceptor interceptor) {
        interceptors.add(interceptor);
        return self();
    }

    /** Adds an interceptor that runs on the network, right before the request is signed. */
    public final B networkInterceptor(Interceptor interceptor) {
        networkInterceptors.add(interceptor);
        return self();
    }

    /** Listens to OkHttp's events. */
    public final B eventListenerFactory(EventListener.Factory factory) {
        events = factory;
        return self();
    }

    /** Puts something around the finished OkHttp client, such as tracing. */
    public final B callFactory(Function<OkHttpClient, Call.Factory> around) {
        wrapping = around;
        return self();
    }

    /** The transport of the client to be built. */
    protected final Transport transport() {
        CredentialsProvider source = provider;
        if (source == null) {
            throw new InvalidRequestException(
                    "credentials", "are required; Credentials.anonymous() sends unsigned calls");
        }
        String address = endpoint != null ? endpoint : definition.endpoints().host(region, insideVpc);
        HttpUrl url = Endpoints.parse(address, insecureHttp);
        TransportSettings settings = new TransportSettings(
                definition,
                url,
                format,
                acceptedStyle(),
                source,
                retries,
                callTimeout,
                readTimeout,
                connectTimeout,
                maxAnswerBytes,
                time == null ? TransportSettings.Time.system() : time,
                observer);
        HttpSettings http =
                new HttpSettings(base, proxy, proxyAuthenticator, interceptors, networkInterceptors, events, wrapping);
        return Transport.of(settings, http);
    }

    private SignatureStyle acceptedStyle() {
        if (style == null) {
            return definition.signatures().get(0);
        }
        if (!definition.signatures().contains(style)) {
            throw new InvalidRequestException("signature", "is a style the service does not take");
        }
        return style;
    }
}
