package dev.tenon.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.smithy.SmithyImport;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Waiter;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Smithy models of services of the query protocols, imported and compiled. */
@Tag("long")
final class SmithyModelsTest {
    @TempDir
    Path folder;

    private ApiModel compiled(String file) throws IOException {
        SmithyImport imported =
                SmithyImport.of(Files.readAllBytes(Shared.folder("protocols").resolve(file)));
        Path description = folder.resolve("description");
        imported.write(description);
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiModel> model = SpecLoader.load("service.yaml", SpecSource.ofFolder(description), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ImportedProduct.compile(folder, description, classes)).isEmpty();
        imported.told().forEach(System.out::println);
        return model.orElseThrow();
    }

    @Test
    @DisplayName("A client of IAM compiles without a warning")
    void iamCompiles() throws IOException {
        ApiModel model = compiled("iam.smithy.json");
        assertThat(model.operations()).hasSize(176);
        assertThat(model.service().protocol().signingName()).contains("iam");
        assertThat(model.operations().stream().filter(each -> each.pagination().isPresent()))
                .hasSizeGreaterThan(20);
        assertThat(model.operations().stream().flatMap(each -> each.waiters().stream()))
                .allMatch(waiter -> waiter.tolerated().equals(List.of("NoSuchEntity")) && waiter.delaySeconds() == 1)
                .extracting(Waiter::methodName)
                .containsExactlyInAnyOrder(
                        "getInstanceProfileUntilInstanceProfileExists",
                        "getPolicyUntilPolicyExists",
                        "getRoleUntilRoleExists",
                        "getUserUntilUserExists");
    }

    @ParameterizedTest
    @CsvSource({"aws-query-tests.smithy.json, 33", "aws-ec2-query-tests.smithy.json, 25"})
    @DisplayName("The models of Smithy's protocol tests compile without a warning")
    void protocolTestsCompile(String file, int operations) throws IOException {
        assertThat(compiled(file).operations()).hasSize(operations);
    }
}
