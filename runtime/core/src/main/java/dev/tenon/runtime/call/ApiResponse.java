package dev.tenon.runtime.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response with its metadata.
 *
 * @param value the response record
 * @param requestId the server's identifier of the request
 * @param httpStatus the HTTP status, from 200 to 299
 * @param headers the headers, names in lower case
 * @param attempts how many attempts were made, from 1
 * @param duration how long the call took, all attempts and pauses included
 * @param body the body as received, for undocumented fields
 * @param <R> the response record
 */
public record ApiResponse<R>(
        R value,
        @Nullable String requestId,
        int httpStatus,
        Map<String, List<String>> headers,
        int attempts,
        Duration duration,
        String body) {
    /** Names the response without quoting it. */
    @Override
    public String toString() {
        return "ApiResponse[requestId=" + requestId + ", httpStatus=" + httpStatus + ", attempts=" + attempts + "]";
    }
}
