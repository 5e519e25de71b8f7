package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.internal.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The role of the instance this program runs on, from the metadata service. The mode protected by a token is tried
 * first; the open mode only when the service has no tokens and was not told to be refused.
 */
public final class MetadataProvider extends RefreshingProvider {
    private static final String PATH = "/latest/meta-data/ram/security-credentials/";
    private static final String TOKEN_HEADER = "X-aliyun-ecs-metadata-token";
    private static final String TOKEN_LIFE = "X-aliyun-ecs-metadata-token-ttl-seconds";

    private final String address;
    private final @Nullable String role;
    private final boolean onlyProtected;
    private final CredentialsHttp http;

    /**
     * A provider.
     *
     * @param address where the service listens, such as {@code http://100.100.100.200}
     * @param role the role; null to ask for it
     * @param onlyProtected whether to refuse the open mode
     * @param clock tells when credentials expire
     */
    public MetadataProvider(String address, @Nullable String role, boolean onlyProtected, InstantSource clock) {
        super(clock);
        this.address = address;
        this.role = role;
        this.onlyProtected = onlyProtected;
        this.http = new CredentialsHttp(Duration.ofSeconds(2));
    }

    @Override
    protected ExpiringCredentials fetch() {
        try {
            Map<String, String> headers = protection();
            String name = role == null ? text(get("", headers)) : role;
            if (name.isEmpty()
                    || name.indexOf('/') >= 0
                    || !Texts.sanitised(name).equals(name)) {
                throw new CredentialsException("the metadata service names no usable role");
            }
            return CredentialsResponse.read("the metadata service", get(name, headers));
        } catch (IOException unreachable) {
            throw new CredentialsException("the metadata service cannot be reached", unreachable);
        }
    }

    private Map<String, String> protection() throws IOException {
        try {
            byte[] token = http.send(
                    "PUT",
                    address + "/latest/api/token",
                    Map.of(TOKEN_LIFE, "21600"),
                    Map.of(),
                    "the metadata service gives no token");
            return Map.of(TOKEN_HEADER, text(token));
        } catch (CredentialsException refused) {
            if (onlyProtected) {
                throw refused;
            }
            return Map.of();
        }
    }

    private byte[] get(String name, Map<String, String> headers) throws IOException {
        return http.send(
                "GET", address + PATH + name, headers, null, "the metadata service has no role for this instance");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).strip();
    }
}
