package dev.tenon.aws.sample;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** Takes credentials from a provider of the AWS SDK, which keeps and renews them itself. */
record SdkCredentials(IdentityProvider<? extends AwsCredentialsIdentity> provider) implements CredentialsProvider {
    @Override
    public Credentials credentials() {
        AwsCredentialsIdentity key = provider.resolveIdentity().join();
        return key instanceof AwsSessionCredentialsIdentity session
                ? Credentials.of(key.accessKeyId(), key.secretAccessKey(), session.sessionToken())
                : Credentials.of(key.accessKeyId(), key.secretAccessKey());
    }
}
