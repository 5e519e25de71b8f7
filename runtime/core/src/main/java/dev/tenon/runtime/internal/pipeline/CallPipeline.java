package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.http.BodyReader;
import dev.tenon.runtime.internal.http.HttpSettings;
import dev.tenon.runtime.internal.http.HttpTransport;
import dev.tenon.runtime.internal.http.Signing;
import dev.tenon.runtime.internal.http.SigningClock;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.internal.request.RequestEncoder;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls. Every way to call an operation, synchronous, asynchronous, over Retrofit, for pages, waiters, batches
 * and dry runs, ends here and takes the same four steps:
 *
 * <ol>
 * <li>encode: {@link RequestEncoder} checks the request and turns it into wire parameters, once;
 * <li>attempt: {@link CredentialsResolver} gets credentials, {@link AttemptSender} signs, sends and reads the body
 * whole, {@link ResponseInterpreter} judges it;
 * <li>decide: {@link RetryStep} finds the call done, to be tried again after a pause, or over;
 * <li>end: the result is returned, or the last failure thrown with the earlier ones suppressed in it.
 * </ol>
 *
 * {@link BlockingCall} takes these steps on the caller's thread, {@link AsyncCall} on none. {@link CallExecution} holds
 * what a call knows of itself meanwhile, its deadline first of all. Thread-safe.
 */
public final class CallPipeline implements AutoCloseable {
    private final PipelineSettings settings;
    private final RequestEncoder encoder;
    private final HttpTransport transport;
    private final Signing signing;
    private final ExecutorService executor;
    private final CredentialsResolver credentials;
    private final Steps steps;
    private final CallLog log;
    private final Set<CallExecution<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * A pipeline.
     *
     * @param settings what it is made of
     * @param http what the caller brings to HTTP
     */
    public CallPipeline(PipelineSettings settings, HttpSettings http) {
        PipelineSettings.Service service = settings.service();
        ServiceDefinition definition = service.definition();
        TimeSources time = settings.time();
        this.settings = settings;
        this.executor = Threads.executor(definition.name());
        SigningClock clock = new SigningClock(time.clock());
        this.signing = new Signing(settings.signer(), service.region(), definition.signingName(), clock, time.nonces());
        this.encoder = new RequestEncoder(
                definition,
                service.format(),
                service.region(),
                time.nonces(),
                settings.signer().reservedParameters(),
                settings.advised());
        PipelineSettings.Limits limits = settings.limits();
        this.transport = HttpTransport.of(
                new HttpTransport.Target(service.endpoint(), limits.connectTimeout(), limits.readTimeout()),
                http,
                signing,
                executor);
        this.credentials = new CredentialsResolver(settings.credentials(), executor);
        RefusalMapper refusals = new RefusalMapper(definition, settings.signer(), time.clock());
        this.steps = new Steps(
                credentials,
                new AttemptSender(
                        transport,
                        new BodyReader(limits.maxResponseBytes()),
                        new ResponseInterpreter(definition.protocol(), refusals)),
                new RetryStep(settings, clock),
                new AttemptReport(settings.observer()),
                time.pauses(),
                time.nanos());
        this.log = CallLog.of(settings);
    }

    /** The service. */
    public ServiceDefinition definition() {
        return settings.service().definition();
    }

    /** Everything that is not the same twice. */
    public TimeSources time() {
        return settings.time();
    }

    /** What calls of this client are made of. */
    public PipelineSettings settings() {
        return settings;
    }

    /**
     * Sends an operation and waits for its response.
     *
     * @param operation which
     * @param request its parameters
     * @param call what is special about this call
     * @throws dev.tenon.runtime.error.ApiException when the call fails, in whichever step
     */
    public <Q, R> CallResult<R> send(Operation<Q, R> operation, Q request, Special call) {
        requireOpen(operation);
        return send(encode(operation, request, call), call);
    }

    /** Sends what {@link #encode} made of a request, with the same overrides, as the other form does. */
    public <R> CallResult<R> send(EncodedRequest<R> request, Special call) {
        CallExecution<R> execution = begin(request, call);
        try {
            CallResult<R> result = new BlockingCall<>(execution, steps).run();
            log.succeeded(execution, result);
            return result;
        } catch (RuntimeException failure) {
            log.failed(execution, failure);
            throw failure;
        } finally {
            execution.close();
            running.remove(execution);
        }
    }

    /**
     * Sends an operation without waiting.
     *
     * @param operation which
     * @param request its parameters
     * @param call what is special about this call
     * @return completes with what {@link #send} returns, or with the exception it throws; cancelling it ends the call
     */
    public <Q, R> CompletableFuture<CallResult<R>> sendAsync(Operation<Q, R> operation, Q request, Special call) {
        EncodedRequest<R> encoded;
        try {
            requireOpen(operation);
            encoded = encode(operation, request, call);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        return sendAsync(encoded, call);
    }

    /** Sends what {@link #encode} made of a request, with the same overrides, as the other form does. */
    public <R> CompletableFuture<CallResult<R>> sendAsync(EncodedRequest<R> request, Special call) {
        CallExecution<R> execution;
        try {
            execution = begin(request, call);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<CallResult<R>> result = new AsyncCall<>(execution, steps, executor).start();
        var unused = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                execution.end(EndReason.CANCELLED);
            }
            execution.close();
            running.remove(execution);
            if (value != null) {
                log.succeeded(execution, value);
            } else if (failure != null) {
                log.failed(execution, failure);
            }
        });
        return result;
    }

    /**
     * Takes the first step only.
     *
     * @param operation which
     * @param request its parameters
     * @param call what is special about this call
     * @throws InvalidRequestException when the request cannot be right
     */
    public <Q, R> EncodedRequest<R> encode(Operation<Q, R> operation, Q request, Special call) {
        return encoder.encode(operation, request, call.overrides());
    }

    private void requireOpen(Operation<?, ?> operation) {
        if (closed) {
            throw new InvalidRequestException("client", "is closed").in(operation.name());
        }
    }

    private <R> CallExecution<R> begin(EncodedRequest<R> encoded, Special call) {
        requireOpen(encoded.operation());
        CallExecution<R> execution = new CallExecution<>(encoded, call.options(), call.headers(), settings);
        running.add(execution);
        execution.start();
        if (call.handle() != null) {
            call.handle().attach(execution);
        }
        if (closed) {
            execution.end(EndReason.CANCELLED);
        }
        return execution;
    }

    /** Runs a task in the background; false if the client is closed. */
    public boolean execute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException late) {
            return false;
        }
    }

    /** What holds the requests that Retrofit prepares; the pipeline makes the calls. */
    public Call.Factory holder() {
        return transport::holding;
    }

    /** Signs requests that are only to be looked at. */
    public SignedPreview preview() {
        return new SignedPreview(encoder, transport.endpoint(), signing, settings.credentials());
    }

    /**
     * Ends running calls and a fetch of credentials, and closes idle connections, unless they belong to the caller's own
     * client. What was derived from secrets is dropped.
     */
    @Override
    public void close() {
        closed = true;
        for (CallExecution<?> execution : running) {
            execution.end(EndReason.CANCELLED);
        }
        executor.shutdown();
        credentials.close();
        transport.close();
        settings.signer().forget();
    }

    /**
     * What is special about one call.
     *
     * @param options what it does differently from the client
     * @param overrides what is sent in place of what the request says
     * @param headers headers of the caller's
     * @param handle cancels the call; null when nothing does
     */
    public record Special(
            CallOptions options,
            Overrides overrides,
            Headers headers,
            @Nullable CallHandle handle) {
        private static final Headers NO_HEADERS = new Headers.Builder().build();

        /** Nothing but options. */
        public static Special of(CallOptions options) {
            return new Special(options, Overrides.NONE, NO_HEADERS, null);
        }

        /** The same with other parameters. */
        public Special with(Overrides other) {
            return new Special(options, other, headers, handle);
        }

        /** The same with headers. */
        public Special with(Headers other) {
            return new Special(options, overrides, other, handle);
        }

        /** The same with a handle. */
        public Special with(CallHandle other) {
            return new Special(options, overrides, headers, other);
        }

        /** The same with other options. */
        public Special with(CallOptions other) {
            return new Special(other, overrides, headers, handle);
        }

        /** The options, and the names of the rest. */
        @Override
        public String toString() {
            return "Special[" + options + ", " + overrides + ", headers=" + headers.names() + "]";
        }
    }
}
