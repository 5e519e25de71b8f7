package dev.tenon.runtime.credentials;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places where the official tools look, in their order. */
public final class DefaultCredentials {
    private static final String METADATA = "http://100.100.100.200";

    private DefaultCredentials() {}

    /**
     * Environment, OIDC role of the environment, profile of the command-line tool, role of the instance.
     *
     * @return stays with the first place that has credentials
     */
    public static CredentialsProvider chain() {
        return chain(
                Environment.system(), Path.of(System.getProperty("user.home", ".")), METADATA, InstantSource.system());
    }

    static CredentialsProvider chain(Environment environment, Path home, String metadata, InstantSource clock) {
        List<CredentialsProvider> providers = new ArrayList<>();
        providers.add(new EnvironmentProvider(environment));
        CredentialsProvider oidc = oidc(environment, clock);
        if (oidc != null) {
            providers.add(oidc);
        }
        providers.add(new ProfileProvider(
                home.resolve(".aliyun").resolve("config.json"), environment.get("ALIBABA_CLOUD_PROFILE")));
        if (!"true".equalsIgnoreCase(environment.get("ALIBABA_CLOUD_ECS_METADATA_DISABLED"))) {
            boolean onlyProtected = "true".equalsIgnoreCase(environment.get("ALIBABA_CLOUD_IMDSV1_DISABLED"));
            providers.add(new MetadataProvider(
                    metadata, environment.get("ALIBABA_CLOUD_ECS_METADATA"), onlyProtected, clock));
        }
        return new ProviderChain(providers);
    }

    private static @Nullable CredentialsProvider oidc(Environment environment, InstantSource clock) {
        String role = environment.get("ALIBABA_CLOUD_ROLE_ARN");
        String provider = environment.get("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
        String file = environment.get("ALIBABA_CLOUD_OIDC_TOKEN_FILE");
        if (role == null || provider == null || file == null) {
            return null;
        }
        String session = environment.get("ALIBABA_CLOUD_ROLE_SESSION_NAME");
        return new OidcProvider(
                "https://sts.aliyuncs.com", role, provider, Path.of(file), session == null ? "tenon" : session, clock);
    }
}
