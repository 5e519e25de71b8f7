package dev.tenon.runtime.protocol;

import java.util.List;

/**
 * Where a response has what does not belong to the operation. The first that is present counts.
 *
 * @param requestIds paths of the member that identifies the request, such as {@code ResponseMetadata.RequestId}
 * @param requestIdHeaders headers that do so
 * @param retryAfterMillisHeaders headers with the minimum pause before another attempt, in milliseconds; the standard
 *     {@code Retry-After} counts without being named
 */
public record ResponseRules(
        List<String> requestIds, List<String> requestIdHeaders, List<String> retryAfterMillisHeaders) {
    /** Copies the lists. */
    public ResponseRules {
        requestIds = List.copyOf(requestIds);
        requestIdHeaders = List.copyOf(requestIdHeaders);
        retryAfterMillisHeaders = List.copyOf(retryAfterMillisHeaders);
    }
}
