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

    /** What failed. */
    public Kind kind() {
        return kind;
    }

    /** What failed on the way. */
    public enum Kind {
        /** The host name has no address. */
        DNS,
        /** The connection was refused or broke while it was made. */
        CONNECT,
        /** The connection was not made in time. */
        CONNECT_TIMEOUT,
        /** The server's certificate or its protocol version is not acceptable. */
        TLS,
        /** The proxy refused, or broke the connection off. */
        PROXY,
        /** Sending the request took too long. */
        WRITE_TIMEOUT,
        /** The server was silent for too long. */
        READ_TIMEOUT,
        /** The deadline of the whole call passed. */
        CALL_TIMEOUT,
        /** The connection ended before the answer began. */
        CLOSED,
        /** The connection ended before the answer was complete. */
        TRUNCATED,
        /** The answer breaks the rules of HTTP. */
        PROTOCOL,
        /** The answer is longer than the client allows. */
        BODY_TOO_LARGE,
        /** The caller cancelled, or its thread was interrupted. */
        CANCELLED,
        /** Any other failure of input or output. */
        IO
    }
}
