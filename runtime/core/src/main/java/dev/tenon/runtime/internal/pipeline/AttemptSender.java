package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.Refusal;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.internal.http.Attempt;
import dev.tenon.runtime.internal.http.AttemptInterceptor;
import dev.tenon.runtime.internal.http.BodyReader;
import dev.tenon.runtime.internal.http.HttpTransport;
import dev.tenon.runtime.internal.redact.Redactor;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Step 2 of a call, with the credentials at hand: sends, reads the response whole, and judges what came of it. */
final class AttemptSender {
    private final HttpTransport transport;
    private final BodyReader bodies;
    private final ResponseInterpreter interpreter;

    AttemptSender(HttpTransport transport, BodyReader bodies, ResponseInterpreter interpreter) {
        this.transport = transport;
        this.bodies = bodies;
        this.interpreter = interpreter;
    }

    /** An attempt on one connection. There is another when the connection turns out to be closed before it is used. */
    <R> Sending<R> prepare(CallExecution<R> call, Credentials credentials) {
        Attempt attempt = new Attempt(
                call.request(),
                credentials,
                call.redactor(),
                new Attempt.Timeouts(
                        call.options().readTimeout(), call.options().connectTimeout()));
        Sending<R> sending = new Sending<>(call, attempt, transport.newCall(attempt, call.headers()));
        call.running(sending);
        return sending;
    }

    /** An attempt that could not even be prepared: what the caller puts around OkHttp has failed. */
    <R> AttemptResult<R> unprepared(CallExecution<R> call, Throwable thrown) {
        ErrorDetails details = ErrorDetails.of(call.progress(Phase.QUEUED, false));
        return new AttemptResult.NotSent<>(
                TransportFailures.exception(Kind.INTERNAL, "", details, transport.endpoint(), null, thrown));
    }

    /** One OkHttp call, and what becomes of it; running it means to end it, which no lambda need be made for. */
    final class Sending<R> implements ResponseInterpreter.Context, Runnable {
        private final CallExecution<R> execution;
        private final Attempt attempt;
        private final Call call;

        private Sending(CallExecution<R> execution, Attempt attempt, Call call) {
            this.execution = execution;
            this.attempt = attempt;
            this.call = call;
        }

        Call call() {
            return call;
        }

        /** Ends the attempt. */
        @Override
        public void run() {
            attempt.trace().end();
            call.cancel();
        }

        @Override
        public Attempt attempt() {
            return attempt;
        }

        @Override
        public Redactor redactor() {
            return execution.redactor();
        }

        @Override
        public CallProgress progress(boolean mayHaveBeenProcessed) {
            return execution.progress(attempt.trace().phase(), mayHaveBeenProcessed);
        }

        /** Whether the server had closed the connection before anything was sent on it; another one is to be tried. */
        boolean wasStale() {
            return attempt.trace().isStale() && execution.endReason() == null && !call.isCanceled();
        }

        /** Reads a response whole and judges it. */
        AttemptResult<R> received(Response response) {
            byte[] body;
            try (response) {
                body = bodies.read(response.body());
                attempt.trace().complete();
            } catch (Throwable failure) {
                // Told first: once the call is cancelled, every failure looks like a cancellation.
                AttemptResult<R> broken = failed(failure);
                drop();
                return broken;
            }
            try {
                Received received = new Received(response, body);
                return interpreter.interpret(execution.request().operation(), received, this);
            } catch (Throwable failure) {
                return failed(failure);
            }
        }

        /** Where the response ends is not known, so nothing else may be read from the connection. */
        private void drop() {
            attempt.trace().dropConnection();
            call.cancel();
        }

        /** What a failure on the way means. */
        AttemptResult<R> failed(Throwable failure) {
            if (TransportFailures.saysUnsent(failure)) {
                attempt.trace().unsent();
            }
            Phase phase = attempt.trace().phase();
            if (!phase.isSent()
                    && failure instanceof AttemptInterceptor.Thrown
                    && failure.getCause() instanceof InvalidRequestException refused) {
                return new AttemptResult.NotSent<>(
                        refused.in(execution.request().action()));
            }
            return broken(kind(failure, phase), phase, failure);
        }

        private Kind kind(Throwable failure, Phase phase) {
            EndReason reason = execution.endReason();
            if (reason != null) {
                return reason.kind();
            }
            Kind kind = TransportFailures.kind(failure, phase, attempt.trace().proxy());
            boolean foreign = kind != Kind.INTERNAL && kind != Kind.BODY_TOO_LARGE && call.isCanceled();
            return foreign ? Kind.CANCELLED : kind;
        }

        /** An attempt that is ended now, whatever its thread is doing. */
        AttemptResult.Failure<R> ended(EndReason reason) {
            attempt.trace().end();
            return broken(reason.kind(), attempt.trace().phase(), null);
        }

        private AttemptResult.Failure<R> broken(Kind kind, Phase phase, @Nullable Throwable cause) {
            CallProgress progress = execution.progress(phase, phase.isSent());
            Response head = attempt.trace().head();
            ErrorDetails details = head == null
                    ? ErrorDetails.of(progress)
                    : new ErrorDetails(progress, interpreter.head(head, this), Refusal.NONE);
            var exception = TransportFailures.exception(
                    kind,
                    execution.limits().broken(kind),
                    details,
                    transport.endpoint(),
                    attempt.trace().proxy(),
                    cause);
            return phase.isSent() ? new AttemptResult.Broken<>(exception) : new AttemptResult.NotSent<>(exception);
        }
    }
}
