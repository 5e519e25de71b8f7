package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.sts.AssumeRoleRequest;
import dev.tenon.alibaba.sts.AssumeRoleResponse;
import dev.tenon.alibaba.sts.AssumeRoleWithOIDCRequest;
import dev.tenon.alibaba.sts.AssumeRoleWithOIDCResponse;
import dev.tenon.alibaba.sts.StsClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.generated.Endpoints;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls the security token service, as any other service is called: with the same attempts, pauses and errors. A client
 * lives as long as its one call, which comes once in an hour; so a provider holds no connection and has nothing to close.
 */
final class StsCalls {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(45);

    private final StsSettings settings;
    private final String address;
    private final boolean insecureHttp;
    private final Surroundings surroundings;

    StsCalls(StsSettings settings, Surroundings surroundings) {
        String own = settings.address(surroundings);
        this.settings = settings;
        this.address = surroundings.addresses().apply(own);
        this.insecureHttp = settings.insecureHttp() || !address.equals(own);
        this.surroundings = surroundings;
        // Refused now rather than by the first call.
        var unused = Endpoints.parse(address, insecureHttp);
    }

    /** Credentials of a role, assumed with other credentials. */
    ExpiringCredentials assumeRole(AssumeRoleRequest request, CredentialsProvider base) {
        return send(request.roleArn(), base, client -> Assumed.of(client.assumeRole(request)));
    }

    /**
     * Credentials of a role, assumed with a token of OIDC; such a call is not signed.
     *
     * @param roleArn the role
     * @param request makes the request, and may refuse to
     */
    ExpiringCredentials assumeRoleWithOidc(String roleArn, Supplier<AssumeRoleWithOIDCRequest> request) {
        return send(roleArn, Credentials.anonymous(), client -> Assumed.of(client.assumeRoleWithOIDC(request.get())));
    }

    private ExpiringCredentials send(
            String roleArn, CredentialsProvider credentials, Function<StsClient, Assumed> call) {
        Assumed assumed;
        try (StsClient client = client(credentials)) {
            assumed = call.apply(client);
        } catch (ApiException failure) {
            throw new CredentialsException(
                    "the role " + Shown.quoted(roleArn) + " cannot be assumed: " + failure.getMessage(),
                    failure.details(),
                    failure);
        }
        return assumed.credentials();
    }

    private StsClient client(CredentialsProvider credentials) {
        StsClient.Builder builder = StsClient.builder()
                .endpoint(address)
                .allowInsecureHttp(insecureHttp)
                .credentials(credentials)
                .callTimeout(CALL_TIMEOUT)
                .connectTimeout(settings.timeouts().connect())
                .readTimeout(settings.timeouts().read())
                .time(surroundings.time());
        if (settings.proxy() != null) {
            builder.proxy(settings.proxy());
        }
        return builder.build();
    }

    /**
     * What both operations respond.
     *
     * @param requestId the id of the request
     * @param id the identifier
     * @param secret the secret
     * @param token the security token
     * @param expiration when they expire
     */
    private record Assumed(
            @Nullable String requestId,
            @Nullable String id,
            @Nullable String secret,
            @Nullable String token,
            @Nullable Instant expiration) {
        static Assumed of(AssumeRoleResponse response) {
            AssumeRoleResponse.Credentials given = response.credentials();
            return given == null
                    ? new Assumed(response.requestId(), null, null, null, null)
                    : new Assumed(
                            response.requestId(),
                            given.accessKeyId(),
                            given.accessKeySecret(),
                            given.securityToken(),
                            given.expiration());
        }

        static Assumed of(AssumeRoleWithOIDCResponse response) {
            AssumeRoleWithOIDCResponse.Credentials given = response.credentials();
            return given == null
                    ? new Assumed(response.requestId(), null, null, null, null)
                    : new Assumed(
                            response.requestId(),
                            given.accessKeyId(),
                            given.accessKeySecret(),
                            given.securityToken(),
                            given.expiration());
        }

        ExpiringCredentials credentials() {
            String source = "the security token service (request " + requestId + ")";
            return AccessKeys.temporary(source, id, secret, token, expiration);
        }

        /** The request only. */
        @Override
        public String toString() {
            return "Assumed[requestId=" + requestId + "]";
        }
    }
}
