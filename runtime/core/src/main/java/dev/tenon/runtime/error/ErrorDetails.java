package dev.tenon.runtime.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a failed call.
 *
 * @param call how far it got
 * @param response the head of the response; {@link ResponseHead#NONE} when there was none
 * @param refusal the refusal; {@link Refusal#NONE} when there was none
 */
public record ErrorDetails(CallProgress call, ResponseHead response, Refusal refusal) {
    /** Nothing is known: the failure belongs to no call. */
    public static final ErrorDetails NONE = of(CallProgress.NONE);

    /** Describes a failure without a response. */
    public static ErrorDetails of(CallProgress call) {
        return new ErrorDetails(call, ResponseHead.NONE, Refusal.NONE);
    }

    /** A copy for another stage of a call. */
    public ErrorDetails with(CallProgress other) {
        return new ErrorDetails(other, response, refusal);
    }

    /** The action; empty when the failure belongs to no call. */
    public String operation() {
        return call.operation();
    }

    /** How many attempts were made, from 1; 0 when none was. */
    public int attempts() {
        return call.attempts();
    }

    /** How far the last attempt got. */
    public Phase phase() {
        return call.phase();
    }

    /** Whether the server may have carried out the request. */
    public boolean mayHaveBeenProcessed() {
        return call.mayHaveBeenProcessed();
    }

    /** The HTTP status; 0 when there was no response. */
    public int httpStatus() {
        return response.httpStatus();
    }

    /** The server's identifier of the request. */
    public @Nullable String requestId() {
        return response.requestId();
    }

    /** The headers of the response, names in lower case. */
    public Map<String, List<String>> headers() {
        return response.headers();
    }

    /** The typed code; its {@link ErrorCode#code()} is empty when it is undocumented. */
    public ErrorCode code() {
        return refusal.code();
    }

    /** The code as the server sent it; empty when it sent none. */
    public String rawCode() {
        return refusal.rawCode();
    }

    /** The server's own words, at most 256 characters without control characters; may be empty. */
    public String serverMessage() {
        return refusal.message();
    }

    /** Every member of the error body by its path, redacted; see {@link Refusal#members}. */
    public Map<String, String> members() {
        return refusal.members();
    }

    /** Names the failure without headers or the server's words. */
    @Override
    public String toString() {
        return "ErrorDetails[operation=" + operation() + ", code=" + rawCode() + ", httpStatus=" + httpStatus()
                + ", requestId=" + requestId() + ", attempts=" + attempts() + "]";
    }
}
