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
     * @param details what is known of the call
     * @param cause the failure underneath, free of secrets
     */
    public TransportException(Kind kind, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.kind = kind;
    }

    /**
     * The failure of a thread that was interrupted while it waited; whoever throws it marks the thread again.
     *
     * @param call how far the call had come
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
        /** The connection ended before the response began. */
        CLOSED("the connection ended before the response began"),
        /** The connection ended before the response was complete. */
        TRUNCATED("the connection ended before the response was complete"),
        /** The response breaks the rules of HTTP. */
        PROTOCOL("the response breaks the rules of HTTP"),
        /** The response is longer than the client allows. */
        BODY_TOO_LARGE("the response is longer than allowed"),
        /** The caller cancelled, or its thread was interrupted. */
        CANCELLED("the call was cancelled"),
        /** An interceptor, a listener or the HTTP client itself failed with an exception that is not of input or output. */
        INTERNAL("an interceptor or the HTTP client failed"),
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
