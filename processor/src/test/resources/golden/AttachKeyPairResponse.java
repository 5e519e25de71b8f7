package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.generated.Checks;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.StructureReader;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Response of {@link Keys#attachKeyPair AttachKeyPair}: Binds a key pair to machines.
 *
 * <p><code>KeyPairName</code> in page: not required, example <code>deploy</code>.
 *
 * <p><code>Results.Success</code> in page: type <code>String</code>. Its examples are no texts.
 *
 * <p>Both succeed. <code>&#123;"TotalCount":2,"FailCount":0&#125;</code>
 *
 * @param requestId <code>RequestId</code>.
 * @param totalCount <code>TotalCount</code>, always sent.
 * @param failCount <code>FailCount</code>, always sent.
 * @param keyPairName <code>KeyPairName</code>.
 * @param results <code>Results</code>.
 */
@GeneratedByTenon
@NullMarked
@Generated("dev.tenon.processor.ApiProcessor")
public record AttachKeyPairResponse(@Nullable String requestId, int totalCount, int failCount,
        @Nullable String keyPairName, List<AttachKeyPairResponse.Result> results) {
    /**
     * Copies lists.
     *
     * @param requestId <code>RequestId</code>.
     * @param totalCount <code>TotalCount</code>.
     * @param failCount <code>FailCount</code>.
     * @param keyPairName <code>KeyPairName</code>.
     * @param results <code>Results</code>.
     */
    public AttachKeyPairResponse {
        results = ResponseList.copy(results);
    }

    /**
     * Creates a record with nothing set, as a starting point for tests.
     *
     * @return a record of nulls, no elements, and empty, zero or false for what is always sent
     */
    public static AttachKeyPairResponse empty() {
        return AttachKeyPairOperation.INSTANCE.decode(StructureReader.empty());
    }

    /**
     * Copies the record with another <code>RequestId</code>.
     *
     * @param requestId the value
     * @return a new record
     */
    public AttachKeyPairResponse withRequestId(@Nullable String requestId) {
        return with(0, requestId);
    }

    /**
     * Copies the record with another <code>TotalCount</code>.
     *
     * @param totalCount the value
     * @return a new record
     */
    public AttachKeyPairResponse withTotalCount(int totalCount) {
        return with(1, totalCount);
    }

    /**
     * Copies the record with another <code>FailCount</code>.
     *
     * @param failCount the value
     * @return a new record
     */
    public AttachKeyPairResponse withFailCount(int failCount) {
        return with(2, failCount);
    }

    /**
     * Copies the record with another <code>KeyPairName</code>.
     *
     * @param keyPairName the value
     * @return a new record
     */
    public AttachKeyPairResponse withKeyPairName(@Nullable String keyPairName) {
        return with(3, keyPairName);
    }

    /**
     * Copies the record with another <code>Results</code>.
     *
     * @param results the value
     * @return a new record
     */
    public AttachKeyPairResponse withResults(List<Result> results) {
        return with(4, results);
    }

    /**
     * Copies the record with another <code>Results</code>.
     *
     * @param results the value
     * @return a new record
     */
    public AttachKeyPairResponse withResults(Result... results) {
        return with(4, Checks.asList("Results", results));
    }

    private AttachKeyPairResponse with(int place, @Nullable Object value) {
        Object[] values = {this.requestId, this.totalCount, this.failCount, this.keyPairName,
                this.results};
        values[place] = value;
        return AttachKeyPairOperation.INSTANCE.decode(StructureReader.of(values));
    }

    /**
     * Returns the items that failed.
     *
     * @return the failures, in the order of the response
     */
    public List<ItemFailure> failures() {
        List<ItemFailure> failures = new ArrayList<>();
        for (Result item : this.results) {
            if (ItemFailure.failed(item.success(), item.code())) {
                String code = item.code();
                String raw = code == null ? "" : code;
                failures.add(new ItemFailure(item.instanceId(), KeysErrorCode.of(raw), raw, item.message()));
            }
        }
        return List.copyOf(failures);
    }

    /**
     * Returns the items that did not fail.
     *
     * @return the items, in the order of the response
     */
    public List<Result> successes() {
        List<Result> successes = new ArrayList<>();
        for (Result item : this.results) {
            if (!ItemFailure.failed(item.success(), item.code())) {
                successes.add(item);
            }
        }
        return List.copyOf(successes);
    }

    /**
     * Throws a <code>PartialFailureException</code> if any item failed.
     *
     * @return this response
     */
    public AttachKeyPairResponse orThrow() {
        ItemFailure.requireNone("AttachKeyPair", this.requestId, failures());
        return this;
    }

    /**
     * The content of <code>Results</code>.
     *
     * @param instanceId <code>InstanceId</code>, always sent.
     * @param code <code>Code</code>.
     * @param success <code>Success</code>, always sent.
     * @param message <code>Message</code>.
     */
    @GeneratedByTenon
    public record Result(String instanceId, @Nullable String code, boolean success,
            @Nullable String message) {
        /**
         * Creates a record with nothing set, as a starting point for tests.
         *
         * @return a record of nulls, no elements, and empty, zero or false for what is always sent
         */
        public static Result empty() {
            return AttachKeyPairOperation.readResult(StructureReader.empty());
        }

        /**
         * Copies the record with another <code>InstanceId</code>.
         *
         * @param instanceId the value
         * @return a new record
         */
        public Result withInstanceId(String instanceId) {
            return with(0, instanceId);
        }

        /**
         * Copies the record with another <code>Code</code>.
         *
         * @param code the value
         * @return a new record
         */
        public Result withCode(@Nullable String code) {
            return with(1, code);
        }

        /**
         * Copies the record with another <code>Success</code>.
         *
         * @param success the value
         * @return a new record
         */
        public Result withSuccess(boolean success) {
            return with(2, success);
        }

        /**
         * Copies the record with another <code>Message</code>.
         *
         * @param message the value
         * @return a new record
         */
        public Result withMessage(@Nullable String message) {
            return with(3, message);
        }

        private Result with(int place, @Nullable Object value) {
            Object[] values = {this.instanceId, this.code, this.success, this.message};
            values[place] = value;
            return AttachKeyPairOperation.readResult(StructureReader.of(values));
        }
    }
}
