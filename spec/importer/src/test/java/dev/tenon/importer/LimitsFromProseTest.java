package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("--limits-from-prose: what explanations in metadata limit")
class LimitsFromProseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "“{1}” gives {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "string"                          | The weave. Valid values:\\n- flat: F.\\n- round: R.\\n\\nDefault value: flat. | type: string, default: flat, enum: [flat, round]
            "string"                          | Valid values:\\n\\n<props=\\"north\\">\\n- flat: F.\\n</props>\\n- round: R.   | type: string, enum: [flat, round]
            "integer"                         | Valid values: 1 to 9.                                              | type: integer, min: 1, max: 9
            "integer", "minimum": 0           | Valid values:\\n- 1: one.\\n- 2: two.                                  | type: integer, min: 0
            "string", "enum": ["a", "b", "c"] | Valid values:\\n- a: A.\\n- b: B.                                      | type: string, enum: [a, b, c]
            """)
    void limitsAreTaken(String schema, String prose, String expected) throws IOException {
        String document = document("TieKnot", """
                {"parameters": [{"name": "Kind", "schema": {"type": %s, "description": "%s"}}]}
                """.formatted(schema, prose));

        assertThat(imported(document, true, "TieKnot")).contains("  Kind: { " + expected + ", from: [api-docs] }");
        assertThat(imported(document, false, "TieKnot"))
                .doesNotContain("default")
                .doesNotContain("flat");
    }

    @Test
    @DisplayName(
            "an example response with the root of another operation was copied from there, and says nothing of this one")
    void copiedRootsAreNotTaken() throws IOException {
        String rooted = """
                {"responseDemo": "[{\\"type\\": \\"xml\\", \\"example\\": \\"<%1$s><Length>1</Length></%1$s>\\"}]"}
                """;
        String document = """
                {"version": "1.0", "info": {"style": "RPC", "product": "rope-works", "version": "2024-01-01"},
                 "apis": {"TieKnot": %s, "CutRope": %s, "BuyRope": {}}}
                """.formatted(rooted.formatted("BuyRopeResponse"), rooted.formatted("RopeCut"));

        assertThat(imported(document, false, "TieKnot")).doesNotContain("root:");
        assertThat(imported(document, false, "CutRope")).contains("root: RopeCut");
    }

    private static String document(String operation, String description) {
        return """
                {"version": "1.0", "info": {"style": "RPC", "product": "rope-works", "version": "2024-01-01"},
                 "apis": {"%s": %s}}
                """.formatted(operation, description);
    }

    private String imported(String document, boolean fromProse, String operation) throws IOException {
        Path file = Files.writeString(folder.resolve("api-docs.json"), document);
        Path output = folder.resolve(fromProse ? "prose" : "fields");
        new ImportRun(new Settings(false, false, fromProse), output).run(List.of(file), input -> {});
        return Files.readString(output.resolve("operations/" + operation + ".yaml"));
    }
}
