package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/** No complete response came back. */
public final class TransportException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * Wraps a failure of the network.
     *
     * @param kind what failed
     * @param message what to show
     * @param details what is known about the call
     * @param cause the failure underneath, free of secrets
     */
    public TransportException(Kind kind, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.kind = kind;
    }

    /**
     * The failure of a thread that was interrupted while it waited; whoever throws it restores the interrupt flag.
     *
     * @param call how far the call got
     */
    public static TransportException interrupted(CallProgress call) {
        return new TransportException(
                Kind.CANCELLED,
                call.operation() + ": interrupted while waiting [CANCELLED]",
                ErrorDetails.of(call),
                null);
    }

    /** What failed. */
    public Kind kind() {
        return kind;
    }

    /** What failed on the way. */
    public enum Kind {
        /** The host name cannot be resolved. */
        DNS("the host name cannot be resolved"),
        /** The connection was refused, or broke while it was opened. */
        CONNECT("the connection failed"),
        /** The connection was not opened in time. */
        CONNECT_TIMEOUT("connecting took too long"),
        /** The server's certificate or its protocol version is not acceptable. */
        TLS("the TLS connection failed"),
        /** The proxy refused or dropped the connection. */
        PROXY("the proxy refused or dropped the connection"),
        /** Sending the request took too long. */
        WRITE_TIMEOUT("sending took too long"),
        /** The server was silent for too long. */
        READ_TIMEOUT("the server was silent for too long"),
        /** The deadline of the whole call passed. */
        CALL_TIMEOUT("the deadline of the call passed"),
        /** The connection ended before the response began. */
        CLOSED("the connection ended before the response began"),
        /** The connection ended before the response was complete. */
        TRUNCATED("the connection ended before the response was complete"),
        /** The response violates HTTP. */
        PROTOCOL("the response violates HTTP"),
        /** The response is longer than the client allows. */
        BODY_TOO_LARGE("the response is longer than allowed"),
        /** The caller cancelled, or its thread was interrupted. */
        CANCELLED("the call was cancelled"),
        /** An interceptor, a listener or the HTTP client itself failed with something other than an IOException. */
        INTERNAL("an interceptor or the HTTP client failed"),
        /** Any other I/O error. */
        IO("an I/O error occurred");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** What happened, in a few words that reveal nothing about the call. */
        public String text() {
            return text;
        }
    }
}
