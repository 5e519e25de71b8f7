package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.internal.settings.Variables;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C02 the page names whatever somebody who comes from the official library looks for. */
final class ReadmeTest {
    /** The members of the official library's configuration and of its builders. */
    private static final List<String> OFFICIAL_OPTIONS = List.of(
            "type",
            "accessKeyId",
            "accessKeySecret",
            "securityToken",
            "credentialsProvider",
            "roleArn",
            "roleSessionName",
            "roleSessionExpiration",
            "durationSeconds",
            "policy",
            "externalId",
            "STSEndpoint",
            "stsRegionId",
            "enableVpc",
            "oidcProviderArn",
            "oidcTokenFilePath",
            "roleName",
            "disableIMDSv1",
            "enableIMDSv2",
            "metadataTokenDuration",
            "credentialsURI",
            "profileName",
            "processCommand",
            "timeoutMilliseconds",
            "connectTimeout",
            "timeout",
            "readTimeout",
            "proxy",
            "asyncCredentialUpdateEnabled",
            "prefetchStrategy",
            "reuseLastProviderEnabled",
            "credentialUpdateCallback",
            "host",
            "publicKeyId",
            "privateKeyFile",
            "bearerToken",
            "addCredentialsProvider");

    private static final List<String> MODES = List.of(
            "AK",
            "StsToken",
            "RamRoleArn",
            "EcsRamRole",
            "ChainableRamRoleArn",
            "OIDC",
            "CredentialsURI",
            "External",
            "CloudSSO",
            "OAuth");

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String section(String title) {
        int start = page.indexOf("\n## " + title + "\n");
        int end = page.indexOf("\n## ", start + 1);
        assertThat(start).as(title).isNotNegative();
        return page.substring(start, end < 0 ? page.length() : end);
    }

    @Test
    @DisplayName("C02 each option of the official library is in the table of options")
    void namesEachOfficialOption() {
        assertThat(OFFICIAL_OPTIONS)
                .allSatisfy(option -> assertThat(section("Options")).contains("`" + option + "`"));
    }

    @Test
    @DisplayName("C02 each mode is in the table of profiles")
    void namesEachMode() {
        assertThat(MODES).allSatisfy(mode -> assertThat(section("Profiles")).contains("`" + mode + "`"));
    }

    @Test
    @DisplayName("C02 each environment variable that is read stands on the page")
    void namesEachVariable() {
        assertThat(Arrays.stream(Variables.class.getFields()).map(ReadmeTest::value))
                .hasSizeGreaterThan(10)
                .allSatisfy(variable -> assertThat(page).contains("`" + variable + "`"));
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    @Test
    @DisplayName("C02 each setting of each builder stands in the table of options")
    void namesEachSetting() {
        Set<String> ends = Set.of("build", "credentials", "allowInsecureHttp");
        Stream<String> settings = Stream.of(
                        AssumeRoleBuilder.class,
                        OidcRoleBuilder.class,
                        InstanceRoleBuilder.class,
                        CredentialsUriBuilder.class,
                        ExternalCommandBuilder.class,
                        ProfileBuilder.class)
                .flatMap(builder -> Arrays.stream(builder.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .map(Method::getName)
                .filter(name -> !ends.contains(name))
                .distinct();
        assertThat(settings)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(section("Options")).containsPattern("[`.]" + Pattern.quote(name) + "`"));
    }
}
