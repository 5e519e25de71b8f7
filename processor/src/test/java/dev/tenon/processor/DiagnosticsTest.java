package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when something is wrong. */
class DiagnosticsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("A typo, a duplicate operation, a missing type and a bad status are reported in one compile")
    void reportsAllMistakesAtOnce() {
        String service = KeyPairs.text("service.yaml")
                .replace("[AttachKeyPair, DescribeMachines]", "[AttachKeyPair, DescribeMachines, AttachKeyPair]");
        String attach = KeyPairs.text("operations/AttachKeyPair.yaml")
                .replace("summary:", "sumary:")
                .replace("http: 403", "http: 4033");
        String describe = KeyPairs.text("operations/DescribeMachines.yaml")
                .replace("Load: { type: double }", "Load: { always: true }");

        Sandbox.Compiled broken = KeyPairs.sandbox(folder)
                .spec("service.yaml", service)
                .spec("operations/AttachKeyPair.yaml", attach)
                .spec("operations/DescribeMachines.yaml", describe)
                .client()
                .compile();

        assertThat(broken.success()).isFalse();
        assertThat(broken.sources()).isEmpty();
        assertThat(broken.messages())
                .anyMatch(message ->
                        message.matches("\\[SPEC-\\d+] operations/AttachKeyPair.yaml:2:1: .*sumary.*summary.*"))
                .anyMatch(message -> message.matches("\\[SPEC-\\d+] operations/AttachKeyPair.yaml:25:\\d+: .*4033.*"))
                .anyMatch(
                        message -> message.matches("\\[SPEC-\\d+] operations/DescribeMachines.yaml:38:\\d+: .*Load.*"))
                .anyMatch(message -> message.matches("\\[SPEC-\\d+] service.yaml:26:47: .*AttachKeyPair.*"))
                .hasSize(4);
    }

    @Test
    void pointsAtThePathOfTheDescription() {
        Sandbox.Compiled broken = KeyPairs.sandbox(folder)
                .spec("operations/AttachKeyPair.yaml", "operation: [\n")
                .client()
                .compile();

        assertThat(broken.diagnostics()).isNotEmpty().allSatisfy(diagnostic -> {
            assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
            assertThat(diagnostic.getLineNumber()).isEqualTo(2);
            assertThat(diagnostic.getColumnNumber()).isEqualTo(53);
        });
    }

    @Test
    void suggestsTheOperationThatWasMeant() {
        Sandbox.Compiled broken = KeyPairs.sandbox(folder)
                .client("AttachKeypair", "Nonsense", "AttachKeyPair", "AttachKeyPair")
                .compile();

        assertThat(broken.messages())
                .containsExactly(
                        "The description has no operation 'AttachKeypair'; did you mean 'AttachKeyPair'?",
                        "The description has no operation 'Nonsense'",
                        "Operation 'AttachKeyPair' is named twice");
        assertThat(broken.sources()).isEmpty();
    }

    @Test
    @DisplayName("G17 a description that is nowhere: every place searched is named")
    void namesThePlacesSearched() {
        Sandbox.Compiled broken = new Sandbox(folder).client().compile();

        assertThat(broken.messages())
                .hasSize(1)
                .allSatisfy(message ->
                        assertThat(message).contains("service.yaml", "class path", "source path", "class output"));
    }

    @Test
    void explainsFoldersThatJavacDoesNotListInJars() {
        Sandbox.Compiled broken = new Sandbox(folder)
                .java(
                        "sandbox/package-info.java",
                        "@dev.tenon.runtime.annotation.GenerateClient(spec = \"toy/2014-05-26/service.yaml\") package sandbox;")
                .compile();

        assertThat(broken.messages())
                .hasSize(1)
                .allSatisfy(message ->
                        assertThat(message).contains("the folder '2014-05-26', because that is no Java identifier"));
    }

    @Test
    void refusesPathsThatLeaveTheFolder() {
        Sandbox.Compiled broken = new Sandbox(folder)
                .java(
                        "sandbox/package-info.java",
                        "@dev.tenon.runtime.annotation.GenerateClient(spec = \"../../etc/passwd\")\npackage sandbox;\n")
                .compile();

        assertThat(broken.messages())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).startsWith("[SPEC-002]"));
    }
}
