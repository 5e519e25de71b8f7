package dev.tenon.runtime.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failed call.
 *
 * @param operation the action; empty when the failure belongs to no call
 * @param code the typed code; its {@link ErrorCode#code()} is empty when nobody documented it
 * @param rawCode the code as the server sent it; empty when it sent none
 * @param serverMessage the server's own words, at most 256 characters without control characters; may be empty
 * @param httpStatus the HTTP status; 0 when there was no answer
 * @param requestId the server's identifier of the request
 * @param hostId the server's name for itself
 * @param recommend the address of the server's own advice
 * @param headers the headers of the answer, names in lower case
 * @param attempts how many attempts were made, from 1; 0 when nothing was tried
 * @param mayHaveBeenProcessed whether the server may have carried the request out
 */
public record ErrorDetails(
        String operation,
        ErrorCode code,
        String rawCode,
        String serverMessage,
        int httpStatus,
        @Nullable String requestId,
        @Nullable String hostId,
        @Nullable String recommend,
        Map<String, List<String>> headers,
        int attempts,
        boolean mayHaveBeenProcessed) {
    /** Nothing is known: the failure belongs to no call. */
    public static final ErrorDetails NONE = ofCall("", 0, false);

    /** Keeps the headers as they are now. */
    public ErrorDetails {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(code, "code");
        headers = Map.copyOf(headers);
    }

    /**
     * Describes a failure without an answer.
     *
     * @param operation the action
     * @param attempts how many attempts were made
     * @param mayHaveBeenProcessed whether the server may have carried the request out
     */
    public static ErrorDetails ofCall(String operation, int attempts, boolean mayHaveBeenProcessed) {
        return new ErrorDetails(
                operation,
                UndocumentedCode.UNRECOGNIZED,
                "",
                "",
                0,
                null,
                null,
                null,
                Map.of(),
                attempts,
                mayHaveBeenProcessed);
    }

    /**
     * The same with another judgement on whether the request was carried out.
     *
     * @param possible whether the server may have carried the request out
     */
    public ErrorDetails processed(boolean possible) {
        return new ErrorDetails(
                operation,
                code,
                rawCode,
                serverMessage,
                httpStatus,
                requestId,
                hostId,
                recommend,
                headers,
                attempts,
                possible);
    }

    /** Names the failure without headers or the server's words. */
    @Override
    public String toString() {
        return "ErrorDetails[operation=" + operation + ", code=" + rawCode + ", httpStatus=" + httpStatus
                + ", requestId=" + requestId + ", attempts=" + attempts + "]";
    }
}
