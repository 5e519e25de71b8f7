package dev.tenon.runtime.batch;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.PartialFailureException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call that went out in parts.
 *
 * @param merged one answer of all that came; null when no part was answered
 * @param failures every item that failed, alone or with its whole part, in the order of the request
 * @param failedCalls the failures of whole parts
 * @param calls how many parts there were
 * @param <R> the response record
 */
public record BatchResponse<R>(
        @Nullable R merged, List<ItemFailure> failures, List<ApiException> failedCalls, int calls) {
    /** Keeps the lists as they are now. */
    public BatchResponse {
        failures = List.copyOf(failures);
        failedCalls = List.copyOf(failedCalls);
    }

    /**
     * The merged answer when nothing failed.
     *
     * @throws PartialFailureException with every failed item, the failures of whole parts suppressed in it
     */
    public R orThrow() {
        if (failures.isEmpty() && failedCalls.isEmpty() && merged != null) {
            return merged;
        }
        ErrorDetails details =
                failedCalls.isEmpty() ? ErrorDetails.NONE : failedCalls.get(0).details();
        PartialFailureException thrown = new PartialFailureException(
                failures.size() + " items failed, " + failedCalls.size() + " of " + calls + " calls as a whole",
                details,
                failures);
        for (ApiException failure : failedCalls) {
            thrown.addSuppressed(failure);
        }
        throw thrown;
    }
}
