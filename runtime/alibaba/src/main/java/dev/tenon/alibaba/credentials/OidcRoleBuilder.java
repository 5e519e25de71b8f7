package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.OidcRole;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Configures a role that is assumed with an OIDC token. In a pod that is set up for RRSA every setting is optional. */
public final class OidcRoleBuilder extends RoleBuilder<OidcRoleBuilder> {
    private final Surroundings surroundings;
    private @Nullable String providerArn;
    private @Nullable String tokenFile;

    OidcRoleBuilder(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    OidcRoleBuilder self() {
        return this;
    }

    /** The identity provider. Defaults to {@code ALIBABA_CLOUD_OIDC_PROVIDER_ARN}. */
    public OidcRoleBuilder oidcProviderArn(String arn) {
        providerArn = arn;
        return this;
    }

    /** The file with the token, read again for each renewal. Defaults to {@code ALIBABA_CLOUD_OIDC_TOKEN_FILE}. */
    public OidcRoleBuilder oidcTokenFile(Path file) {
        tokenFile = file.toString();
        return this;
    }

    @Override
    public CredentialsProvider build() {
        return new OidcRole(new OidcRole.Source(providerArn, tokenFile), session(), sts(), surroundings);
    }
}
