package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API metadata of a made-up product: names, errors, the service, and what is passed over. */
class ApiDocsReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUpDocs docs;

    @BeforeEach
    void docs() {
        docs = new MadeUpDocs(folder);
    }

    @Test
    @DisplayName("Whitespace around a name is not part of it, neither in the schema nor in an example")
    void whitespaceAroundNamesIsNoPartOfThem() throws IOException {
        String description = docs.imported("""
                {"parameters": [{"name": "Rope ", "in": "query", "style": "flat", "schema": {"type": "object", "required": [" Ends"],
                    "properties": {" Ends": {"type": "string"}}}}],
                 "responses": {"200": {"schema": {"type": "object", "properties": {
                   "Knot": {"type": "string"}, " Knot": {"type": "integer"}, "Length\\t": {"type": "integer"}}}}},
                 "responseDemo": "[{\\"type\\":\\"json\\",\\"example\\":\\"{\\\\\\"Knot\\\\\\":\\\\\\"k\\\\\\",\\\\\\" Wet\\\\\\":1}\\"}]"}
                """);
        assertThat(description)
                .contains("  Rope.Ends: { type: string, required: true, from: [api-docs] }")
                .contains("""
                response:
                  Knot: { type: string, from: [api-docs] }
                  Length: { type: integer, from: [api-docs] }
                  Wet: { type: string, from: [api-docs] }
                """);
    }

    @Test
    @DisplayName("Error rows have the status they stand under; one without a code, or with no status, is told")
    void errorRowsAreThoseOfEachStatus() throws IOException {
        assertThat(docs.imported("""
                {"errorCodes": {" 400 ": [{"errorCode": "Knot.Loose\\t", "errorMessage": "It is loose."}, {"errorCode": "", "errorMessage": "?"}],
                  "4003": [{"errorCode": "Odd", "errorMessage": "Odd."}]}}
                """, "")).contains("""
                errors:
                  Knot.Loose:
                    - { http: 400, message: "It is loose.", from: [api-docs] }
                  Odd:
                    - { message: Odd., from: [api-docs] }
                """);
        assertThat(docs.told())
                .anyMatch(line -> line.endsWith("an error row with status 400 has no code; it was left out"))
                .anyMatch(line -> line.endsWith("4003 is not an HTTP status; the row of Odd has none"));
    }

    @Test
    @DisplayName("The service file has the product as a name, its endpoints, and the rule that most of them follow")
    void oneFileMakesAService() throws IOException {
        docs.importedWhole("""
                {"endpoints": [{"regionId": "north", "endpoint": "rope.north.example.com", "vpc": "rope-vpc.north.example.com"},
                   {"regionId": "south", "endpoint": "rope.south.example.com"}, {"regionId": "east", "endpoint": "rope.east.example.com"},
                   {"regionId": "west", "endpoint": "rope.example.com"}, {"regionId": "isle", "endpoint": "rope.example.com"}],
                 "apis": {"TieKnot": {}}, "info": {"style": "RPC", "product": "rope-works", "version": "2024-01-01"}}
                """);
        assertThat(Files.readString(folder.resolve("out/service.yaml"))).isEqualTo("""
                tenon: 1
                service: RopeWorks
                version: "2024-01-01"

                endpoints:
                  default: rope.example.com
                  pattern: "rope.{region}.example.com"
                  regions:
                    east: rope.east.example.com
                    isle: rope.example.com
                    north: rope.north.example.com
                    south: rope.south.example.com
                    west: rope.example.com
                  vpcRegions:
                    north: rope-vpc.north.example.com

                limits: advisory

                operations:
                  - TieKnot
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RPC | {"path": "/knots/{KnotId}"}                                                       | /knots/{KnotId}
            RPC | {"parameters": [{"name": "KnotId", "in": "path", "schema": {"type": "string"}}]}  | /
            ROA | {}                                                                                | /
            """)
    @DisplayName("A REST operation is passed over by name")
    void restOperationsArePassedOver(String style, String operation, String path) throws IOException {
        Outcome outcome = docs.run("{\"info\": {\"style\": \"" + style
                + "\", \"product\": \"Rope\", \"version\": \"1\"}, \"apis\": {\"TieKnot\": " + operation
                + ", \"CutRope\": {}}}");
        assertThat(outcome.skipped())
                .contains(folder.resolve("api-docs.json") + ": TieKnot is a REST operation (" + path
                        + "); only RPC operations are described");
        assertThat(outcome.written()).doesNotContain("operations/TieKnot.yaml");
    }

    @Test
    @DisplayName("A file that is cut off is named with the place, and nothing of it is taken")
    void aFileThatIsCutOffIsNamed() throws IOException {
        Outcome outcome = docs.run("{\"info\": {\"product\": \"Rope\"}, \"apis\": {\"TieKnot\": {");
        assertThat(outcome.skipped())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("malformed JSON at line 1, column "));
        assertThat(outcome.written()).isEmpty();
    }
}
