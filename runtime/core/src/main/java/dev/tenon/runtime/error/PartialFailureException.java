package dev.tenon.runtime.error;

import java.util.List;

/** The call succeeded, but some of its items failed. */
public final class PartialFailureException extends ApiException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 3;

    private final transient List<ItemFailure> failures;

    /**
     * Wraps the failed items.
     *
     * @param message what to show; followed by the first items, their codes and their documented meanings
     * @param details what is known about the call
     * @param failures the failed items, at least one
     */
    public PartialFailureException(String message, ErrorDetails details, List<ItemFailure> failures) {
        super(message + items(details.operation(), failures), details, null);
        this.failures = List.copyOf(failures);
    }

    private static String items(String operation, List<ItemFailure> failures) {
        StringBuilder text = new StringBuilder();
        for (ItemFailure failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
            text.append(text.isEmpty() ? ": " : "; ").append(failure.words(operation));
        }
        int more = failures.size() - SHOWN;
        return text.append(more > 0 ? "; and " + more + " more" : "").toString();
    }

    /** The failed items, with the server's own words. */
    public List<ItemFailure> failures() {
        return failures == null ? List.of() : failures;
    }
}
