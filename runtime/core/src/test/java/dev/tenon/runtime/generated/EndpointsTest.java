package dev.tenon.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.fixture.Clients;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an endpoint may look like. */
final class EndpointsTest {
    @Test
    @DisplayName("N31 plain http is refused unless this very client allows it")
    void plainHttpIsRefused() {
        assertThat(refused("http://ecs.aliyuncs.com", false)).isEqualTo("endpoint");
        assertThat(refused("HTTP://ecs.aliyuncs.com", false)).isEqualTo("endpoint");
        Clients.to("http://ecs.aliyuncs.com").build().close();
    }

    @ParameterizedTest(name = "N32 [{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                "https://user@host",
                "https://user:pass@host",
                "https://host/path",
                "https://host?x=1",
                "https://host#f",
                "ecs.aliyuncs.com ",
                "ecs\r\nX: y",
                "ftp://host",
                "https://",
                "host:99999",
                "a b",
                "ho%73t",
                "host\\evil",
                "https://[::1",
                "//host"
            })
    @DisplayName("N32 what is no endpoint is refused by name")
    void otherTextsAreRefused(String endpoint) {
        assertThat(refused(endpoint, true)).isEqualTo("endpoint");
    }

    @ParameterizedTest(name = "N32 [{0}]")
    @ValueSource(
            strings = {
                "ecs.aliyuncs.com",
                "https://ecs.aliyuncs.com",
                "https://ecs.aliyuncs.com/",
                "127.0.0.1:8443",
                "[::1]:8443",
                "例子.测试"
            })
    @DisplayName("N32 hosts, ports, IPv6 and international names are endpoints")
    void hostsAreEndpoints(String endpoint) {
        Clients.to(endpoint).build().close();
    }

    private static String refused(String endpoint, boolean insecure) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Clients.to(endpoint).allowInsecureHttp(insecure).build().close());
        assertThat(refused).as(endpoint).isNotNull();
        return refused.parameter();
    }
}
