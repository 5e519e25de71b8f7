package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/** No complete answer came back. */
public final class TransportException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * Wraps a failure of the network.
     *
     * @param kind what failed
     * @param message what to show
     * @param details what is known of the call
     * @param cause the failure underneath, free of secrets
     */
    public TransportException(Kind kind, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.kind = kind;
    }

    /**
     * The failure of a thread that was interrupted while it waited; the thread is to be marked again.
     *
     * @param operation the action
     * @param attempts how many attempts were made
     * @param mayHaveBeenProcessed whether the server may have carried one of them out
     */
    public static TransportException interrupted(String operation, int attempts, boolean mayHaveBeenProcessed) {
        return new TransportException(
                Kind.CANCELLED,
                operation + ": interrupted while waiting [CANCELLED]",
                ErrorDetails.ofCall(operation, attempts, mayHaveBeenProcessed),
                null);
    }

    /** What failed. */
    public Kind kind() {
        return kind;
    }

    /** What failed on the way. */
    public enum Kind {
        /** The host name has no address. */
        DNS("the host has no address"),
        /** The connection was refused or broke while it was made. */
        CONNECT("no connection"),
        /** The connection was not made in time. */
        CONNECT_TIMEOUT("no connection in time"),
        /** The server's certificate or its protocol version is not acceptable. */
        TLS("no secure connection"),
        /** The proxy refused, or broke the connection off. */
        PROXY("the proxy gave no connection"),
        /** Sending the request took too long. */
        WRITE_TIMEOUT("sending took too long"),
        /** The server was silent for too long. */
        READ_TIMEOUT("the server was silent for too long"),
        /** The deadline of the whole call passed. */
        CALL_TIMEOUT("the deadline of the call passed"),
        /** The connection ended before the answer began. */
        CLOSED("the connection ended before the answer began"),
        /** The connection ended before the answer was complete. */
        TRUNCATED("the connection ended before the answer was complete"),
        /** The answer breaks the rules of HTTP. */
        PROTOCOL("the answer breaks the rules of HTTP"),
        /** The answer is longer than the client allows. */
        BODY_TOO_LARGE("the answer is longer than allowed"),
        /** The caller cancelled, or its thread was interrupted. */
        CANCELLED("the call was cancelled"),
        /** Any other failure of input or output. */
        IO("input or output failed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** What happened, in a few words that hold nothing of the call. */
        public String text() {
            return text;
        }
    }
}
