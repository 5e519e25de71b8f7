package dev.tenon.runtime.batch;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.PartialFailureException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call sent in batches.
 *
 * @param merged the responses merged into one; null when no batch got one
 * @param failures every item that failed, alone or with its whole batch, in the order of the request
 * @param failedBatches the failures of whole batches
 * @param batches how many batches there were
 * @param <R> the response record
 */
public record BatchResponse<R>(
        @Nullable R merged, List<ItemFailure> failures, List<ApiException> failedBatches, int batches) {
    /** Copies the lists. */
    public BatchResponse {
        failures = List.copyOf(failures);
        failedBatches = List.copyOf(failedBatches);
    }

    /**
     * The merged response when nothing failed.
     *
     * @throws PartialFailureException with every failed item, the failures of whole batches suppressed in it
     */
    public R orThrow() {
        if (failures.isEmpty() && failedBatches.isEmpty() && merged != null) {
            return merged;
        }
        ErrorDetails details = failedBatches.isEmpty()
                ? ErrorDetails.NONE
                : failedBatches.get(0).details();
        PartialFailureException thrown = new PartialFailureException(
                failures.size() + " items failed, " + failedBatches.size() + " of " + batches + " batches as a whole",
                details,
                failures);
        for (ApiException failure : failedBatches) {
            thrown.addSuppressed(failure);
        }
        throw thrown;
    }
}
