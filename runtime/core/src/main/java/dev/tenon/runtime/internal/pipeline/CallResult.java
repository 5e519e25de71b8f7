package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a call returns.
 *
 * @param value the response record
 * @param requestId the server's identifier of the request
 * @param received what was received
 * @param attempts how many attempts were made
 * @param duration how long the call took
 * @param <R> the response record
 */
@SuppressWarnings("exports") // made and read inside this module
public record CallResult<R>(R value, @Nullable String requestId, Received received, int attempts, Duration duration) {
    /** The same for callers. */
    public ApiResponse<R> toApiResponse() {
        return new ApiResponse<>(
                value,
                requestId,
                received.status(),
                received.headerValues(),
                attempts,
                duration,
                new String(received.body(), StandardCharsets.UTF_8));
    }

    /** The response as OkHttp gave it, whose body was read. */
    public Response raw() {
        return received.head();
    }

    /** Names the response without quoting it. */
    @Override
    public String toString() {
        return "CallResult[requestId=" + requestId + ", " + received + ", attempts=" + attempts + "]";
    }
}
