package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.smithy.SmithyImport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in Smithy models that a description cannot have as they are. */
final class SmithyNamesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String model(String service, String protocol, String shapes) {
        return """
                {"smithy": "2.0", "shapes": {
                  "rope#%s": {"type": "service", %s "operations": [{"target": "rope#Tie"}], "traits": {"aws.protocols#%s": {}}},
                  "rope#Tie": {"type": "operation", "input": {"target": "rope#Tied"}, "output": {"target": "rope#Tied"}},
                  %s}}
                """.formatted(service, service.contains("_") ? "" : "\"version\": \"2020-01-01\",", protocol, shapes);
    }

    @Test
    @DisplayName(
            "A service without a version, and with a name of several words, has a file that loads, and a line to fill it in")
    void serviceWithoutAVersion() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(
                folder, model("rope_works", "awsQuery", "\"rope#Tied\": {\"type\": \"structure\", \"members\": {}}"));

        assertThat(imported.files().get("service.yaml"))
                .contains(
                        "service: RopeWorks",
                        "version: \"0000-00-00\"",
                        "pattern: \"rope-works.{region}.amazonaws.com\"");
        assertThat(imported.told())
                .containsExactly("the model has no version; write the one that every call sends into service.yaml");
    }

    @Test
    @DisplayName("Members whose Java names are the same get names of their own, and are told")
    void membersWithOneJavaName() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(folder, model("Rope", "awsQuery", """
                "rope#Tied": {"type": "structure", "members": {
                  "Knot": {"target": "smithy.api#String"}, "knot": {"target": "smithy.api#Integer"},
                  "Ends": {"target": "rope#Ends"}}},
                "rope#Ends": {"type": "structure", "members": {
                  "a-b": {"target": "smithy.api#String"}, "a_b": {"target": "smithy.api#String"}}}
                """));

        assertThat(MadeUpModel.operation(imported)).contains("""
                parameters:
                  Knot: { type: string }
                  knot: { type: integer, javaName: lowerCaseKnot }
                """).contains("""
                response:
                  Knot: { type: string }
                  knot: { type: integer, javaName: lowerCaseKnot }
                """);
        assertThat(imported.told())
                .hasSize(4)
                .contains("Tie: knot has the same Java name as Knot; javaName lowerCaseKnot");
    }

    @Test
    @DisplayName("Of two members with one name on the wire the second is told")
    void membersWithOneWireName() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(folder, model("Rope", "ec2Query", """
                "rope#Tied": {"type": "structure", "members": {
                  "Knot": {"target": "smithy.api#String"},
                  "knot": {"target": "smithy.api#Integer", "traits": {"smithy.api#xmlName": "other"}},
                  "more": {"target": "smithy.api#Integer", "traits": {"aws.protocols#ec2QueryName": "Knot"}}}}
                """));

        assertThat(MadeUpModel.operation(imported)).contains("""
                parameters:
                  Knot: { type: string }
                  Other: { type: integer }
                """);
        assertThat(imported.told()).contains("Tie: Knot is the name of two members; the second one was left out");
    }
}
