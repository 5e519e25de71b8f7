package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.generated.Checks;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.StructureReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Response of {@link Keys#describeMachines DescribeMachines}: Lists machines.
 *
 * @param requestId <code>RequestId</code>.
 * @param totalCount <code>TotalCount</code>, always sent.
 * @param nextToken <code>NextToken</code>.
 * @param isTruncated <code>IsTruncated</code>.
 * @param machines <code>Machines</code>.
 */
@GeneratedByTenon
@NullMarked
@Generated("dev.tenon.processor.ApiProcessor")
public record DescribeMachinesResponse(@Nullable String requestId, int totalCount,
        @Nullable String nextToken, @Nullable Boolean isTruncated,
        List<DescribeMachinesResponse.Machine> machines) {
    /**
     * Copies lists.
     *
     * @param requestId <code>RequestId</code>.
     * @param totalCount <code>TotalCount</code>.
     * @param nextToken <code>NextToken</code>.
     * @param isTruncated <code>IsTruncated</code>.
     * @param machines <code>Machines</code>.
     */
    public DescribeMachinesResponse {
        machines = ResponseList.copy(machines);
    }

    /**
     * Creates a record with nothing set, as a starting point for tests.
     *
     * @return a record of nulls, no elements, and empty, zero or false for what is always sent
     */
    public static DescribeMachinesResponse empty() {
        return DescribeMachinesOperation.INSTANCE.decode(StructureReader.empty());
    }

    /**
     * Copies the record with another <code>RequestId</code>.
     *
     * @param requestId the value
     * @return a new record
     */
    public DescribeMachinesResponse withRequestId(@Nullable String requestId) {
        return with(0, requestId);
    }

    /**
     * Copies the record with another <code>TotalCount</code>.
     *
     * @param totalCount the value
     * @return a new record
     */
    public DescribeMachinesResponse withTotalCount(int totalCount) {
        return with(1, totalCount);
    }

    /**
     * Copies the record with another <code>NextToken</code>.
     *
     * @param nextToken the value
     * @return a new record
     */
    public DescribeMachinesResponse withNextToken(@Nullable String nextToken) {
        return with(2, nextToken);
    }

    /**
     * Copies the record with another <code>IsTruncated</code>.
     *
     * @param isTruncated the value
     * @return a new record
     */
    public DescribeMachinesResponse withIsTruncated(@Nullable Boolean isTruncated) {
        return with(3, isTruncated);
    }

    /**
     * Copies the record with another <code>Machines</code>.
     *
     * @param machines the value
     * @return a new record
     */
    public DescribeMachinesResponse withMachines(List<Machine> machines) {
        return with(4, machines);
    }

    /**
     * Copies the record with another <code>Machines</code>.
     *
     * @param machines the value
     * @return a new record
     */
    public DescribeMachinesResponse withMachines(Machine... machines) {
        return with(4, Checks.asList("Machines", machines));
    }

    private DescribeMachinesResponse with(int place, @Nullable Object value) {
        Object[] values = {this.requestId, this.totalCount, this.nextToken, this.isTruncated,
                this.machines};
        values[place] = value;
        return DescribeMachinesOperation.INSTANCE.decode(StructureReader.of(values));
    }

    /**
     * The content of <code>Machines</code>.
     *
     * @param instanceId <code>InstanceId</code>, always sent.
     * @param status <code>Status</code>.
     * @param created <code>Created</code>.
     * @param memory <code>Memory</code>.
     * @param price <code>Price</code>.
     * @param load <code>Load</code>.
     * @param oldLoad <code>OldLoad</code>. Deprecated.
     * @param systemDisk <code>SystemDisk</code>.
     * @param addresses <code>Addresses</code>.
     * @param matrix <code>Matrix</code>.
     */
    @GeneratedByTenon
    public record Machine(String instanceId, @Nullable String status, @Nullable Instant created,
            @Nullable Long memory, @Nullable BigDecimal price, @Nullable Double load,
            @Nullable String oldLoad, @Nullable Instance systemDisk, List<String> addresses,
            List<List<String>> matrix) {
        /**
         * Copies lists.
         *
         * @param instanceId <code>InstanceId</code>.
         * @param status <code>Status</code>.
         * @param created <code>Created</code>.
         * @param memory <code>Memory</code>.
         * @param price <code>Price</code>.
         * @param load <code>Load</code>.
         * @param oldLoad <code>OldLoad</code>.
         * @param systemDisk <code>SystemDisk</code>.
         * @param addresses <code>Addresses</code>.
         * @param matrix <code>Matrix</code>.
         */
        public Machine {
            addresses = ResponseList.copy(addresses);
            matrix = ResponseList.copy(matrix);
        }

        /**
         * <code>OldLoad</code>. Deprecated.
         *
         * @return the value
         */
        @Deprecated
        public @Nullable String oldLoad() {
            return oldLoad;
        }

        /**
         * Creates a record with nothing set, as a starting point for tests.
         *
         * @return a record of nulls, no elements, and empty, zero or false for what is always sent
         */
        public static Machine empty() {
            return DescribeMachinesOperation.readMachine(StructureReader.empty());
        }

        /**
         * Copies the record with another <code>InstanceId</code>.
         *
         * @param instanceId the value
         * @return a new record
         */
        public Machine withInstanceId(String instanceId) {
            return with(0, instanceId);
        }

        /**
         * Copies the record with another <code>Status</code>.
         *
         * @param status the value
         * @return a new record
         */
        public Machine withStatus(@Nullable String status) {
            return with(1, status);
        }

        /**
         * Copies the record with another <code>Created</code>.
         *
         * @param created the value
         * @return a new record
         */
        public Machine withCreated(@Nullable Instant created) {
            return with(2, created);
        }

        /**
         * Copies the record with another <code>Memory</code>.
         *
         * @param memory the value
         * @return a new record
         */
        public Machine withMemory(@Nullable Long memory) {
            return with(3, memory);
        }

        /**
         * Copies the record with another <code>Price</code>.
         *
         * @param price the value
         * @return a new record
         */
        public Machine withPrice(@Nullable BigDecimal price) {
            return with(4, price);
        }

        /**
         * Copies the record with another <code>Load</code>.
         *
         * @param load the value
         * @return a new record
         */
        public Machine withLoad(@Nullable Double load) {
            return with(5, load);
        }

        /**
         * Copies the record with another <code>OldLoad</code>.
         *
         * @param oldLoad the value
         * @return a new record
         */
        @Deprecated
        public Machine withOldLoad(@Nullable String oldLoad) {
            return with(6, oldLoad);
        }

        /**
         * Copies the record with another <code>SystemDisk</code>.
         *
         * @param systemDisk the value
         * @return a new record
         */
        public Machine withSystemDisk(@Nullable Instance systemDisk) {
            return with(7, systemDisk);
        }

        /**
         * Copies the record with another <code>Addresses</code>.
         *
         * @param addresses the value
         * @return a new record
         */
        public Machine withAddresses(List<String> addresses) {
            return with(8, addresses);
        }

        /**
         * Copies the record with another <code>Addresses</code>.
         *
         * @param addresses the value
         * @return a new record
         */
        public Machine withAddresses(String... addresses) {
            return with(8, Checks.asList("Addresses", addresses));
        }

        /**
         * Copies the record with another <code>Matrix</code>.
         *
         * @param matrix the value
         * @return a new record
         */
        public Machine withMatrix(List<List<String>> matrix) {
            return with(9, matrix);
        }

        private Machine with(int place, @Nullable Object value) {
            Object[] values = {this.instanceId, this.status, this.created, this.memory, this.price,
                    this.load, this.oldLoad, this.systemDisk, this.addresses, this.matrix};
            values[place] = value;
            return DescribeMachinesOperation.readMachine(StructureReader.of(values));
        }
    }

    /**
     * The content of <code>SystemDisk</code>.
     *
     * @param size <code>Size</code>.
     * @param tags <code>Tags</code>.
     */
    @GeneratedByTenon
    public record Instance(@Nullable Integer size, List<Tag> tags) {
        /**
         * Copies lists.
         *
         * @param size <code>Size</code>.
         * @param tags <code>Tags</code>.
         */
        public Instance {
            tags = ResponseList.copy(tags);
        }

        /**
         * Creates a record with nothing set, as a starting point for tests.
         *
         * @return a record of nulls, no elements, and empty, zero or false for what is always sent
         */
        public static Instance empty() {
            return DescribeMachinesOperation.readInstance(StructureReader.empty());
        }

        /**
         * Copies the record with another <code>Size</code>.
         *
         * @param size the value
         * @return a new record
         */
        public Instance withSize(@Nullable Integer size) {
            return with(0, size);
        }

        /**
         * Copies the record with another <code>Tags</code>.
         *
         * @param tags the value
         * @return a new record
         */
        public Instance withTags(List<Tag> tags) {
            return with(1, tags);
        }

        /**
         * Copies the record with another <code>Tags</code>.
         *
         * @param tags the value
         * @return a new record
         */
        public Instance withTags(Tag... tags) {
            return with(1, Checks.asList("Tags", tags));
        }

        private Instance with(int place, @Nullable Object value) {
            Object[] values = {this.size, this.tags};
            values[place] = value;
            return DescribeMachinesOperation.readInstance(StructureReader.of(values));
        }
    }

    /**
     * The content of <code>Tags</code>.
     *
     * @param key <code>Key</code>.
     * @param value <code>Value</code>.
     */
    @GeneratedByTenon
    public record Tag(@Nullable String key, @Nullable String value) {
        /**
         * Creates a record with nothing set, as a starting point for tests.
         *
         * @return a record of nulls, no elements, and empty, zero or false for what is always sent
         */
        public static Tag empty() {
            return DescribeMachinesOperation.readTag(StructureReader.empty());
        }

        /**
         * Copies the record with another <code>Key</code>.
         *
         * @param key the value
         * @return a new record
         */
        public Tag withKey(@Nullable String key) {
            return with(0, key);
        }

        /**
         * Copies the record with another <code>Value</code>.
         *
         * @param value the value
         * @return a new record
         */
        public Tag withValue(@Nullable String value) {
            return with(1, value);
        }

        private Tag with(int place, @Nullable Object value) {
            Object[] values = {this.key, this.value};
            values[place] = value;
            return DescribeMachinesOperation.readTag(StructureReader.of(values));
        }
    }
}
