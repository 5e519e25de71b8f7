package dev.tenon.aws.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.credentials.Credentials;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

final class SdkCredentialsTest {
    /** A provider as the SDK has them. */
    private static IdentityProvider<AwsCredentialsIdentity> giving(
            CompletableFuture<? extends AwsCredentialsIdentity> key) {
        return new IdentityProvider<>() {
            @Override
            public Class<AwsCredentialsIdentity> identityType() {
                return AwsCredentialsIdentity.class;
            }

            @Override
            public CompletableFuture<? extends AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
                return key;
            }
        };
    }

    @Test
    @DisplayName("lasting and temporary keys of the SDK are taken over")
    void takesOverKeys() {
        Credentials lasting = new SdkCredentials(
                        giving(CompletableFuture.completedFuture(AwsCredentialsIdentity.create("id", "secret"))))
                .credentials();
        assertThat(lasting.accessKeyId()).isEqualTo("id");
        assertThat(lasting.accessKeySecret()).isEqualTo("secret");
        assertThat(lasting.securityToken()).isNull();
        Credentials temporary = new SdkCredentials(giving(CompletableFuture.completedFuture(
                        AwsSessionCredentialsIdentity.create("id", "secret", "token"))))
                .credentials();
        assertThat(temporary.securityToken()).isEqualTo("token");
    }

    @Test
    @DisplayName("C05 a failure of the SDK reaches the caller")
    void passesFailuresOn() {
        IllegalStateException failure = new IllegalStateException("no key");
        assertThatThrownBy(() -> new SdkCredentials(giving(CompletableFuture.failedFuture(failure))).credentials())
                .hasCause(failure);
    }
}
