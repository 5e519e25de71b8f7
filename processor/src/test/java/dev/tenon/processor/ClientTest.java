package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole description becomes. */
class ClientTest {
    @TempDir
    Path folder;

    @Test
    void compilesWithoutAnyWarning() {
        Sandbox.Compiled client = KeyPairs.sandbox(folder).client().compile();

        assertThat(client.messages()).isEmpty();
        assertThat(client.success()).isTrue();
        assertThat(client.sources().keySet())
                .containsExactlyInAnyOrder(
                        "sandbox/AttachKeyPairOperation.java",
                        "sandbox/AttachKeyPairRequest.java",
                        "sandbox/AttachKeyPairResponse.java",
                        "sandbox/DescribeMachinesOperation.java",
                        "sandbox/DescribeMachinesRequest.java",
                        "sandbox/DescribeMachinesResponse.java",
                        "sandbox/KeysApi.java",
                        "sandbox/KeysClient.java",
                        "sandbox/KeysErrorCode.java",
                        "sandbox/KeysException.java",
                        "sandbox/KeysService.java");
    }

    @Test
    void generatesOnlyWhatIsAskedFor() {
        Sandbox.Compiled client =
                KeyPairs.sandbox(folder).client("DescribeMachines").compile();

        assertThat(client.messages()).isEmpty();
        assertThat(client.sources().keySet()).noneMatch(name -> name.contains("AttachKeyPair"));
        assertThat(client.sources().get("sandbox/KeysErrorCode.java"))
                .contains("INVALID_INSTANCE_ID_NOT_FOUND", "THROTTLING")
                .doesNotContain("WINDOWS");
    }
}
