package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.InstanceRole;
import dev.tenon.alibaba.internal.provider.Timeouts;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Configures the role of the instance. Every setting is optional. Not safe for use by several threads; the provider is.
 */
public final class InstanceRoleBuilder {
    private final Surroundings surroundings;
    private @Nullable String role;
    private @Nullable Boolean tokenRequired;
    private Timeouts timeouts;

    InstanceRoleBuilder(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.timeouts = Timeouts.near(surroundings);
    }

    /**
     * The role, which saves a request. Defaults to {@code ALIBABA_CLOUD_ECS_METADATA}, or else the service is asked.
     */
    public InstanceRoleBuilder roleName(String name) {
        role = name;
        return this;
    }

    /**
     * Whether the metadata service is only asked with a token (IMDSv2), never without one even if it returns none.
     * Defaults to {@code ALIBABA_CLOUD_IMDSV1_DISABLED}.
     */
    public InstanceRoleBuilder requireToken(boolean required) {
        tokenRequired = required;
        return this;
    }

    /** The connect timeout. Defaults to 1 s. */
    public InstanceRoleBuilder connectTimeout(Duration timeout) {
        timeouts = timeouts.connect(timeout);
        return this;
    }

    /** The read timeout, for each of at most five requests. Defaults to 1 s. */
    public InstanceRoleBuilder readTimeout(Duration timeout) {
        timeouts = timeouts.read(timeout);
        return this;
    }

    /**
     * Builds the provider. Nothing is called yet.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when {@code ALIBABA_CLOUD_ECS_METADATA_DISABLED} switches
     *     the metadata service off, or a setting is invalid
     */
    public CredentialsProvider build() {
        return InstanceRole.of(InstanceRole.Settings.of(role, tokenRequired, timeouts, surroundings), surroundings);
    }
}
