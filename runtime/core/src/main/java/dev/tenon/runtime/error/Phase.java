package dev.tenon.runtime.error;

/** How far a call, or the last attempt of it, had come when it failed. In order. */
public enum Phase {
    /** The request was checked and encoded. */
    ENCODING,
    /** Credentials were being fetched. */
    CREDENTIALS,
    /** The attempt waited for a connection of the pool or for its turn. */
    QUEUED,
    /** The host name was being resolved. */
    DNS,
    /** The connection was being made. */
    CONNECTING,
    /** The TLS handshake was under way. */
    TLS,
    /** The connection was there, and nothing had been sent on it. */
    CONNECTED,
    /** The request was being sent: the server may have seen a part of it. */
    SENDING,
    /** The request was sent and nothing of a response had come. */
    WAITING,
    /** The response was being received. */
    READING,
    /** The response was complete. */
    COMPLETE;

    /** Whether the server may have seen a part of the request. */
    public boolean isSent() {
        return compareTo(SENDING) >= 0;
    }
}
