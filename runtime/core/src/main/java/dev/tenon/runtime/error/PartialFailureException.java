package dev.tenon.runtime.error;

import java.util.List;

/** The call as a whole went well, but some of its items failed. */
public final class PartialFailureException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient List<ItemFailure> failures;

    /**
     * Wraps the failed items.
     *
     * @param message what to show
     * @param details what is known of the call
     * @param failures the failed items, at least one
     */
    public PartialFailureException(String message, ErrorDetails details, List<ItemFailure> failures) {
        super(message, details, null);
        this.failures = List.copyOf(failures);
    }

    /** The failed items. */
    public List<ItemFailure> failures() {
        return failures == null ? List.of() : failures;
    }
}
