package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.CredentialsProvider;

/**
 * Where the access keys of Alibaba Cloud come from. Each method returns a provider, or a builder of one; a long-term
 * key that you have yourself is a {@link dev.tenon.runtime.credentials.Credentials}. Providers are thread-safe and may
 * be shared by clients; they have no thread and no connection of their own, so there is nothing to close. Temporary
 * credentials are renewed five minutes before they expire, while calls continue with the current ones.
 */
public final class AlibabaCredentials {
    private AlibabaCredentials() {}

    /**
     * The default chain, which looks in these places, in the order of the official clients:
     *
     * <ol>
     * <li>the system properties {@code alibabacloud.accessKeyId}, {@code alibabacloud.accessKeySecret} and {@code
     * alibabacloud.sessionToken};
     * <li>the environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and
     * {@code ALIBABA_CLOUD_SECURITY_TOKEN};
     * <li>OIDC, by {@code ALIBABA_CLOUD_ROLE_ARN}, {@code ALIBABA_CLOUD_OIDC_PROVIDER_ARN} and {@code
     * ALIBABA_CLOUD_OIDC_TOKEN_FILE};
     * <li>the profile that {@code ALIBABA_CLOUD_PROFILE} names, or the current one, of the command-line tool's {@code
     * ~/.aliyun/config.json};
     * <li>the profile that {@code ALIBABA_CLOUD_PROFILE} names, or {@code default}, of {@code
     * ~/.alibabacloud/credentials};
     * <li>the role of the instance, from its metadata service;
     * <li>the address in {@code ALIBABA_CLOUD_CREDENTIALS_URI}.
     * </ol>
     *
     * A place where nothing is set up is skipped. One that is set up but cannot be used ends the search with a {@link
     * dev.tenon.runtime.error.CredentialsException} that names it, so that no call is signed as somebody else. The
     * first place that works is kept for good.
     */
    public static CredentialsProvider defaultChain() {
        return DefaultChain.of(Surroundings.system());
    }

    /**
     * The access key in the variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and,
     * when it is temporary, {@code ALIBABA_CLOUD_SECURITY_TOKEN}.
     */
    public static CredentialsProvider fromEnvironment() {
        return DefaultChain.environment(Surroundings.system());
    }

    /** A role that is assumed with other credentials. */
    public static AssumeRoleBuilder assumeRole() {
        return new AssumeRoleBuilder(Surroundings.system());
    }

    /** A role that is assumed with an OIDC token, as Kubernetes service accounts have (RRSA). */
    public static OidcRoleBuilder oidcRole() {
        return new OidcRoleBuilder(Surroundings.system());
    }

    /** The role of the instance that the program runs on, from its metadata service. */
    public static InstanceRoleBuilder instanceRole() {
        return new InstanceRoleBuilder(Surroundings.system());
    }

    /** Temporary credentials from a URL. */
    public static CredentialsUriBuilder credentialsUri() {
        return new CredentialsUriBuilder(Surroundings.system());
    }

    /** Credentials that a program prints. */
    public static ExternalCommandBuilder externalCommand() {
        return new ExternalCommandBuilder(Surroundings.system());
    }

    /** A profile of the command-line tool {@code aliyun}. */
    public static ProfileBuilder commandLineProfile() {
        return ProfileBuilder.ofCommandLineTool(Surroundings.system());
    }

    /** A profile of the credentials file that the official clients share. */
    public static ProfileBuilder fileProfile() {
        return ProfileBuilder.ofCredentialsFile(Surroundings.system());
    }
}
