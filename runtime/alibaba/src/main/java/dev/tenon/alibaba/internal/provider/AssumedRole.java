package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.sts.AssumeRoleRequest;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;

/** A role that is assumed with other credentials. */
public final class AssumedRole extends RefreshingProvider {
    private final StsCalls sts;
    private final AssumeRoleRequest request;
    private final CredentialsProvider base;

    /**
     * A provider.
     *
     * @param base the credentials the role is assumed with
     * @param role the role
     * @param settings where the security token service is called
     * @param surroundings the machine
     * @throws dev.tenon.runtime.error.InvalidRequestException when a setting is missing or invalid
     */
    public AssumedRole(CredentialsProvider base, RoleSession role, StsSettings settings, Surroundings surroundings) {
        super(surroundings.clock());
        this.base = base;
        this.request = AssumeRoleRequest.builder()
                .roleArn(role.requiredRoleArn(surroundings))
                .roleSessionName(role.chosenSessionName(surroundings))
                .durationSeconds(role.chosenDuration())
                .policy(role.policy())
                .externalId(role.externalId())
                .build();
        this.sts = new StsCalls(settings, surroundings);
    }

    @Override
    protected ExpiringCredentials fetch() {
        return sts.assumeRole(request, base);
    }
}
