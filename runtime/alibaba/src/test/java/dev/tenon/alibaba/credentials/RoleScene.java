package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/** A machine whose security token service is a fake one, and the builders of roles on it. */
abstract class RoleScene {
    static final Credentials BASE = Credentials.of("base", FakeCloud.SECRET);

    final FakeCloud cloud;
    final TestMachine machine;

    RoleScene(Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).sts(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    AssumeRoleBuilder role() {
        return new AssumeRoleBuilder(machine.surroundings())
                .credentials(BASE)
                .roleArn("acs:ram::1:role/r")
                .roleSessionName("me");
    }

    OidcRoleBuilder oidc(String token) {
        return new OidcRoleBuilder(machine.surroundings())
                .roleArn("acs:ram::1:role/r")
                .oidcProviderArn("idp")
                .oidcTokenFile(machine.write("token", token));
    }

    static CredentialsException failure(CredentialsProvider provider) {
        CredentialsException failure = catchThrowableOfType(CredentialsException.class, provider::credentials);
        Canaries.assertNone(failure);
        return failure;
    }
}
