package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.generated.Checks;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Request of {@link Keys#attachKeyPair AttachKeyPair}: Binds a key pair to machines.
 *
 * <p><code>KeyPairName</code> in page: not required, example <code>deploy</code>.
 *
 * <p>Two machines. <code>https://keys.example.com/?Action=AttachKeyPair</code>
 *
 * @param regionId <code>RegionId</code>.
 * @param keyPairName <code>KeyPairName</code>.
 * @param instanceIds <code>InstanceIds</code>.
 * @param password <code>Password</code>.
 * @param ownerAccount <code>OwnerAccount</code>.
 */
@GeneratedByTenon
@NullMarked
@Generated("dev.tenon.processor.ApiProcessor")
public record AttachKeyPairRequest(String regionId, String keyPairName, List<String> instanceIds,
        @Nullable String password, @Nullable String ownerAccount) {
    /**
     * Copies lists and checks the documented limits.
     *
     * @param regionId <code>RegionId</code>.
     * @param keyPairName <code>KeyPairName</code>.
     * @param instanceIds <code>InstanceIds</code>.
     * @param password <code>Password</code>.
     * @param ownerAccount <code>OwnerAccount</code>.
     */
    public AttachKeyPairRequest {
        Checks.required("RegionId", regionId);
        Checks.required("KeyPairName", keyPairName);
        Checks.length("KeyPairName", keyPairName, 2, 128);
        instanceIds = Checks.list("InstanceIds", instanceIds);
        Checks.required("InstanceIds", instanceIds);
    }

    @Override
    public String toString() {
        return "AttachKeyPairRequest["
                + "regionId=" + regionId
                + ", keyPairName=" + keyPairName
                + ", instanceIds=" + instanceIds
                + ", password=" + "***"
                + ", ownerAccount=" + ownerAccount
                + "]";
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
        builder.keyPairName = this.keyPairName;
        builder.instanceIds = this.instanceIds;
        builder.password = this.password;
        builder.ownerAccount = this.ownerAccount;
        return builder;
    }

    /**
     * Builder of <code>AttachKeyPairRequest</code>.
     */
    @GeneratedByTenon
    public static final class Builder {
        private String regionId;

        private String keyPairName;

        private List<String> instanceIds;

        private String password;

        private String ownerAccount;

        private Builder() {
        }

        /**
         * The region. <code>RegionId</code>, required. Example: <code>north-1</code>.
         *
         * @param regionId the value
         * @return this builder
         */
        public Builder regionId(String regionId) {
            this.regionId = regionId;
            return this;
        }

        /**
         * <code>KeyPairName</code>, required. From 2 to 128 characters.
         *
         * @param keyPairName the value
         * @return this builder
         */
        public Builder keyPairName(String keyPairName) {
            this.keyPairName = keyPairName;
            return this;
        }

        /**
         * <code>InstanceIds</code>, required. At most 50 items.
         *
         * @param instanceIds the value
         * @return this builder
         */
        public Builder instanceIds(List<String> instanceIds) {
            this.instanceIds = instanceIds;
            return this;
        }

        /**
         * <code>InstanceIds</code>, item by item.
         *
         * @param instanceIds the value
         * @return this builder
         */
        public Builder instanceIds(String... instanceIds) {
            this.instanceIds = Checks.asList("InstanceIds", instanceIds);
            return this;
        }

        /**
         * <code>Password</code>.
         *
         * @param password the value
         * @return this builder
         */
        public Builder password(@Nullable String password) {
            this.password = password;
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
        public AttachKeyPairRequest build() {
            return new AttachKeyPairRequest(regionId, keyPairName, instanceIds, password,
                    ownerAccount);
        }
    }
}
