package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.file.FileContent;
import dev.tenon.alibaba.internal.file.PlainFile;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.alibaba.sts.AssumeRoleWithOIDCRequest;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A role that is assumed with an OIDC token from a file, which is read again for each fetch. */
public final class OidcRole extends RefreshingProvider {
    private static final int LIMIT = 64 * 1_024;

    private final StsCalls sts;
    private final String roleArn;
    private final String sessionName;
    private final RoleSession role;
    private final String providerArn;
    private final Path tokenFile;

    /**
     * A provider.
     *
     * @param source the identity provider and the file
     * @param role the role
     * @param settings where the security token service is called
     * @param surroundings the machine
     * @throws dev.tenon.runtime.error.InvalidRequestException when a setting is missing or invalid
     */
    public OidcRole(Source source, RoleSession role, StsSettings settings, Surroundings surroundings) {
        super(surroundings.clock());
        this.role = role;
        this.roleArn = role.requiredRoleArn(surroundings);
        this.sessionName = role.chosenSessionName(surroundings);
        this.providerArn = RoleSession.required(
                "oidcProviderArn",
                surroundings.valueOrVariable(source.providerArn(), Variables.OIDC_PROVIDER_ARN),
                Variables.OIDC_PROVIDER_ARN);
        this.tokenFile = tokenFile(surroundings.valueOrVariable(source.tokenFile(), Variables.OIDC_TOKEN_FILE));
        this.sts = new StsCalls(settings, surroundings);
    }

    @Override
    protected ExpiringCredentials fetch() {
        String token = token();
        return sts.assumeRoleWithOidc(
                roleArn,
                () -> AssumeRoleWithOIDCRequest.builder()
                        .oidcProviderArn(providerArn)
                        .oidcToken(token)
                        .roleArn(roleArn)
                        .roleSessionName(sessionName)
                        .durationSeconds(role.chosenDuration())
                        .policy(role.policy())
                        .build());
    }

    private static Path tokenFile(@Nullable String path) {
        if (path == null) {
            throw new InvalidRequestException(
                    "oidcTokenFile", "is required, there or in the variable " + Variables.OIDC_TOKEN_FILE);
        }
        return Surroundings.path("oidcTokenFile", path);
    }

    private String token() {
        String name = "the OIDC token file " + Shown.quoted(tokenFile.toString());
        FileContent content = PlainFile.readToken(tokenFile, LIMIT);
        if (content instanceof FileContent.Read read) {
            String token = new String(read.bytes(), StandardCharsets.UTF_8).strip();
            if (!Shown.isVisibleAscii(token)) {
                throw new CredentialsException(name + " does not contain a token: it is empty, or has a space,"
                        + " a line break or a non-ASCII character inside");
            }
            return token;
        }
        throw new CredentialsException(
                content instanceof FileContent.Unreadable unreadable
                        ? name + " " + unreadable.problem()
                        : name + " does not exist");
    }

    /**
     * Where a token comes from. Null means as the environment says.
     *
     * @param providerArn the identity provider
     * @param tokenFile the path of the file that holds the token
     */
    public record Source(
            @Nullable String providerArn, @Nullable String tokenFile) {}
}
