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

/** API metadata of a made-up product: responses, errors, references, the service. */
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
    @DisplayName("References are followed; what holds itself is a type, one for requests and one for responses")
    void referencesAreFollowed() throws IOException {
        String description = docs.imported("""
                {"parameters": [{"name": "Rope", "in": "query", "style": "flat", "schema": {"$ref": "#/components/schemas/Rope"}}],
                 "responses": {"200": {"schema": {"type": "object", "properties": {
                   "Rope": {"$ref": "#/components/schemas/Rope"},
                   "Lost": {"$ref": "#/components/schemas/Nowhere"}}}}}}
                """, """
                "components": {"schemas": {"Rope": {"type": "object", "properties": {
                  "Length": {"type": "integer"},
                  "Strands": {"type": "array", "items": {"$ref": "#/components/schemas/Rope"}}}}}},
                """);
        assertThat(description).contains("""
                parameters:
                  Rope: { type: Rope, from: [api-docs] }
                """).contains("""
                response:
                  Rope: { type: Rope2, from: [api-docs] }
                """);
        assertThat(docs.service()).contains("""
                types:
                  Rope2:
                    fields:
                      Length: { type: integer }
                      Strands: { list: none, type: Rope2 }
                  Rope:
                    parameters:
                      Length: { type: integer }
                      Strands.N: { type: Rope }
                """);
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
    @DisplayName(
            "Structures that hold each other are types, whether a list, a map or a member leads to them; others are not")
    void structuresThatHoldEachOtherAreTypes() throws IOException {
        String description = docs.imported("""
                {"responses": {"200": {"schema": {"type": "object", "properties": {
                   "Ropes": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/rope.Response"}},
                   "Knots": {"type": "array", "items": {"$ref": "#/components/schemas/Knot"}},
                   "End": {"$ref": "#/components/schemas/End"}}}}}}
                """, """
                "components": {"schemas": {
                  "rope.Response": {"type": "object", "properties": {"Knot": {"$ref": "#/components/schemas/Knot"}}},
                  "Knot": {"type": "object", "properties": {
                    "Ropes": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/rope.Response"}},
                    "End": {"$ref": "#/components/schemas/End"}}},
                  "End": {"type": "object", "properties": {"from": {"type": "string"}}}}},
                """);
        assertThat(description).contains("""
                response:
                  Ropes: { type: map<RopeResponseStructure>, from: [api-docs] }
                  Knots: { list: none, type: Knot, from: [api-docs] }
                  End:
                    from: [api-docs]
                    fields:
                      from: { type: string, from: [api-docs] }
                """);
        assertThat(docs.service()).contains("""
                types:
                  Knot:
                    fields:
                      Ropes: { type: map<RopeResponseStructure> }
                      End:
                        fields:
                          from: { type: string }
                  RopeResponseStructure:
                    fields:
                      Knot: { type: Knot }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "string"}                                                                    | { type: string,
            {"type": "integer", "format": "int64"}                                                | { type: long,
            {"type": "boolean", "deprecated": true}                                               | { type: boolean, deprecated: true,
            {"type": "array", "items": {"type": "string"}}                                        | { list: none, type: string,
            {"type": "array"}                                                                     | { list: none, type: string,
            {"type": "object", "properties": {"Knot": {"type": "array", "items": {"type": "integer"}}}} | { list: Knot, type: integer,
            {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}            | { list: none, of: { list: none, type: string },
            """)
    @DisplayName("The types and lists of a field become those of the language")
    void aFieldIsDescribedAsItsSchemaSays(String schema, String expected) throws IOException {
        assertThat(docs.response("{\"type\": \"object\", \"properties\": {\"Knots\": " + schema + "}}", ""))
                .contains("\n  Knots: " + expected);
    }

    @Test
    @DisplayName("An object with one array and a description of its own is a structure")
    void aDescribedObjectIsAStructure() throws IOException {
        assertThat(docs.response("""
                {"type": "object", "properties": {
                  "Data": {"description": "the data", "type": "object", "properties": {
                    "Rows": {"type": "array", "items": {"type": "string"}}}}}}
                """, "")).contains("""
                  Data:
                    from: [api-docs]
                    fields:
                      Rows: { list: none, type: string, from: [api-docs] }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "object", "additionalProperties": {"type": "string"}}           | { type: map<string>,
            {"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}} | { type: map<long>,
            {"type": "object", "additionalProperties": {"type": "any"}}              | { type: map<json>,
            {"type": "object", "additionalProperties": true}                         | { type: map<json>,
            {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}} | { map: none, of: { list: none, type: string },
            {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "string"}}} | { map: none, of: { type: map<string> },
            {"type": "object"}                                                       | { type: json,
            {"type": "any"}                                                          | { type: json,
            {"type": "array", "items": {"type": "any"}}                              | { list: none, type: json,
            {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}} | { list: none, of: { type: map<string> },
            """)
    @DisplayName("What has no named members becomes a map or free JSON")
    void mapsAndFreeJsonAreDescribed(String schema, String expected) throws IOException {
        aFieldIsDescribedAsItsSchemaSays(schema, expected);
        assertThat(docs.told()).noneMatch(line -> line.contains("not in the language"));
    }

    @Test
    @DisplayName("A map to structures describes their fields")
    void aMapToStructuresHasFields() throws IOException {
        assertThat(docs.response("""
                {"type": "object", "properties": {"Knots": {"type": "object", "additionalProperties":
                  {"type": "object", "properties": {"Rope": {"type": "string"}}}}}}
                """, "")).contains("""
                  Knots:
                    map: none
                    from: [api-docs]
                    fields:
                      Rope: { type: string, from: [api-docs] }
                """);
    }

    @Test
    @DisplayName("A list in a structure that holds the total as well is paged by its path")
    void aListInAStructureIsPaged() throws IOException {
        assertThat(docs.imported("""
                {"parameters": [{"name": "PageNumber", "in": "query", "schema": {"type": "integer"}}],
                 "responses": {"200": {"schema": {"type": "object", "properties": {"Data": {"type": "object", "properties": {
                   "TotalCount": {"type": "integer"},
                   "Knots": {"type": "array", "items": {"type": "object", "properties": {"Rope": {"type": "string"}}}}}}}}}}}
                """, "")).contains("""
                pagination:
                  items: Data.Knots
                  pages: { number: PageNumber, total: Data.TotalCount }
                """);
    }

    @Test
    @DisplayName("Examples widen numbers, name elements and add fields; a malformed one is told and not used")
    void examplesAddToTheSchema() throws IOException {
        String description = docs.response("""
                {"type": "object", "properties": {"Price": {"type": "number", "format": "float"},
                  "Count": {"type": "integer", "format": "int32"}, "Knots": {"type": "array", "items": {"type": "string"}}}}
                """, """
                [{"type": "json", "example": "{\\"Price\\": 7, \\"Count\\": 5000000000, \\"Knots\\": {\\"Knot\\": [\\"reef\\"]}, \\"More\\": \\"m\\"}"},
                 {"type": "json", "example": "{\\"Broken\\": [1"}]
                """.replace("\n", ""));
        assertThat(description)
                .contains(
                        "Price: { type: decimal,",
                        "Count: { type: long,",
                        "Knots: { list: Knot, type: string,",
                        "More: {")
                .doesNotContain("Broken");
        assertThat(docs.told())
                .anyMatch(line -> line.endsWith("More appears only in an example; it was kept"))
                .anyMatch(line -> line.contains("the JSON example is malformed at line 1: "));
    }

    @Test
    @DisplayName("Error rows have the status they stand under; one without a code, or with no status, is told")
    void errorRowsAreThoseOfEachStatus() throws IOException {
        assertThat(docs.imported("""
                {"errorCodes": {"400": [{"errorCode": "Knot.Loose\\t", "errorMessage": "It is loose."}, {"errorCode": "", "errorMessage": "?"}],
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
