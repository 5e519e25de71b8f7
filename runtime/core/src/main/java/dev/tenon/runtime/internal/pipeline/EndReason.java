package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.TransportException;

/** Why a call is ended from outside. */
enum EndReason {
    /** Its deadline passed. */
    DEADLINE(TransportException.Kind.CALL_TIMEOUT),
    /** The caller cancelled it, or closed the client. */
    CANCELLED(TransportException.Kind.CANCELLED);

    private final TransportException.Kind kind;

    EndReason(TransportException.Kind kind) {
        this.kind = kind;
    }

    TransportException.Kind kind() {
        return kind;
    }
}
