package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.ErrorEnvelope;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.runtime.sign.RpcRequestBody;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes one attempt: sends, reads the answer whole, decodes it or makes an exception of it. */
final class AttemptRunner {
    private static final int MAX_STALE = 100;

    private final TransportSettings settings;
    private final BodyReader bodies;
    private final ErrorMapper errors;

    AttemptRunner(TransportSettings settings) {
        this.settings = settings;
        this.bodies = new BodyReader(settings.maxAnswerBytes);
        this.errors = new ErrorMapper(settings.definition, settings.time.clock());
    }

    /** Notes in the state how the attempt ended. */
    void run(Interceptor.Chain chain, RpcRequestBody body, CallState state) {
        long started = nanos();
        String operation = body.operation().name();
        Response response = null;
        byte[] bytes;
        try {
            response = proceed(chain, state);
            BodyReader.checkHeaders(response);
            bytes = bodies.read(response.body());
        } catch (IOException failure) {
            TransportException mapped = Phases.failure(failure, chain.call(), state, operation, nanos());
            if (response != null) {
                state.dropConnection();
                response.close();
            }
            state.ended(null, mapped, response, nanos() - started);
            return;
        }
        int status = response.code();
        if (status < 200 || status >= 300) {
            state.ended(null, errors.map(operation, response, bytes, state), response, nanos() - started);
            return;
        }
        String type = response.header("Content-Type");
        Response passed =
                response.newBuilder().body(new MemoryBody(bytes, type)).build();
        ApiException unreadable = state.decodes() ? decode(operation, passed, bytes, type, state) : null;
        state.ended(unreadable == null ? passed : null, unreadable, response, nanos() - started);
    }

    /** Goes through idle connections that the server has closed, until one is good or new. */
    private static Response proceed(Interceptor.Chain chain, CallState state) throws IOException {
        for (int stale = 0; stale < MAX_STALE; stale++) {
            try {
                return chain.proceed(chain.request());
            } catch (IOException failure) {
                if (!state.phases().stale() || chain.call().isCanceled()) {
                    throw failure;
                }
                state.phases().stale(false);
            }
        }
        return chain.proceed(chain.request());
    }

    private @Nullable ApiException decode(
            String operation, Response response, byte[] bytes, @Nullable String type, CallState state) {
        try {
            Cursor cursor = Responses.open(bytes, bytes.length, type);
            state.decode(cursor, bytes);
            state.answered(response, cursor.requestId(), nanos());
            return null;
        } catch (DecodeException failure) {
            return unreadable(operation, response, bytes, failure, state);
        }
    }

    /** A well-formed refusal under the status of success is a refusal all the same. */
    private ApiException unreadable(
            String operation, Response response, byte[] bytes, DecodeException failure, CallState state) {
        ErrorEnvelope envelope = failure.kind() == DecodeException.Kind.UNEXPECTED_CONTENT
                ? ErrorEnvelope.read(bytes, bytes.length, response.header("Content-Type"))
                : ErrorEnvelope.NONE;
        if (!envelope.code().isEmpty()) {
            return errors.map(operation, response, envelope, state);
        }
        state.mayHaveBeenProcessed(true);
        ErrorCode none = settings.definition.errorCode("");
        return failure.in(ErrorMapper.details(operation, none, response, envelope.requestId(), state), state::redacted);
    }

    private long nanos() {
        return settings.time.nanos().getAsLong();
    }

    /** Tells the observer, and does not let it break the call. */
    void observe(RpcRequestBody body, CallState state, boolean last) {
        CallObserver observer = settings.observer;
        if (observer == null) {
            return;
        }
        ApiException failure = state.failure();
        Response response = state.passed();
        int status = failure != null ? failure.httpStatus() : response == null ? 0 : response.code();
        try {
            observer.observed(new CallObserver.ObservedAttempt(
                    body.operation().name(),
                    state.number(),
                    outcome(failure),
                    code(failure),
                    status,
                    Duration.ofNanos(state.nanos()),
                    last));
        } catch (RuntimeException ignored) {
            // An observer is not a part of the call.
        }
    }

    private static CallObserver.Outcome outcome(@Nullable ApiException failure) {
        if (failure == null) {
            return CallObserver.Outcome.SUCCESS;
        }
        if (failure instanceof ThrottledException) {
            return CallObserver.Outcome.THROTTLED;
        }
        if (failure instanceof ServiceException) {
            return CallObserver.Outcome.REFUSED;
        }
        if (failure instanceof TransportException) {
            return CallObserver.Outcome.TRANSPORT;
        }
        return failure instanceof DecodeException ? CallObserver.Outcome.UNREADABLE : CallObserver.Outcome.INVALID;
    }

    private static String code(@Nullable ApiException failure) {
        if (failure instanceof TransportException transport) {
            return transport.kind().name();
        }
        if (failure instanceof DecodeException unreadable) {
            return unreadable.kind().name();
        }
        // The documented code only: what servers invent would make tags without bound.
        return failure == null ? "" : failure.details().code().code();
    }
}
