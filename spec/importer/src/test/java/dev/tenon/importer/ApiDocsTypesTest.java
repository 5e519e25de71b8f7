package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas of API metadata that refer to each other: those that hold themselves are types of the service. */
class ApiDocsTypesTest {
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
    @DisplayName("A schema that is only another name of one in a cycle is a type with its members")
    void anotherNameInACycleHasTheMembers() throws IOException {
        String description = docs.imported("""
                {"parameters": [{"name": "Rope", "in": "query", "style": "flat", "schema": {"$ref": "#/components/schemas/Line"}}],
                 "responses": {"200": {"schema": {"type": "object", "properties": {"Rope": {"$ref": "#/components/schemas/Line"}}}}}}
                """, """
                "components": {"schemas": {
                  "Line": {"$ref": "#/components/schemas/Cord"},
                  "Cord": {"type": "object", "properties": {
                    "Length": {"type": "integer"},
                    "Strands": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}}}}}},
                """);
        assertThat(description).contains("""
                parameters:
                  Rope: { type: Line, from: [api-docs] }
                """).contains("""
                response:
                  Rope: { type: Line2, from: [api-docs] }
                """);
        assertThat(docs.service()).contains("""
                types:
                  Line2:
                    fields:
                      Length: { type: integer }
                      Strands: { list: none, type: Line2 }
                  Line:
                    parameters:
                      Length: { type: integer }
                      Strands.N: { type: Line }
                """);
    }
}
