package dev.tenon.testkit;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Optional;

/**
 * A call that the endpoint received.
 *
 * @param operation the action, empty when the request named none
 * @param request the request
 * @param status the HTTP status of the response
 * @param errorCode the error code of the response; empty after a success, or a response without one
 * @param itemErrorCodes the error codes of items that failed in a success
 * @param requestId the request id of the response
 * @param undocumented the names of undocumented parameters
 */
public record RecordedCall(
        String operation,
        ReceivedRequest request,
        int status,
        Optional<String> errorCode,
        List<String> itemErrorCodes,
        String requestId,
        List<String> undocumented) {
    /** Copies codes and names. */
    public RecordedCall {
        itemErrorCodes = List.copyOf(itemErrorCodes);
        undocumented = List.copyOf(undocumented);
    }

    /** Whether the response was a success of the service. */
    public boolean succeeded() {
        return status < 300 && errorCode.isEmpty();
    }
}
