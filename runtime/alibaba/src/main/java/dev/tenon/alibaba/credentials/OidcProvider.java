package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.internal.encode.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A role assumed with the token of an OpenID Connect provider, which a file holds, as in a Kubernetes pod. */
public final class OidcProvider extends RefreshingProvider {
    private final String endpoint;
    private final String roleArn;
    private final String providerArn;
    private final Path tokenFile;
    private final String session;
    private final InstantSource clock;
    private final CredentialsHttp http;

    /**
     * A provider.
     *
     * @param endpoint the security token service, such as {@code https://sts.aliyuncs.com}
     * @param roleArn the role
     * @param providerArn the identity provider
     * @param tokenFile holds the token; read anew each time
     * @param session the name of the session
     * @param clock tells when credentials expire
     */
    public OidcProvider(
            String endpoint, String roleArn, String providerArn, Path tokenFile, String session, InstantSource clock) {
        super(clock);
        this.endpoint = endpoint;
        this.roleArn = roleArn;
        this.providerArn = providerArn;
        this.tokenFile = tokenFile;
        this.session = session;
        this.clock = clock;
        this.http = new CredentialsHttp(Duration.ofSeconds(10));
    }

    @Override
    protected ExpiringCredentials fetch() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Action", "AssumeRoleWithOIDC");
        form.put("Version", "2015-04-01");
        form.put("Format", "JSON");
        form.put("Timestamp", Values.text(clock.instant(), ""));
        form.put("RoleArn", roleArn);
        form.put("OIDCProviderArn", providerArn);
        form.put("RoleSessionName", session);
        try {
            form.put(
                    "OIDCToken",
                    Files.readString(tokenFile, StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new CredentialsException("there is no readable file with an OIDC token");
        }
        try {
            byte[] answer = http.send("POST", endpoint + "/", Map.of(), form, "STS refuses the OIDC token");
            return CredentialsResponse.read("STS", answer);
        } catch (IOException unreachable) {
            throw new CredentialsException("STS cannot be reached", unreachable);
        }
    }
}
