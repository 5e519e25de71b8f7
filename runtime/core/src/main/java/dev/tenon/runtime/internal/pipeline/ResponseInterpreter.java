package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Refusal;
import dev.tenon.runtime.error.ResponseHead;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.runtime.internal.decode.Watched;
import dev.tenon.runtime.internal.http.Attempt;
import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.protocol.Protocol;
import java.util.List;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Judges complete responses: a success, a refusal, or something that cannot be read. */
final class ResponseInterpreter {
    private final Protocol ofService;
    private final RefusalMapper refusals;
    private final Watched watched;

    ResponseInterpreter(Protocol ofService, RefusalMapper refusals) {
        this.ofService = ofService;
        this.refusals = refusals;
        this.watched = Watched.of(ofService);
    }

    /** What a caller of it knows. */
    interface Context {
        /** How far the call has come when this attempt may, or may not, have been carried out. */
        CallProgress progress(boolean mayHaveBeenProcessed);

        Attempt attempt();

        Redactor redactor();

        /** The protocol of the operation. */
        default Protocol protocol() {
            return attempt().request().protocol();
        }
    }

    /** What is known of a response whose body is missing. */
    ResponseHead head(Response head, Context context) {
        return refusals.head(context.protocol(), new Received(head, new byte[0]), null, context.redactor());
    }

    <R> AttemptResult<R> interpret(Operation<?, R> operation, Received received, Context context) {
        Protocol protocol = context.protocol();
        int status = received.status();
        if (status < 200 || status >= 300) {
            return refused(ErrorEnvelope.read(protocol, received), received, context);
        }
        if (!protocol.success().isEmpty()) {
            ErrorEnvelope envelope = ErrorEnvelope.read(protocol, received);
            if (!protocol.success().accepts(envelope.body()::text)) {
                return refused(envelope, received, context);
            }
        }
        return decode(operation, received, context);
    }

    private <R> AttemptResult<R> refused(ErrorEnvelope envelope, Received received, Context context) {
        boolean processed = refusals.mayHaveBeenProcessed(context.protocol(), envelope, received.status());
        return new AttemptResult.Refused<>(
                refusals.exception(
                        envelope, received, context.progress(processed), context.attempt(), context.redactor()),
                processed,
                received);
    }

    private <R> AttemptResult<R> decode(Operation<?, R> operation, Received received, Context context) {
        Protocol protocol = context.protocol();
        Cursor cursor = null;
        try {
            cursor = Responses.open(
                    received.body(),
                    received.body().length,
                    received.contentType(),
                    isOfService(protocol) ? watched : Watched.of(protocol));
            R value = operation.read(cursor);
            cursor.finish();
            // Where there is a rule of success, it has decided.
            if (protocol.success().isEmpty() && refusals.isDocumentedUnderSuccess(cursor.code())) {
                return refused(ErrorEnvelope.read(protocol, received), received, context);
            }
            String requestId = RefusalMapper.rawRequestId(protocol, received, cursor.requestId());
            return new AttemptResult.Success<>(value, requestId, received);
        } catch (DecodeException unreadable) {
            return unreadable(unreadable, cursor == null ? null : cursor.requestId(), received, context);
        }
    }

    /** Nearly always it is the very same; to compare what two say would cost more than to look. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOfService(Protocol protocol) {
        return protocol == ofService;
    }

    /** A refusal in an envelope that the protocol names is one whatever the status; a code anywhere else decides nothing. */
    private <R> AttemptResult<R> unreadable(
            DecodeException unreadable, @Nullable String readId, Received received, Context context) {
        Protocol protocol = context.protocol();
        ErrorEnvelope envelope = ErrorEnvelope.read(protocol, received);
        boolean noRecord = unreadable.kind() == DecodeException.Kind.UNEXPECTED_CONTENT
                || unreadable.kind() == DecodeException.Kind.MISSING;
        boolean named = !envelope.place().isEmpty() || refusals.isDocumentedUnderSuccess(envelope.code());
        if (noRecord && !envelope.code().isEmpty() && named) {
            return refused(envelope, received, context);
        }
        String id = readId == null ? envelope.requestId() : readId;
        ErrorDetails details = new ErrorDetails(
                context.progress(true), refusals.head(protocol, received, id, context.redactor()), Refusal.NONE);
        List<String> quoted = List.of(received.text(), String.valueOf(received.contentType()));
        return new AttemptResult.Unreadable<>(
                unreadable.in(details, problem -> context.redactor().redactOwn(problem, quoted)), received);
    }
}
