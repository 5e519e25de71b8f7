package dev.tenon.testkit.junit;

import dev.tenon.runtime.error.ErrorCode;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The failure for one run of a test with {@link DocumentedErrors}; the endpoint is prepared for it when the test method
 * begins.
 *
 * @param operation the operation that fails
 * @param kind the kind of failure
 * @param code the error code as the server sends it; empty for transport failures
 * @param httpStatus the HTTP status of the response; 0 when none arrives whole
 * @param message the server's message; empty when it has none
 */
public record Failure(String operation, FailureKind kind, String code, int httpStatus, String message) {
    /** Whether this is an error with this code. */
    public boolean is(ErrorCode other) {
        return !code.isEmpty() && code.equals(other.code());
    }

    /** The constant of a generated enum; empty for transport failures. */
    public <E extends Enum<E> & ErrorCode> Optional<E> code(Class<E> type) {
        return EnumSet.allOf(type).stream().filter(this::is).findFirst();
    }

    /** A sentence. */
    @Override
    public String toString() {
        return operation
                + switch (kind) {
                    case OWN_ERROR, COMMON_ERROR -> " fails with " + code + ", HTTP " + httpStatus;
                    case THROTTLED_ONCE -> " is throttled once with " + code;
                    case PARTIAL_FAILURE -> " succeeds, but its last item fails with " + code;
                    case CLOSED_CONNECTION -> " meets a closed connection";
                    case RESET_CONNECTION -> " meets a reset connection";
                    case CUT_RESPONSE -> " gets a response that breaks off";
                    case STALLED_RESPONSE -> " gets no response";
                    case WEB_PAGE -> " gets a web page, HTTP " + httpStatus;
                };
    }
}
