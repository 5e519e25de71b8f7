package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.support.Forms;
import dev.tenon.support.ReferenceSigner;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are signed to be looked at. */
final class SignedPreviewTest {
    @Test
    @DisplayName("K07 the line for curl and the signed address hold a right signature and no secret")
    void debuggingHelpersAreSignedAndHoldNoSecret() {
        try (KeyPairClient client = Clients.to("https://ecs.aliyuncs.com").build()) {
            String url = client.signedUrl(KeyPairService.attachKeyPair(), Clients.request());
            String line = client.curl(KeyPairService.attachKeyPair(), Clients.request());
            assertThat(url + line).doesNotContain(Clients.SECRET);
            Map<String, String> query = Forms.parse(url.substring(url.indexOf('?') + 1));
            String signature = query.remove("Signature");
            assertThat(ReferenceSigner.sign("GET", query, Clients.SECRET)).isEqualTo(signature);
            Map<String, String> form =
                    Forms.parse(line.substring(line.indexOf("--data-raw '") + 12, line.length() - 1));
            signature = form.remove("Signature");
            assertThat(ReferenceSigner.sign("POST", form, Clients.SECRET)).isEqualTo(signature);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e'cs.example", "https://ecs.example/a'b", "https://ecs.example/$(id)?'"})
    @DisplayName("S19 an endpoint with characters of a shell is refused where it is set")
    void endpointsWithCharactersOfAShellAreRefused(String endpoint) {
        assertThatThrownBy(() -> Clients.to(endpoint).build()).isInstanceOf(InvalidRequestException.class);
    }
}
