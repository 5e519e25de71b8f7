package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.protocols.notices.NoticesClient;
import dev.tenon.protocols.notices.PinNoticeRequest;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A service whose description names no signature needs neither a key nor a signer. */
final class UnsignedServiceTest {
    private static final String SPEC = "notices/service.yaml";

    @Test
    @DisplayName("a generated client calls without credentials, and the endpoint asks for none")
    void callsWithoutCredentials() {
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(SPEC).start();
                NoticesClient client = NoticesClient.builder()
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .build()) {
            assertThat(client.pinNotice(PinNoticeRequest.builder()
                                    .text("Found a cat")
                                    .build())
                            .noticeId())
                    .isEqualTo("n-1");
            assertThat(endpoint.calls().get(0).request().parameters())
                    .containsEntry("Text", "Found a cat")
                    .doesNotContainKeys("AccessKeyId", "Signature");
        }
    }

    @Test
    @DisplayName("credentials that are given all the same reach nobody, through either door")
    void sendsNoKey() {
        Credentials given = Credentials.of("canary-id", "canary-secret");
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(SPEC).start();
                NoticesClient client = NoticesClient.builder()
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(given)
                        .build();
                DynamicClient dynamic = DynamicClient.builder(EmbeddedEndpoint.description(SPEC))
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(given)
                        .build()) {
            client.pinNotice(PinNoticeRequest.builder().text("one").build());
            dynamic.call("PinNotice", Map.of("Text", "two"));

            assertThat(endpoint.calls())
                    .hasSize(2)
                    .allSatisfy(call ->
                            assertThat(call.request().parameters().toString()).doesNotContain("canary"));
        }
    }

    @Test
    @DisplayName("a signer that only its owner has is missed by the call that is to be signed, and by no other")
    void missesASigner() {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("ucloud/service.yaml").unsigned().start()) {
            DynamicClient.Builder builder = DynamicClient.builder(EmbeddedEndpoint.description("ucloud/service.yaml"))
                    .endpoint(endpoint.url())
                    .allowInsecureHttp(true);
            try (DynamicClient anonymous =
                    builder.credentials(Credentials.anonymous()).build()) {
                anonymous.call("DescribeUHostInstance", Map.of("Region", "cn-bj2"));
            }
            try (DynamicClient keyed =
                    builder.credentials(Credentials.of("id", "secret")).build()) {
                assertThatThrownBy(() -> keyed.call("DescribeUHostInstance", Map.of("Region", "cn-bj2")))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("com.example.ucloud.UCloudSigner");
            }
            assertThat(endpoint.calls()).hasSize(1);
        }
    }
}
