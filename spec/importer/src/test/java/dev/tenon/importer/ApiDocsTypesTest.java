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
