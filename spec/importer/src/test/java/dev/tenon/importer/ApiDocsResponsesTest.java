package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API metadata of a made-up product: the fields of responses. */
class ApiDocsResponsesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUpDocs docs;

    @BeforeEach
    void docs() {
        docs = new MadeUpDocs(folder);
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
}
