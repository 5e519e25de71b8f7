package dev.tenon.runtime.error;

/** A condition that was waited for did not come true. */
public final class WaiterException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final boolean hopeless;

    /**
     * Ends a wait.
     *
     * @param message what was waited for and what was seen last
     * @param details what is known of the last call
     * @param hopeless true when a state was seen that rules the condition out, false when the time was up
     */
    public WaiterException(String message, ErrorDetails details, boolean hopeless) {
        super(message, details, null);
        this.hopeless = hopeless;
    }

    /** True when a state was seen that rules the condition out, false when the time was up. */
    public boolean hopeless() {
        return hopeless;
    }
}
