package dev.tenon.runtime.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what came around it.
 *
 * @param value the answer
 * @param requestId the server's identifier of the request
 * @param httpStatus the HTTP status
 * @param headers the headers, names in lower case
 * @param attempts how many attempts were made
 * @param duration how long the call took, all attempts and pauses included
 * @param body the answer as it came, for fields that no document names
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
    /** Names the answer without quoting it. */
    @Override
    public String toString() {
        return "Answer[requestId=" + requestId + ", httpStatus=" + httpStatus + ", attempts=" + attempts + "]";
    }
}
