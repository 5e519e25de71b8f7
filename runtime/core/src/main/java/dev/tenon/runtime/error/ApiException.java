package dev.tenon.runtime.error;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of a call. No message, cause or text in this family contains a secret, a signature, or more
 * than 256 characters of a body.
 */
public abstract sealed class ApiException extends RuntimeException
        permits ServiceException,
                TransportException,
                DecodeException,
                CredentialsException,
                InvalidRequestException,
                PartialFailureException,
                WaiterException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorDetails details;

    ApiException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** Everything known about the failed call. */
    public final ErrorDetails details() {
        return details == null ? ErrorDetails.NONE : details;
    }

    /** The action; empty when the failure belongs to no call. */
    public final String operation() {
        return details().operation();
    }

    /** The code as the server sent it; empty when it sent none. */
    public final String rawCode() {
        return details().rawCode();
    }

    /** The HTTP status; 0 when there was no response. */
    public final int httpStatus() {
        return details().httpStatus();
    }

    /** The server's identifier of the request, when it sent one. */
    public final @Nullable String requestId() {
        return details().requestId();
    }

    /** How many attempts were made; 0 when the request did not get that far. */
    public final int attempts() {
        return details().attempts();
    }

    /** How far the last attempt got. */
    public final Phase phase() {
        return details().phase();
    }

    /** Whether the server may have carried out the request. */
    public final boolean mayHaveBeenProcessed() {
        return details().mayHaveBeenProcessed();
    }

    /** The actions that document the code; empty when there is no code or it is undocumented. */
    public final Set<String> documentedFor() {
        return details().code().operations();
    }
}
