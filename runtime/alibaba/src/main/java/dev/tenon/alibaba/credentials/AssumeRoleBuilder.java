package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.AssumedRole;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** Configures a role that is assumed with other credentials. Those and the role are all that is needed. */
public final class AssumeRoleBuilder extends RoleBuilder<AssumeRoleBuilder> {
    private final Surroundings surroundings;
    private @Nullable CredentialsProvider base;

    AssumeRoleBuilder(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    AssumeRoleBuilder self() {
        return this;
    }

    /** The credentials to assume the role with, from any provider. */
    public AssumeRoleBuilder credentials(CredentialsProvider source) {
        base = source;
        return this;
    }

    /**
     * The external id that the owner of the role gave you, against confused deputies: 2 to 1,224 characters. Defaults
     * to none.
     */
    public AssumeRoleBuilder externalId(String id) {
        return session(session().externalId(id));
    }

    @Override
    public CredentialsProvider build() {
        CredentialsProvider source = base;
        if (source == null) {
            throw new InvalidRequestException("credentials", "are required: a role is assumed with other credentials");
        }
        return new AssumedRole(source, session(), sts(), surroundings);
    }
}
