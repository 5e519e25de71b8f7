package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.CredentialsProvider;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first provider that has credentials; stays with it once it was found. Safe for use by several threads. */
public final class ProviderChain implements CredentialsProvider {
    private static final String METADATA = "http://100.100.100.200";

    private final List<CredentialsProvider> providers;
    private volatile @Nullable CredentialsProvider found;

    /**
     * A chain.
     *
     * @param providers asked in this order
     */
    public ProviderChain(List<CredentialsProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    @Override
    public Credentials credentials() {
        CredentialsProvider known = found;
        if (known != null) {
            return known.credentials();
        }
        List<CredentialsException> misses = new ArrayList<>();
        for (CredentialsProvider provider : providers) {
            try {
                Credentials credentials = provider.credentials();
                found = provider;
                return credentials;
            } catch (CredentialsException miss) {
                misses.add(miss);
            }
        }
        StringBuilder text = new StringBuilder("no credentials anywhere:");
        for (CredentialsException miss : misses) {
            text.append(' ').append(miss.getMessage()).append(';');
        }
        CredentialsException none = new CredentialsException(text.toString());
        for (CredentialsException miss : misses) {
            none.addSuppressed(miss);
        }
        throw none;
    }

    /**
     * Environment, OIDC role of the environment, profile of the command-line tool, role of the instance.
     *
     * @return stays with the first place that has credentials
     */
    public static CredentialsProvider standard() {
        return standard(
                EnvironmentProvider::variable,
                Path.of(System.getProperty("user.home", ".")),
                METADATA,
                InstantSource.system());
    }

    static ProviderChain standard(
            Function<String, @Nullable String> environment, Path home, String metadata, InstantSource clock) {
        List<CredentialsProvider> providers = new ArrayList<>();
        providers.add(new EnvironmentProvider(environment));
        CredentialsProvider oidc = oidc(environment, clock);
        if (oidc != null) {
            providers.add(oidc);
        }
        providers.add(new ProfileProvider(
                home.resolve(".aliyun").resolve("config.json"), environment.apply("ALIBABA_CLOUD_PROFILE")));
        if (!"true".equalsIgnoreCase(environment.apply("ALIBABA_CLOUD_ECS_METADATA_DISABLED"))) {
            boolean onlyProtected = "true".equalsIgnoreCase(environment.apply("ALIBABA_CLOUD_IMDSV1_DISABLED"));
            providers.add(new MetadataProvider(
                    metadata, environment.apply("ALIBABA_CLOUD_ECS_METADATA"), onlyProtected, clock));
        }
        return new ProviderChain(providers);
    }

    private static @Nullable CredentialsProvider oidc(
            Function<String, @Nullable String> environment, InstantSource clock) {
        String role = environment.apply("ALIBABA_CLOUD_ROLE_ARN");
        String provider = environment.apply("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
        String file = environment.apply("ALIBABA_CLOUD_OIDC_TOKEN_FILE");
        if (role == null || provider == null || file == null) {
            return null;
        }
        String session = environment.apply("ALIBABA_CLOUD_ROLE_SESSION_NAME");
        return new OidcProvider(
                "https://sts.aliyuncs.com", role, provider, Path.of(file), session == null ? "tenon" : session, clock);
    }
}
