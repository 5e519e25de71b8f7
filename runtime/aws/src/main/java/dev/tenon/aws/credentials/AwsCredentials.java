package dev.tenon.aws.credentials;

import dev.tenon.runtime.credentials.CredentialsProvider;

/**
 * Where the access keys of Amazon Web Services come from. A key that you have yourself is a {@link
 * dev.tenon.runtime.credentials.Credentials}: {@code Credentials.of(id, secret)}, optionally with a session token.
 */
public final class AwsCredentials {
    private AwsCredentials() {}

    /**
     * The access key in the variables {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and, when it is temporary,
     * {@code AWS_SESSION_TOKEN}. A call fails with a {@link dev.tenon.runtime.error.CredentialsException} when one of the
     * first two is missing or unusable.
     */
    public static CredentialsProvider fromEnvironment() {
        return new EnvironmentKey(System::getenv);
    }
}
