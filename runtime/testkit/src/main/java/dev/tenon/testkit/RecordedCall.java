package dev.tenon.testkit;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Optional;

/**
 * A call that the endpoint met.
 *
 * @param operation the action, empty when the request named none
 * @param request the request
 * @param status the HTTP status answered
 * @param errorCode the error code answered, empty after a success or an answer that is not the service's
 * @param requestId the request id answered
 * @param undocumented the names of parameters that the description does not know
 */
public record RecordedCall(
        String operation,
        ReceivedRequest request,
        int status,
        Optional<String> errorCode,
        String requestId,
        List<String> undocumented) {
    /** Whether the answer was a success of the service. */
    public boolean succeeded() {
        return status < 300 && errorCode.isEmpty();
    }
}
