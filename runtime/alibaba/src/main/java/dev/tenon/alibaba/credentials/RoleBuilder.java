package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.RoleSession;
import dev.tenon.alibaba.internal.provider.StsSettings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import java.net.Proxy;
import java.time.Duration;

/**
 * Settings shared by both ways to assume a role: the role, its session, and the security token service. Not safe for
 * use by several threads; the provider is.
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
     * @throws dev.tenon.runtime.error.InvalidRequestException when a setting is missing or invalid
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
     * How long the credentials last, in seconds: at least 900, at most what the role allows. Defaults to that of the
     * service, 3,600.
     */
    public final B durationSeconds(int seconds) {
        return session(session.durationSeconds(seconds));
    }

    /** A policy in JSON that restricts the permissions of the role. Defaults to none. */
    public final B policy(String json) {
        return session(session.policy(json));
    }

    /**
     * The region of the security token service. Defaults to {@code ALIBABA_CLOUD_STS_REGION}, or else to the central
     * endpoint.
     */
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

    /** The endpoint of the security token service, whatever the region: a host name with an optional port. */
    public final B stsEndpoint(String endpoint) {
        return sts(sts.endpoint(endpoint));
    }

    /** Whether an {@code http://} endpoint is accepted. Defaults to false; for tests only. */
    public final B allowInsecureHttp(boolean allowed) {
        return sts(sts.insecureHttp(allowed));
    }

    /** The connect timeout. Defaults to 5 s. */
    public final B connectTimeout(Duration timeout) {
        return sts(sts.timeouts(sts.timeouts().connect(timeout)));
    }

    /** The read timeout. Defaults to 10 s. */
    public final B readTimeout(Duration timeout) {
        return sts(sts.timeouts(sts.timeouts().read(timeout)));
    }

    /** The proxy. Defaults to what the machine says. */
    public final B proxy(Proxy address) {
        return sts(sts.proxy(address));
    }
}
