package dev.tenon.runtime.error;

/** How far a call, or its last attempt, got before it failed. In order. */
public enum Phase {
    /** The request was checked and encoded. */
    ENCODING,
    /** Credentials were being fetched. */
    CREDENTIALS,
    /** The attempt was waiting for a pooled connection or for its turn. */
    QUEUED,
    /** The host name was being resolved. */
    DNS,
    /** The connection was being opened. */
    CONNECTING,
    /** The TLS handshake was under way. */
    TLS,
    /** The connection was open, and nothing had been sent on it. */
    CONNECTED,
    /** The request was being sent: the server may have received part of it. */
    SENDING,
    /** The request was sent, and no response had begun. */
    WAITING,
    /** The response was being received. */
    READING,
    /** The response was complete. */
    COMPLETE;

    /** Whether the server may have received part of the request. */
    public boolean isSent() {
        return compareTo(SENDING) >= 0;
    }
}
