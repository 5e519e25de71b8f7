package dev.tenon.runtime.error;

/** The awaited state was not reached. */
public final class WaiterException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Ends a wait.
     *
     * @param reason why it ended
     * @param message what was waited for and what was seen last
     * @param details what is known about the last call
     */
    public WaiterException(Reason reason, String message, ErrorDetails details) {
        super(message, details, null);
        this.reason = reason;
    }

    /** Why the wait ended. */
    public Reason reason() {
        return reason;
    }

    /** Why a wait ended without success. */
    public enum Reason {
        /** The deadline passed. */
        TIMEOUT,
        /** A state was seen from which the awaited one cannot be reached. */
        FAILURE_STATE
    }
}
