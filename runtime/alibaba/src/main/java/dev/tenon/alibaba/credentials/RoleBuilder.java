package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.RoleSession;
import dev.tenon.alibaba.internal.provider.StsSettings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import java.net.Proxy;
import java.time.Duration;

/**
 * What the two ways to assume a role have in common: the role, its session, and where the security token service is called.
 * Not safe for use by several threads; the provider is.
 *
 * @param <B> the builder
 */
public abstract sealed class RoleBuilder<B extends RoleBuilder<B>> permits AssumeRoleBuilder, OidcRoleBuilder {
    private RoleSession session = RoleSession.UNSAID;
    private StsSettings sts = StsSettings.UNSAID;

    RoleBuilder() {}

    abstract B self();

    /**
     * Builds the provider. Nothing is called yet.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when a setting is missing or cannot be right
     */
    public abstract CredentialsProvider build();

    final RoleSession session() {
        return session;
    }

    final StsSettings sts() {
        return sts;
    }

    final B session(RoleSession other) {
        session = other;
        return self();
    }

    private B sts(StsSettings other) {
        sts = other;
        return self();
    }

    /** The role, such as {@code acs:ram::1234567890123456:role/deploy}. Defaults to {@code ALIBABA_CLOUD_ROLE_ARN}. */
    public final B roleArn(String arn) {
        return session(session.roleArn(arn));
    }

    /**
     * The name of the session, which the audit log shows: 2 to 64 letters, digits and {@code . @ - _}. Defaults to {@code
     * ALIBABA_CLOUD_ROLE_SESSION_NAME}, or else a name that begins with {@code tenon-}.
     */
    public final B roleSessionName(String name) {
        return session(session.sessionName(name));
    }

    /**
     * How long the credentials last, in seconds: at least 900, at most what the role allows. Defaults to what the service
     * does by itself, which is 3,600.
     */
    public final B durationSeconds(int seconds) {
        return session(session.durationSeconds(seconds));
    }

    /** What the permissions of the role are cut down to, as JSON. Defaults to all of them. */
    public final B policy(String json) {
        return session(session.policy(json));
    }

    /** The region of the security token service. Defaults to {@code ALIBABA_CLOUD_STS_REGION}, or else the central one. */
    public final B stsRegion(String region) {
        return sts(sts.place(region, sts.insideVpc()));
    }

    /**
     * Calls the security token service inside the cloud's own network; needs its region. Defaults to
     * {@code ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED}.
     */
    public final B insideVpc(boolean inside) {
        return sts(sts.place(sts.region(), inside));
    }

    /** The endpoint of the security token service itself, whatever the region: a host name with an optional port. */
    public final B stsEndpoint(String endpoint) {
        return sts(sts.endpoint(endpoint));
    }

    /** Whether an {@code http://} endpoint is accepted; never outside tests. */
    public final B allowInsecureHttp(boolean allowed) {
        return sts(sts.insecureHttp(allowed));
    }

    /** The longest time to connect. Defaults to 5 s. */
    public final B connectTimeout(Duration timeout) {
        return sts(sts.timeouts(sts.timeouts().connect(timeout)));
    }

    /** The longest silence of the service. Defaults to 10 s. */
    public final B readTimeout(Duration timeout) {
        return sts(sts.timeouts(sts.timeouts().read(timeout)));
    }

    /** The proxy. Defaults to what the machine says. */
    public final B proxy(Proxy address) {
        return sts(sts.proxy(address));
    }
}
