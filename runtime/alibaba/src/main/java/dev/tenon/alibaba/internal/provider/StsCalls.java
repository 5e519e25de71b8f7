package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.generated.Endpoints;
import java.time.Duration;
import java.util.function.Function;

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
    ExpiringCredentials assumeRole(StsService.AssumeRole request, CredentialsProvider base) {
        return send(request.roleArn(), base, client -> client.assumeRole(request));
    }

    /** Credentials of a role, assumed with a token of OIDC; such a call is not signed. */
    ExpiringCredentials assumeRoleWithOidc(StsService.AssumeRoleWithOidc request) {
        return send(request.roleArn(), Credentials.anonymous(), client -> client.assumeRoleWithOidc(request));
    }

    private ExpiringCredentials send(
            String roleArn, CredentialsProvider credentials, Function<StsClient, StsService.Assumed> call) {
        StsService.Assumed assumed;
        try (StsClient client = client(credentials)) {
            assumed = call.apply(client);
        } catch (ApiException failure) {
            throw new CredentialsException(
                    "the role " + Shown.quoted(roleArn) + " cannot be assumed: " + failure.getMessage(),
                    failure.details(),
                    failure);
        }
        return AccessKeys.temporary(
                "the security token service (request " + assumed.requestId() + ")",
                assumed.id(),
                assumed.secret(),
                assumed.token(),
                assumed.expiration());
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
}
