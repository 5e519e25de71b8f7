package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.sign.Attempt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What is known of one call while it runs; travels with the OkHttp request. */
final class CallState extends Attempt {
    private final Phases phases = new Phases();
    private final CallOptions options;
    private final @Nullable Operation<?, ?> decoded;
    private final long startNanos;
    private final long deadlineNanos;
    private @Nullable Connection connection;
    private int number;
    private boolean mayHaveBeenProcessed;
    private @Nullable Object value;
    private byte[] body = {};
    private @Nullable Response answer;
    private @Nullable String requestId;
    private long endNanos;
    // How the last attempt ended.
    private @Nullable Response passed;
    private @Nullable ApiException failure;
    private @Nullable Response received;
    private long nanos;

    CallState(CallOptions options, @Nullable Operation<?, ?> decoded, long startNanos, long timeoutNanos) {
        this.options = options;
        this.decoded = decoded;
        this.startNanos = startNanos;
        this.deadlineNanos = timeoutNanos == 0 ? Long.MAX_VALUE : startNanos + timeoutNanos;
    }

    void beginAttempt() {
        begin();
        phases.begin();
        connection = null;
        number++;
    }

    /** Notes what this attempt goes out on. */
    void uses(Connection acquired) {
        connection = acquired;
    }

    /** Closes the connection of this attempt: where its answer ends is not known. Streams of HTTP/2 end by themselves. */
    void dropConnection() {
        Connection used = connection;
        if (used != null && used.protocol() == Protocol.HTTP_1_1) {
            try {
                used.socket().close();
            } catch (IOException ignored) {
                // It is of no further use either way.
            }
        }
    }

    Phases phases() {
        return phases;
    }

    CallOptions options() {
        return options;
    }

    /** How many nanoseconds are left of the call; huge when it has no deadline. */
    long leftNanos(long nowNanos) {
        return deadlineNanos == Long.MAX_VALUE ? Long.MAX_VALUE : deadlineNanos - nowNanos;
    }

    /** The attempts made, the current one included. */
    int number() {
        return number;
    }

    /** Whether this attempt, or an earlier one, may have been carried out. */
    boolean mayHaveBeenProcessed() {
        return mayHaveBeenProcessed;
    }

    void mayHaveBeenProcessed(boolean thisAttempt) {
        mayHaveBeenProcessed |= thisAttempt;
    }

    /** Whether the answer is to be decoded as part of the attempt. */
    boolean decodes() {
        return decoded != null;
    }

    void decode(Cursor cursor, byte[] bytes) {
        if (decoded != null) {
            value = decoded.decode(cursor);
            cursor.finish();
            body = bytes;
        }
    }

    /** Notes the answer that was decoded. */
    void answered(Response response, @Nullable String id, long nowNanos) {
        answer = response;
        requestId = id;
        endNanos = nowNanos;
    }

    /** The decoded answer with what came around it. */
    <R> ApiResponse<R> answer(R result) {
        Response received = Objects.requireNonNull(answer);
        return new ApiResponse<>(
                result,
                requestId,
                received.code(),
                ErrorMapper.headers(received.headers()),
                number,
                Duration.ofNanos(endNanos - startNanos),
                new String(body, StandardCharsets.UTF_8));
    }

    @Nullable Object value() {
        return value;
    }

    /**
     * Notes how an attempt ended.
     *
     * @param response the answer to be passed on, or else
     * @param problem what went wrong
     * @param seen what the server answered, if it did
     * @param took how many nanoseconds the attempt took
     */
    void ended(@Nullable Response response, @Nullable ApiException problem, @Nullable Response seen, long took) {
        passed = response;
        failure = problem;
        received = seen;
        nanos = took;
    }

    /** The answer to be passed on; null after a failure. */
    @Nullable Response passed() {
        return passed;
    }

    /** What went wrong in the last attempt; null when nothing did. */
    @Nullable ApiException failure() {
        return failure;
    }

    /** The headers of what the server answered to the last attempt, if it did. */
    @Nullable Headers headers() {
        return received == null ? null : received.headers();
    }

    /** Whether that answer came over TLS. */
    boolean secure() {
        return received != null && received.handshake() != null;
    }

    /** How many nanoseconds the last attempt took. */
    long nanos() {
        return nanos;
    }
}
