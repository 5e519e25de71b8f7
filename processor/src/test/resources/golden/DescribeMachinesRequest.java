package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.generated.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Request of {@link Keys#describeMachines DescribeMachines}: Lists machines.
 *
 * @param regionId <code>RegionId</code>.
 * @param clientToken <code>ClientToken</code>.
 * @param dryRun <code>DryRun</code>.
 * @param pageNumber <code>PageNumber</code>.
 * @param pageSize <code>PageSize</code>.
 * @param nextToken <code>NextToken</code>.
 * @param maxResults <code>MaxResults</code>.
 * @param instanceId <code>InstanceId.N</code>.
 * @param tag <code>Tag.N</code>.
 * @param systemDisk <code>SystemDisk</code>.
 * @param filter1 <code>Filter.1</code>.
 * @param created <code>Created</code>.
 * @param price <code>Price</code>.
 * @param oldPrice <code>OldPrice</code>.
 * @param names <code>Names</code>.
 * @param moment <code>Moment.N</code>.
 * @param attributes <code>Attributes</code>.
 * @param ownerAccount <code>OwnerAccount</code>.
 */
@GeneratedByTenon
@NullMarked
@Generated("dev.tenon.processor.ApiProcessor")
public record DescribeMachinesRequest(String regionId, @Nullable String clientToken,
        @Nullable Boolean dryRun, @Nullable Integer pageNumber, @Nullable Integer pageSize,
        @Nullable String nextToken, @Nullable Integer maxResults, List<String> instanceId,
        List<DescribeMachinesRequest.Tag> tag,
        DescribeMachinesRequest. @Nullable SystemDisk systemDisk,
        DescribeMachinesRequest. @Nullable Filter1 filter1, @Nullable Instant created,
        @Nullable BigDecimal price, @Nullable String oldPrice, List<String> names,
        List<Instant> moment, Map<String, String> attributes, @Nullable String ownerAccount) {
    /**
     * Copies lists and checks the documented limits.
     *
     * @param regionId <code>RegionId</code>.
     * @param clientToken <code>ClientToken</code>.
     * @param dryRun <code>DryRun</code>.
     * @param pageNumber <code>PageNumber</code>.
     * @param pageSize <code>PageSize</code>.
     * @param nextToken <code>NextToken</code>.
     * @param maxResults <code>MaxResults</code>.
     * @param instanceId <code>InstanceId.N</code>.
     * @param tag <code>Tag.N</code>.
     * @param systemDisk <code>SystemDisk</code>.
     * @param filter1 <code>Filter.1</code>.
     * @param created <code>Created</code>.
     * @param price <code>Price</code>.
     * @param oldPrice <code>OldPrice</code>.
     * @param names <code>Names</code>.
     * @param moment <code>Moment.N</code>.
     * @param attributes <code>Attributes</code>.
     * @param ownerAccount <code>OwnerAccount</code>.
     */
    public DescribeMachinesRequest {
        Checks.required("RegionId", regionId);
        Checks.length("ClientToken", clientToken, 0, 64);
        Checks.range("PageNumber", pageNumber, 1L, Long.MAX_VALUE);
        Checks.range("PageSize", pageSize, 1L, 100L);
        Checks.range("MaxResults", maxResults, 1L, Long.MAX_VALUE);
        instanceId = Checks.list("InstanceId.N", instanceId);
        Checks.items("InstanceId.N", instanceId, 0, 100);
        tag = Checks.list("Tag.N", tag);
        Checks.range("Price", price, "0.5", "");
        names = Checks.list("Names", names);
        moment = Checks.list("Moment.N", moment);
        attributes = Checks.map("Attributes", attributes);
    }

    /**
     * <code>OldPrice</code>. Deprecated: use Price.
     *
     * @return the value
     */
    @Deprecated
    public @Nullable String oldPrice() {
        return oldPrice;
    }

    /**
     * Creates an empty builder.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder with these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.regionId = this.regionId;
        builder.clientToken = this.clientToken;
        builder.dryRun = this.dryRun;
        builder.pageNumber = this.pageNumber;
        builder.pageSize = this.pageSize;
        builder.nextToken = this.nextToken;
        builder.maxResults = this.maxResults;
        builder.instanceId = this.instanceId;
        builder.tag = this.tag;
        builder.systemDisk = this.systemDisk;
        builder.filter1 = this.filter1;
        builder.created = this.created;
        builder.price = this.price;
        builder.oldPrice = this.oldPrice;
        builder.names = this.names;
        builder.moment = this.moment;
        builder.attributes = this.attributes;
        builder.ownerAccount = this.ownerAccount;
        return builder;
    }

    /**
     * Builder of <code>DescribeMachinesRequest</code>.
     */
    @GeneratedByTenon
    public static final class Builder {
        private String regionId;

        private String clientToken;

        private Boolean dryRun;

        private Integer pageNumber;

        private Integer pageSize;

        private String nextToken;

        private Integer maxResults;

        private List<String> instanceId;

        private List<Tag> tag;

        private SystemDisk systemDisk;

        private Filter1 filter1;

        private Instant created;

        private BigDecimal price;

        private String oldPrice;

        private List<String> names;

        private List<Instant> moment;

        private Map<String, String> attributes;

        private String ownerAccount;

        private Builder() {
        }

        /**
         * <code>RegionId</code>, required.
         *
         * @param regionId the value
         * @return this builder
         */
        public Builder regionId(String regionId) {
            this.regionId = regionId;
            return this;
        }

        /**
         * <code>ClientToken</code>. At most 64 characters.
         *
         * @param clientToken the value
         * @return this builder
         */
        public Builder clientToken(@Nullable String clientToken) {
            this.clientToken = clientToken;
            return this;
        }

        /**
         * <code>DryRun</code>.
         *
         * @param dryRun the value
         * @return this builder
         */
        public Builder dryRun(@Nullable Boolean dryRun) {
            this.dryRun = dryRun;
            return this;
        }

        /**
         * <code>PageNumber</code>. At least 1. Defaults to <code>1</code>.
         *
         * @param pageNumber the value
         * @return this builder
         */
        public Builder pageNumber(@Nullable Integer pageNumber) {
            this.pageNumber = pageNumber;
            return this;
        }

        /**
         * <code>PageSize</code>. From 1 to 100. Defaults to <code>10</code>.
         *
         * @param pageSize the value
         * @return this builder
         */
        public Builder pageSize(@Nullable Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }

        /**
         * <code>NextToken</code>.
         *
         * @param nextToken the value
         * @return this builder
         */
        public Builder nextToken(@Nullable String nextToken) {
            this.nextToken = nextToken;
            return this;
        }

        /**
         * <code>MaxResults</code>. At least 1.
         *
         * @param maxResults the value
         * @return this builder
         */
        public Builder maxResults(@Nullable Integer maxResults) {
            this.maxResults = maxResults;
            return this;
        }

        /**
         * <code>InstanceId.N</code>. At most 100 items.
         *
         * @param instanceId the value
         * @return this builder
         */
        public Builder instanceId(List<String> instanceId) {
            this.instanceId = instanceId;
            return this;
        }

        /**
         * <code>InstanceId.N</code>, item by item.
         *
         * @param instanceId the value
         * @return this builder
         */
        public Builder instanceId(String... instanceId) {
            this.instanceId = Checks.asList("InstanceId.N", instanceId);
            return this;
        }

        /**
         * <code>Tag.N</code>.
         *
         * @param tag the value
         * @return this builder
         */
        public Builder tag(List<Tag> tag) {
            this.tag = tag;
            return this;
        }

        /**
         * <code>Tag.N</code>, item by item.
         *
         * @param tag the value
         * @return this builder
         */
        public Builder tag(Tag... tag) {
            this.tag = Checks.asList("Tag.N", tag);
            return this;
        }

        /**
         * <code>SystemDisk</code>.
         *
         * @param systemDisk the value
         * @return this builder
         */
        public Builder systemDisk(@Nullable SystemDisk systemDisk) {
            this.systemDisk = systemDisk;
            return this;
        }

        /**
         * <code>Filter.1</code>.
         *
         * @param filter1 the value
         * @return this builder
         */
        public Builder filter1(@Nullable Filter1 filter1) {
            this.filter1 = filter1;
            return this;
        }

        /**
         * <code>Created</code>. Sent as <code>yyyy-MM-dd'T'HH:mm'Z'</code>.
         *
         * @param created the value
         * @return this builder
         */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /**
         * <code>Price</code>. At least 0.5.
         *
         * @param price the value
         * @return this builder
         */
        public Builder price(@Nullable BigDecimal price) {
            this.price = price;
            return this;
        }

        /**
         * <code>OldPrice</code>. Deprecated: use Price.
         *
         * @param oldPrice the value
         * @return this builder
         */
        @Deprecated
        public Builder oldPrice(@Nullable String oldPrice) {
            this.oldPrice = oldPrice;
            return this;
        }

        /**
         * <code>Names</code>.
         *
         * @param names the value
         * @return this builder
         */
        public Builder names(List<String> names) {
            this.names = names;
            return this;
        }

        /**
         * <code>Names</code>, item by item.
         *
         * @param names the value
         * @return this builder
         */
        public Builder names(String... names) {
            this.names = Checks.asList("Names", names);
            return this;
        }

        /**
         * <code>Moment.N</code>.
         *
         * @param moment the value
         * @return this builder
         */
        public Builder moment(List<Instant> moment) {
            this.moment = moment;
            return this;
        }

        /**
         * <code>Moment.N</code>, item by item.
         *
         * @param moment the value
         * @return this builder
         */
        public Builder moment(Instant... moment) {
            this.moment = Checks.asList("Moment.N", moment);
            return this;
        }

        /**
         * <code>Attributes</code>.
         *
         * @param attributes the value
         * @return this builder
         */
        public Builder attributes(Map<String, String> attributes) {
            this.attributes = attributes;
            return this;
        }

        /**
         * <code>OwnerAccount</code>.
         *
         * @param ownerAccount the value
         * @return this builder
         */
        public Builder ownerAccount(@Nullable String ownerAccount) {
            this.ownerAccount = ownerAccount;
            return this;
        }

        /**
         * Builds the record and checks the documented limits.
         *
         * @return a new record
         */
        public DescribeMachinesRequest build() {
            return new DescribeMachinesRequest(regionId, clientToken, dryRun, pageNumber, pageSize,
                    nextToken, maxResults, instanceId, tag, systemDisk, filter1, created, price,
                    oldPrice, names, moment, attributes, ownerAccount);
        }
    }

    /**
     * The parameters <code>Tag.N.*</code>.
     *
     * @param key <code>Tag.N.Key</code>.
     * @param value <code>Tag.N.Value</code>.
     */
    @GeneratedByTenon
    public record Tag(@Nullable String key, @Nullable String value) {
        /**
         * Creates an empty builder.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Creates a builder with these values.
         *
         * @return a new builder
         */
        public Builder toBuilder() {
            Builder builder = new Builder();
            builder.key = this.key;
            builder.value = this.value;
            return builder;
        }

        /**
         * Builder of <code>Tag</code>.
         */
        @GeneratedByTenon
        public static final class Builder {
            private String key;

            private String value;

            private Builder() {
            }

            /**
             * <code>Tag.N.Key</code>.
             *
             * @param key the value
             * @return this builder
             */
            public Builder key(@Nullable String key) {
                this.key = key;
                return this;
            }

            /**
             * <code>Tag.N.Value</code>.
             *
             * @param value the value
             * @return this builder
             */
            public Builder value(@Nullable String value) {
                this.value = value;
                return this;
            }

            /**
             * Builds the record and checks the documented limits.
             *
             * @return a new record
             */
            public Tag build() {
                return new Tag(key, value);
            }
        }
    }

    /**
     * The parameters <code>SystemDisk.*</code>.
     *
     * @param size <code>SystemDisk.Size</code>.
     * @param category <code>SystemDisk.Category</code>.
     */
    @GeneratedByTenon
    public record SystemDisk(@Nullable Integer size, @Nullable String category) {
        /**
         * Copies lists and checks the documented limits.
         *
         * @param size <code>SystemDisk.Size</code>.
         * @param category <code>SystemDisk.Category</code>.
         */
        public SystemDisk {
            Checks.range("SystemDisk.Size", size, 20L, 500L);
        }

        /**
         * Creates an empty builder.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Creates a builder with these values.
         *
         * @return a new builder
         */
        public Builder toBuilder() {
            Builder builder = new Builder();
            builder.size = this.size;
            builder.category = this.category;
            return builder;
        }

        /**
         * Builder of <code>SystemDisk</code>.
         */
        @GeneratedByTenon
        public static final class Builder {
            private Integer size;

            private String category;

            private Builder() {
            }

            /**
             * <code>SystemDisk.Size</code>. From 20 to 500.
             *
             * @param size the value
             * @return this builder
             */
            public Builder size(@Nullable Integer size) {
                this.size = size;
                return this;
            }

            /**
             * <code>SystemDisk.Category</code>. One of <code>cloud</code>, <code>cloud_ssd</code>. <code>cloud</code>: A
             * disk that others share. <code>cloud_ssd</code>: A fast disk.
             *
             * @param category the value
             * @return this builder
             */
            public Builder category(@Nullable String category) {
                this.category = category;
                return this;
            }

            /**
             * Builds the record and checks the documented limits.
             *
             * @return a new record
             */
            public SystemDisk build() {
                return new SystemDisk(size, category);
            }
        }
    }

    /**
     * The parameters <code>Filter.1.*</code>.
     *
     * @param key <code>Filter.1.Key</code>.
     */
    @GeneratedByTenon
    public record Filter1(@Nullable String key) {
        /**
         * Creates an empty builder.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Creates a builder with these values.
         *
         * @return a new builder
         */
        public Builder toBuilder() {
            Builder builder = new Builder();
            builder.key = this.key;
            return builder;
        }

        /**
         * Builder of <code>Filter1</code>.
         */
        @GeneratedByTenon
        public static final class Builder {
            private String key;

            private Builder() {
            }

            /**
             * <code>Filter.1.Key</code>.
             *
             * @param key the value
             * @return this builder
             */
            public Builder key(@Nullable String key) {
                this.key = key;
                return this;
            }

            /**
             * Builds the record and checks the documented limits.
             *
             * @return a new record
             */
            public Filter1 build() {
                return new Filter1(key);
            }
        }
    }
}
