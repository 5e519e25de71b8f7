package dev.tenon.runtime.client;

import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Endpoints;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.http.HttpSettings;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.PipelineSettings;
import dev.tenon.runtime.signing.RequestSigner;
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
 * Configures a generated client. A region or an endpoint, and credentials, are all that most callers need. Not
 * thread-safe; the client it builds is.
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
    private @Nullable RequestSigner signer;
    private RetryOptions retries = RetryOptions.DEFAULT;
    private Duration callTimeout = Duration.ofSeconds(60);
    private Duration readTimeout = Duration.ofSeconds(20);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private long maxResponseBytes = DEFAULT_LIMIT;
    private @Nullable CallObserver observer;
    private @Nullable TimeSources time;
    private boolean logged;
    private boolean advised = true;
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
     * @throws InvalidRequestException when a setting is missing or invalid
     */
    public abstract C build();

    /**
     * Sets the region. It chooses the documented endpoint, unless {@link #endpoint} names one, and is sent by requests that leave
     * out the parameter that the description names for it, such as {@code RegionId}; what a request says itself comes first.
     * Defaults to none: the service's central endpoint is called.
     */
    public final B region(String name) {
        region = name;
        return self();
    }

    /** Whether to call the region's endpoint inside the cloud's own network. Defaults to false; needs a region. */
    public final B insideVpc(boolean inside) {
        insideVpc = inside;
        return self();
    }

    /**
     * Sets the endpoint itself, whatever the region: a host name with an optional port and an optional scheme.
     *
     * @param address such as {@code ecs.aliyuncs.com} or {@code http://127.0.0.1:8080}
     */
    public final B endpoint(String address) {
        endpoint = address;
        return self();
    }

    /** Whether {@code http://} endpoints are accepted. Defaults to false; for tests only. */
    public final B allowInsecureHttp(boolean allowed) {
        insecureHttp = allowed;
        return self();
    }

    /**
     * Sets where access keys come from. Required if calls are signed; {@code Credentials.anonymous()} sends them
     * unsigned.
     */
    public final B credentials(CredentialsProvider source) {
        provider = source;
        return self();
    }

    /** Sets the response format to ask for. Defaults to JSON. */
    public final B format(Format asked) {
        format = asked;
        return self();
    }

    /** Sets the signer. Defaults to the first style that the description lists. */
    public final B signer(RequestSigner wanted) {
        signer = wanted;
        return self();
    }

    /** Sets how failed attempts are retried. Defaults to {@link RetryOptions#DEFAULT}. */
    public final B retries(RetryOptions options) {
        retries = options;
        return self();
    }

    /** Sets the maximum number of attempts of a call. Defaults to 3; 1 switches retries off. */
    public final B maxAttempts(int attempts) {
        retries = retries.maxAttempts(attempts);
        return self();
    }

    /** Sets the deadline of a whole call, all attempts and pauses included. Defaults to 60 s; zero means no deadline. */
    public final B callTimeout(Duration timeout) {
        callTimeout = positive("callTimeout", timeout);
        return self();
    }

    /** Sets how long the server may be silent. Defaults to 20 s; zero means no limit. */
    public final B readTimeout(Duration timeout) {
        readTimeout = positive("readTimeout", timeout);
        return self();
    }

    /** Sets how long connecting may take. Defaults to 5 s; zero means no limit. */
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

    /** Sets the largest response that is read, in bytes after decompression. Defaults to 16 MiB. */
    public final B maxResponseBytes(long bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 64L) {
            throw new InvalidRequestException("maxResponseBytes", "must be between 1 and 2 GiB");
        }
        maxResponseBytes = bytes;
        return self();
    }

    /** Sets an observer of every attempt, for metrics or traces. Defaults to none. */
    public final B observer(CallObserver sees) {
        observer = sees;
        return self();
    }

    /**
     * Whether each call is logged when it ends: operation, parameters without sensitive values, attempts, outcome. Logs
     * to the system logger {@code dev.tenon.calls} at level INFO. Defaults to false.
     */
    public final B logRequests(boolean wanted) {
        logged = wanted;
        return self();
    }

    /**
     * Whether to enforce limits that the description calls advisory: documented ones that services may come to exceed.
     * Defaults to true; with false such a request is sent, and the service decides.
     */
    public final B advisoryLimits(boolean held) {
        advised = held;
        return self();
    }

    /** Sets clock, random numbers, pauses and deadlines, for tests. */
    public final B time(TimeSources sources) {
        time = sources;
        return self();
    }

    /**
     * Sets an OkHttp client whose connections, dispatcher and settings are used. It stays open when the client built
     * here is closed. Its redirects and retries are switched off for calls of this client; timeouts come from this
     * builder.
     */
    public final B httpClient(OkHttpClient client) {
        base = client;
        return self();
    }

    /** Sets the proxy. Defaults to that of the JVM, as set by {@code https.proxyHost}, for example. */
    public final B proxy(Proxy address) {
        proxy = address;
        return self();
    }

    /** Sets the authenticator for the proxy. */
    public final B proxyAuthenticator(Authenticator authenticator) {
        proxyAuthenticator = authenticator;
        return self();
    }

    /** Adds an interceptor that runs once for each attempt, before OkHttp's own. */
    public final B interceptor(Interceptor interceptor) {
        interceptors.add(interceptor);
        return self();
    }

    /** Adds a network interceptor, which runs right before the request is signed. */
    public final B networkInterceptor(Interceptor interceptor) {
        networkInterceptors.add(interceptor);
        return self();
    }

    /** Sets the factory of listeners to OkHttp's events. */
    public final B eventListenerFactory(EventListener.Factory factory) {
        events = factory;
        return self();
    }

    /** Wraps the finished OkHttp client, for tracing, for example. */
    public final B callFactory(Function<OkHttpClient, Call.Factory> around) {
        wrapping = around;
        return self();
    }

    /** Returns the parts of the client to build. */
    protected final ClientContext context() {
        SignerChoice signers = new SignerChoice(definition.signers(), signer);
        CredentialsProvider source = signers.isNone() ? Credentials::anonymous : provider;
        if (source == null) {
            throw new InvalidRequestException(
                    "credentials", "are required; Credentials.anonymous() sends unsigned calls");
        }
        String address = endpoint != null ? endpoint : definition.endpoints().host(region, insideVpc);
        HttpUrl url = Endpoints.parse(address, insecureHttp);
        PipelineSettings settings = new PipelineSettings(
                new PipelineSettings.Service(definition, url, region == null ? "" : region, format),
                signers.signer(),
                source,
                retries,
                new PipelineSettings.Limits(callTimeout, readTimeout, connectTimeout, maxResponseBytes),
                time == null ? TimeSources.system() : time,
                observer,
                logged,
                advised);
        HttpSettings http =
                new HttpSettings(base, proxy, proxyAuthenticator, interceptors, networkInterceptors, events, wrapping);
        return new ClientContext(new CallPipeline(settings, http), Special.of(CallOptions.DEFAULT));
    }
}
