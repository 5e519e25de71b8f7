package dev.tenon.testkit.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a structure requires is missed as deep as clients send structures. */
class RequiredParametersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<Parameter> parameters() throws IOException {
        Files.createDirectories(folder.resolve("operations"));
        Files.writeString(folder.resolve("service.yaml"), """
                tenon: 1
                service: Nests
                version: "2020-01-01"
                protocol: { signer: hmac-sha1 }
                endpoints: { default: nests.example.com }
                types:
                  Nest:
                    parameters:
                      Name: { type: string, required: true }
                      Inside.Size: { type: integer }
                      Inside.Nest: { type: Nest }
                operations: [Build]
                """);
        Files.writeString(
                folder.resolve("operations/Build.yaml"), "operation: Build\nparameters: { Nest: { type: Nest } }\n");
        Diagnostics diagnostics = new Diagnostics();
        return SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()))
                .operations()
                .get(0)
                .parameters();
    }

    @ParameterizedTest(name = "{0} structures")
    @ValueSource(ints = {1, 25, 26, 49, 50})
    @DisplayName("a member of the innermost structure, with a group between each two, is missed")
    void missesWhatTheInnermostStructureRequires(int structures) throws IOException {
        StringBuilder name = new StringBuilder("Nest");
        Map<String, String> sent = new HashMap<>();
        for (int level = 1; level < structures; level++) {
            sent.put(name + ".Name", "n");
            name.append(".Inside.Nest");
        }
        sent.put(name + ".Inside.Size", "1");

        assertThat(new RequiredParameters(sent).firstMissing(parameters())).isEqualTo(Optional.of(name + ".Name"));
    }
}
