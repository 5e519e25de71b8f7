package dev.tenon.runtime.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status and headers of a response.
 *
 * @param httpStatus the HTTP status; 0 when there was no response
 * @param requestId the server's identifier of the request
 * @param headers the headers, names in lower case
 */
public record ResponseHead(int httpStatus, @Nullable String requestId, Map<String, List<String>> headers) {
    /** There was no response. */
    public static final ResponseHead NONE = new ResponseHead(0, null, Map.of());

    /** Copies the headers. */
    public ResponseHead {
        headers = Map.copyOf(headers);
    }

    /** Names the response without its headers. */
    @Override
    public String toString() {
        return "ResponseHead[httpStatus=" + httpStatus + ", requestId=" + requestId + "]";
    }
}
