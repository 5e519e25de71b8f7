package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.http.DirectHttp;
import dev.tenon.alibaba.internal.http.HttpResult;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.CredentialsException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The metadata service of the instance this program runs on. The mode protected by a token is tried first; the open mode
 * only when the service gives no token, or refuses the one it gave, and the open mode is allowed.
 */
public final class MetadataService {
    /** Where it listens on every instance. */
    public static final String ADDRESS = "http://100.100.100.200";

    private static final String TOKEN_PATH = "latest/api/token";
    private static final String ROLES_PATH = "latest/meta-data/ram/security-credentials/";
    private static final String TOKEN_HEADER = "X-aliyun-ecs-metadata-token";
    private static final String LIFE_HEADER = "X-aliyun-ecs-metadata-token-ttl-seconds";
    private static final String LIFE_SECONDS = "21600";
    private static final String WHO = "the metadata service of the instance";
    private static final int LONGEST_TOKEN = 4_096;
    private static final int NOT_FOUND = 404;

    private final HttpUrl address;
    private final @Nullable String role;
    private final boolean tokenRequired;
    private final Timeouts timeouts;

    /**
     * A service.
     *
     * @param address where it listens
     * @param role the role; null to ask for it
     * @param tokenRequired whether the open mode is refused
     * @param timeouts how long to wait
     */
    public MetadataService(HttpUrl address, @Nullable String role, boolean tokenRequired, Timeouts timeouts) {
        this.address = address;
        this.role = role;
        this.tokenRequired = tokenRequired;
        this.timeouts = timeouts;
    }

    /** Asks for credentials, by at most five requests. */
    public MetadataReading read() {
        try (DirectHttp http = new DirectHttp(timeouts.connect(), timeouts.read())) {
            return read(http);
        }
    }

    private MetadataReading read(DirectHttp http) {
        HttpResult tokenResult = http.put(url(TOKEN_PATH), Map.of(LIFE_HEADER, LIFE_SECONDS));
        if (tokenResult instanceof HttpResult.Unreachable unreachable) {
            return new MetadataReading.Nothing(WHO + " " + unreachable.problem());
        }
        String token = null;
        if (tokenResult instanceof HttpResult.Response response && response.isSuccess()) {
            token = new String(response.body(), StandardCharsets.UTF_8);
            if (token.length() > LONGEST_TOKEN || !Shown.isVisibleAscii(token)) {
                return new MetadataReading.Failed(WHO + " returned an invalid token: it is empty, longer than "
                        + LONGEST_TOKEN + " characters, or contains a space, a line break or a non-ASCII character");
            }
        } else if (tokenRequired) {
            return new MetadataReading.Failed("the request to " + WHO + " for a token " + tokenResult.problem()
                    + ", and requests without one are switched off (" + Variables.IMDSV1_DISABLED + ")");
        }
        return role == null ? readRole(http, token) : readCredentials(http, token, role);
    }

    private MetadataReading readRole(DirectHttp http, @Nullable String token) {
        HttpResult result = get(http, ROLES_PATH, token);
        if (!(result instanceof HttpResult.Response response) || !response.isSuccess()) {
            return isNotFound(result)
                    ? new MetadataReading.Nothing("the instance has no role")
                    : failed("for the name of the role", result);
        }
        String name = new String(response.body(), StandardCharsets.UTF_8).strip();
        return Shown.isWord(name)
                ? readCredentials(http, token, name)
                : new MetadataReading.Failed(WHO + " returned a name that is not valid for a role");
    }

    private MetadataReading readCredentials(DirectHttp http, @Nullable String token, String name) {
        HttpResult result = get(http, ROLES_PATH + name, token);
        if (!(result instanceof HttpResult.Response response) || !response.isSuccess()) {
            return isNotFound(result)
                    ? new MetadataReading.Failed("the instance has no role " + Shown.quoted(name))
                    : failed("for the credentials of the role " + Shown.quoted(name), result);
        }
        try {
            ExpiringCredentials credentials = AccessKeys.read(WHO, response.body());
            return new MetadataReading.Read(credentials);
        } catch (CredentialsException unusable) {
            return new MetadataReading.Failed(String.valueOf(unusable.getMessage()));
        }
    }

    private HttpResult get(DirectHttp http, String path, @Nullable String token) {
        if (token == null) {
            return http.get(url(path), Map.of());
        }
        HttpResult result = http.get(url(path), Map.of(TOKEN_HEADER, token));
        boolean settled = result instanceof HttpResult.Response response
                && (response.isSuccess() || response.status() == NOT_FOUND);
        return settled || tokenRequired ? result : http.get(url(path), Map.of());
    }

    private HttpUrl url(String path) {
        return address.newBuilder().addPathSegments(path).build();
    }

    private static boolean isNotFound(HttpResult result) {
        return result instanceof HttpResult.Response response && response.status() == NOT_FOUND;
    }

    private static MetadataReading failed(String step, HttpResult result) {
        return new MetadataReading.Failed("the request to " + WHO + " " + step + " " + result.problem());
    }
}
