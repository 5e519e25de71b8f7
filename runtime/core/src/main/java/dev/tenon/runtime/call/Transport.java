package dev.tenon.runtime.call;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.sign.Attempt;
import dev.tenon.runtime.sign.RpcRequestBody;
import dev.tenon.runtime.sign.Signer;
import dev.tenon.runtime.sign.SigningClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends operations and reads their answers. Safe for use by several threads. */
@SuppressWarnings("exports")
public final class Transport implements AutoCloseable {
    private final TransportSettings settings;
    private final CallOptions options;
    private final OkHttpClient client;
    private final Call.Factory factory;
    private final boolean owned;
    private final Signer signer;

    private Transport(
            TransportSettings settings,
            CallOptions options,
            OkHttpClient client,
            Call.Factory factory,
            boolean owned,
            Signer signer) {
        this.settings = settings;
        this.options = options;
        this.client = client;
        this.factory = factory;
        this.owned = owned;
        this.signer = signer;
    }

    /**
     * Makes a transport.
     *
     * @param settings what it is made of
     * @param http the HTTP client it is to use
     */
    public static Transport of(TransportSettings settings, HttpSettings http) {
        SigningClock clock = new SigningClock(settings.time.clock());
        Signer signer = new Signer(settings.style, settings.provider, clock, settings.time.nonces());
        OkHttpClient client = HttpClients.client(settings, http, clock, signer);
        return new Transport(settings, CallOptions.DEFAULT, client, http.factory(client), http.base == null, signer);
    }

    /**
     * A transport over the same connections whose calls differ in some options.
     *
     * @param other what differs
     */
    public Transport with(CallOptions other) {
        return new Transport(settings, other, client, factory, owned, signer);
    }

    /**
     * The same, whose calls end in time.
     *
     * @param left how long a call may take, all attempts included
     */
    public Transport within(Duration left) {
        return with(options.callTimeout(left));
    }

    /**
     * Sends an operation and waits for its answer.
     *
     * @param operation which
     * @param request its parameters
     */
    public <Q, R> R send(Operation<Q, R> operation, Q request) {
        CallState state = state(operation);
        run(call(operation, request, state));
        return result(operation, state);
    }

    /**
     * Sends an operation with some parameters changed and waits for its answer.
     *
     * @param operation which
     * @param request its parameters
     * @param overrides what is sent in place of what the request says
     */
    public <Q, R> R send(Operation<Q, R> operation, Q request, Overrides overrides) {
        CallState state = state(operation);
        run(call(operation, request, state, overrides));
        return result(operation, state);
    }

    /**
     * As {@link #send(Operation, Object, Overrides)}, without waiting.
     *
     * @param operation which
     * @param request its parameters
     * @param overrides what is sent in place of what the request says
     */
    public <Q, R> CompletableFuture<R> sendAsync(Operation<Q, R> operation, Q request, Overrides overrides) {
        CallState state = state(operation);
        return new CallFuture<>(call(operation, request, state, overrides), () -> result(operation, state)).start();
    }

    /**
     * The address of a signed GET, to debug; valid for some minutes, once. It holds every parameter and the signature,
     * never the secret.
     *
     * @param operation which
     * @param request its parameters
     */
    public <Q> String signedUrl(Operation<Q, ?> operation, Q request) {
        return settings.endpoint + "?" + signer.signedForm(unsigned(operation, request, Overrides.NONE), false);
    }

    /**
     * A line for a shell that sends the signed request, to debug; valid for some minutes, once. It holds every parameter
     * and the signature, never the secret.
     *
     * @param operation which
     * @param request its parameters
     */
    public <Q> String curl(Operation<Q, ?> operation, Q request) {
        String form = signer.signedForm(unsigned(operation, request, Overrides.NONE), true);
        return "curl -sS -X POST '" + settings.endpoint + "' -d '" + form + "'";
    }

    private <Q> RpcRequestBody unsigned(Operation<Q, ?> operation, Q request, Overrides overrides) {
        String token = operation.traits().clientToken() == null
                ? null
                : settings.time.nonces().next();
        return RpcRequestBody.of(settings.definition, operation, request, settings.format, token, overrides);
    }

    /** The service. */
    public ServiceDefinition definition() {
        return settings.definition;
    }

    /** Clock, randomness and waiting. */
    public TransportSettings.Time time() {
        return settings.time;
    }

    /**
     * Sends an operation and gives the answer with what came around it.
     *
     * @param operation which
     * @param request its parameters
     */
    public <Q, R> ApiResponse<R> answer(Operation<Q, R> operation, Q request) {
        CallState state = state(operation);
        run(call(operation, request, state));
        return state.answer(result(operation, state));
    }

    /**
     * Sends an operation without waiting.
     *
     * @param operation which
     * @param request its parameters
     * @return completes with the answer; cancelling it ends the call
     */
    public <Q, R> CompletableFuture<R> sendAsync(Operation<Q, R> operation, Q request) {
        CallState state = state(operation);
        return new CallFuture<>(call(operation, request, state), () -> result(operation, state)).start();
    }

    /**
     * As {@link #answer}, without waiting.
     *
     * @param operation which
     * @param request its parameters
     */
    public <Q, R> CompletableFuture<ApiResponse<R>> answerAsync(Operation<Q, R> operation, Q request) {
        CallState state = state(operation);
        return new CallFuture<>(call(operation, request, state), () -> state.answer(result(operation, state))).start();
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <R> R result(Operation<?, R> operation, CallState state) {
        Objects.requireNonNull(operation);
        // The state was made for the operation whose answer this is.
        return (R) state.value();
    }

    private CallState state(@Nullable Operation<?, ?> decoded) {
        return new CallState(options, decoded, settings.time.nanos().getAsLong(), timeoutNanos());
    }

    private long timeoutNanos() {
        Duration own = options.callTimeout();
        return (own == null ? settings.callTimeout : own).toNanos();
    }

    private <Q, R> Call call(Operation<Q, R> operation, Q request, CallState state) {
        return call(operation, request, state, Overrides.NONE);
    }

    private <Q, R> Call call(Operation<Q, R> operation, Q request, CallState state, Overrides overrides) {
        RpcRequestBody body = unsigned(operation, request, overrides);
        Request.Builder builder = new Request.Builder().url(settings.endpoint).tag(Attempt.class, state);
        if (operation.traits().onlyGet()) {
            builder.tag(RpcRequestBody.class, body);
        } else {
            builder.post(body);
        }
        Call call = factory.newCall(builder.build());
        if (options.callTimeout() != null) {
            call.timeout().timeout(timeoutNanos(), TimeUnit.NANOSECONDS);
        }
        return call;
    }

    private static void run(Call call) {
        try (Response response = call.execute()) {
            // The answer was read and decoded inside.
            response.code();
        } catch (IOException failure) {
            throw CallFailure.unchecked(failure);
        }
    }

    /**
     * An implementation of a generated Retrofit interface over the same connections, retries and errors.
     *
     * @param api the interface
     */
    public <A> A retrofitApi(Class<A> api) {
        return RpcConverterFactory.api(
                api,
                settings,
                request -> factory.newCall(
                        request.newBuilder().tag(Attempt.class, state(null)).build()));
    }

    /**
     * Ends running asynchronous calls and closes idle connections, unless they belong to the caller's own client. What was
     * derived from the secret is dropped; the secret itself is a text, which Java keeps until nobody refers to it.
     */
    @Override
    public void close() {
        if (owned) {
            HttpClients.close(client);
        }
        signer.forget();
    }
}
