package dev.tenon.dynamic;

import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.value.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response of an operation called by name.
 *
 * @param operation the action
 * @param tree the documented fields by their names on the wire, the same for JSON and XML; for an undescribed
 *     operation, whatever came
 * @param requestId the server's identifier of the request, if it is a documented field
 * @param failures the items that failed although the call succeeded, in the order of the response
 */
public record DynamicResponse(
        String operation, JsonValue tree, @Nullable String requestId, List<ItemFailure> failures) {
    /** Copies the failures. */
    public DynamicResponse {
        failures = List.copyOf(failures);
    }

    /**
     * Throws if any item failed.
     *
     * @return this response
     * @throws dev.tenon.runtime.error.PartialFailureException when one did
     */
    public DynamicResponse orThrow() {
        ItemFailure.requireNone(operation, requestId, failures);
        return this;
    }

    /** Names the response without quoting it. */
    @Override
    public String toString() {
        return "DynamicResponse[" + operation + ", requestId=" + requestId + ", failures=" + failures.size() + "]";
    }
}
