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

/** Schemas of API metadata that refer to others in any way: by escaped names, as parts of one another, as one of several. */
class ApiDocsJoinedTest {
    private static final String SCHEMAS = """
            "components": {"schemas": {
              "Knot": {"type": "object", "required": ["Size"], "properties": {"Size": {"type": "integer"}, "Kind": {"type": "string"}}},
              "Line": {"allOf": [{"$ref": "#/components/schemas/Knot"},
                {"properties": {"Wet": {"type": "boolean"}, "Kind": {"type": "integer"}}}]},
              "Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}, {"properties": {"Size": {"type": "integer"}}}]},
              "Chain": {"properties": {"Next": {"allOf": [{"$ref": "#/components/schemas/Chain"}]}, "Size": {"type": "integer"}}},
              "Rope": {"allOf": [{"$ref": "#/components/schemas/Knot"}, {"properties": {"Rope": {"$ref": "#/components/schemas/Rope"}}}]},
              "Cord": {"properties": {"Size": {"type": "integer"},
                "Cord": {"allOf": [{"$ref": "#/components/schemas/Cord"}, {"properties": {"Wet": {"type": "boolean"}}}]}}},
              "Count": {"type": "integer", "minimum": 3},
              "Dry": {"type": "object", "properties": {"Wet": {"type": "boolean"}}},
              "a/b": {"type": "boolean"}, "a b": {"type": "boolean"}, "a~1": {"type": "boolean"}, "结": {"type": "boolean"}, "a+b": {"type": "boolean"}}},
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUpDocs docs;

    @BeforeEach
    void docs() {
        docs = new MadeUpDocs(folder);
    }

    private static String written(String schema) {
        return schema.replaceAll("@([^ ,}\\]]+)", "{\"\\$ref\": \"#/components/schemas/$1\"}");
    }

    private static String line(String description, String section) {
        int start = description.indexOf(section + ":\n");
        return description
                .substring(start < 0 ? description.length() : start + section.length() + 1)
                .replaceAll(",? *from: \\[api-docs\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String field(String schema) throws IOException {
        return line(docs.imported("""
                {"responses": {"200": {"schema": {"type": "object", "properties": {"Knots": %s}}}}}
                """.formatted(written(schema)), SCHEMAS), "response");
    }

    private String parameter(String style, String schema) throws IOException {
        return line(docs.imported("""
                {"parameters": [{"name": "Knots", "in": "query", "style": "%s", "schema": %s}]}
                """.formatted(style, written(schema)), SCHEMAS), "parameters");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @a~1b                                                | { type: boolean }
            @a%20b                                               | { type: boolean }
            @a~01                                                | { type: boolean }
            @%e7%BB%93                                           | { type: boolean }
            @结                                                  | { type: boolean }
            @a+b                                                 | { type: boolean }
            {"allOf": [@Knot]}                                   | fields: Size: { type: integer } Kind: { type: string }
            @Line                                                | fields: Size: { type: integer } Kind: { type: string } Wet: { type: boolean }
            {"allOf": [@Knot, {"type": "object", "properties": {"Wet": {"type": "boolean"}}}]} | fields: Size: { type: integer } Kind: { type: string } Wet: { type: boolean }
            {"properties": {"Wet": {"type": "boolean"}}, "allOf": [@Knot]} | fields: Wet: { type: boolean } Size: { type: integer } Kind: { type: string }
            {"type": "array", "items": {"allOf": [@Knot, {"properties": {"Wet": {"type": "boolean"}}}]}} | list: none fields: Size: { type: integer } Kind: { type: string } Wet: { type: boolean }
            {"allOf": [@Line, {"deprecated": true}]}             | deprecated: true fields: Size: { type: integer } Kind: { type: string } Wet: { type: boolean }
            {"allOf": [{"type": "integer"}, {"format": "int64"}]} | { type: long }
            {"oneOf": [{"type": "null"}, {"type": "integer"}]}   | { type: integer }
            {"anyOf": [@Knot, {"type": "null"}]}                 | fields: Size: { type: integer } Kind: { type: string }
            {"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}]} | { type: string }
            {"type": ["null", "integer"]}                        | { type: integer }
            {"type": ["integer", "string"]}                      | { type: string }
            {"type": ["integer", "number"]}                      | { type: double }
            {"type": ["object", "string"]}                       | { type: json }
            {"type": "Integer", "format": "int64"}               | { type: long }
            {"type": "integer", "format": "uint64"}              | { type: decimal }
            {"type": "number", "format": "decimal"}              | { type: decimal }
            {"anyOf": [{"type": "array", "items": {"type": "object", "properties": {"Name": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}}, {"type": "null"}]} | list: none fields: Name: { type: string }
            {"allOf": [{"properties": {"Knots": {"allOf": [{"properties": {"Knots": {"type": "integer"}}}, {}]}}}, {}]} | fields: Knots: fields: Knots: { type: integer }
            {"$ref": "#/components/schemas/Knot", "properties": {"Wet": {"type": "boolean"}}} | fields: Wet: { type: boolean } Size: { type: integer } Kind: { type: string }
            {"$ref": "#/components/schemas/Knot", "allOf": [{"properties": {"Wet": {"type": "boolean"}}}]} | fields: Size: { type: integer } Kind: { type: string } Wet: { type: boolean }
            {"anyOf": [{"type": "string"}, {"type": "integer"}]} | { type: string }
            {"oneOf": [{"type": "integer"}, {"type": "integer", "format": "int64"}]} | { type: long }
            @Loop                                                | { type: Loop }
            @Chain                                               | { type: Chain }
            @Rope                                                | { type: Rope }
            """)
    @DisplayName("Fields are what the schemas say that they refer to and join")
    void fieldsOfJoinedSchemas(String schema, String expected) throws IOException {
        assertThat(field(schema)).isEqualTo("Knots: " + expected);
        assertThat(docs.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flat | {"allOf": [@Knot, {"properties": {"Wet": {"type": "boolean"}}}]} | Knots: { type: group, required: false } Knots.Size: { type: integer, required: true } Knots.Kind: { type: string } Knots.Wet: { type: boolean }
            json | @Line                                                          | Knots: { type: group, encoding: json, required: false } Knots.Size: { type: integer, required: true } Knots.Kind: { type: string } Knots.Wet: { type: boolean }
            flat | {"type": "integer", "allOf": [{"minimum": 1}, {"maximum": 9}]} | Knots: { type: integer, min: 1, max: 9 }
            flat | {"$ref": "#/components/schemas/Count", "maximum": 9}           | Knots: { type: integer, min: 3, max: 9 }
            flat | {"allOf": [@Count], "default": 4}                              | Knots: { type: integer, min: 3, default: "4" }
            flat | {"type": "integer", "allOf": [{"minimum": 1, "maximum": 8}, {"minimum": 2, "maximum": 9}]} | Knots: { type: integer, min: 2, max: 8 }
            flat | {"type": "string", "allOf": [{"enumValueTitles": {"reef": "Reef knot"}}, {"enum": ["reef", "bend"]}]} | Knots: { type: string, enum: [reef, bend] }
            flat | {"type": "integer"}, "minimum": 1, "default": 4, "enum": [4, 5] | Knots: { type: integer, min: 1, default: "4", enum: ["4", "5"] }
            flat | {"type": "string", "const": "reef"}                            | Knots: { type: string, enum: [reef] }
            flat | {"type": "string", "oneOf": [{"const": "reef"}, {"const": "bend"}]} | Knots: { type: string, enum: [reef, bend] }
            flat | {"allOf": [@Knot], "required": ["Kind"]}                       | Knots: { type: group, required: false } Knots.Size: { type: integer, required: true } Knots.Kind: { type: string, required: true }
            flat | {"type": "string", "enum": ["reef", null, 2, true]}            | Knots: { type: string, enum: [reef, "2", "true"] }
            """)
    @DisplayName("Parameters are what the schemas say that they refer to and join")
    void parametersOfJoinedSchemas(String style, String schema, String expected) throws IOException {
        assertThat(parameter(style, schema)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"oneOf": [{"type": "string"}, @Knot]}               | json   | string | is one of several kinds
            {"type": "object", "anyOf": [@Knot, @Line]}          | json   | string | is one of several kinds
            {"$ref": "#/definitions/Knot"}                       | json   | string | refers to a missing schema
            @Nowhere                                             | json   | string | refers to a missing schema
            """)
    @DisplayName("What is one of several, or refers to nothing, is told")
    void whatIsOpenIsTold(String schema, String ofField, String ofParameter, String told) throws IOException {
        assertThat(field(schema)).isEqualTo("Knots: { type: " + ofField + " }");
        assertThat(docs.told()).singleElement().asString().endsWith("Knots " + told + "; it is free-form JSON");

        assertThat(new MadeUpDocs(folder.resolve("request")).imported("""
                {"parameters": [{"name": "Knots", "in": "query", "style": "json", "schema": %s}]}
                """.formatted(written(schema)), SCHEMAS))
                .contains("Knots: { type: " + ofParameter + ",");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"oneOf": [@Knot, @Line]}                  | is one of several kinds
            {"type": "object", "anyOf": [@Knot, @Line]} | is one of several kinds
            @Nowhere                                   | refers to a missing schema
            """)
    @DisplayName("Items that are one of several, or refer to nothing, are told")
    void itemsThatAreOpenAreTold(String items, String told) throws IOException {
        String list = "{\"type\": \"array\", \"items\": " + items + "}";
        assertThat(field(list)).isEqualTo("Knots: { list: none, type: json }");
        assertThat(docs.told())
                .singleElement()
                .asString()
                .endsWith("an item of Knots " + told + "; it is free-form JSON");

        assertThat(parameter("repeatList", list)).isEqualTo("Knots.N: { type: string }");
        assertThat(docs.told()).last().asString().endsWith("an item of Knots " + told + "; taken as a string");

        docs = new MadeUpDocs(folder.resolve("json"));
        assertThat(parameter("json", list)).isEqualTo("Knots: { type: string }");
        assertThat(docs.told()).last().asString().endsWith("an item of Knots " + told + "; taken as a string");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "object", "properties": {"Wet": {"type": "boolean"}}, "oneOf": [@Knot, @Line]} | { type: boolean }
            {"allOf": [@Dry], "oneOf": [@Knot, @Line]}                                              | { type: boolean }
            """)
    @DisplayName("Choices beside members are told, and the members are kept")
    void choicesBesideMembers(String schema, String wet) throws IOException {
        String told = "is one of several kinds; only the members of all are known";
        assertThat(field(schema)).isEqualTo("Knots: fields: Wet: " + wet);
        assertThat(docs.told()).singleElement().asString().endsWith("Knots " + told);

        docs = new MadeUpDocs(folder.resolve("items"));
        assertThat(field("{\"type\": \"array\", \"items\": " + schema + "}"))
                .isEqualTo("Knots: list: none fields: Wet: " + wet);
        assertThat(docs.told()).singleElement().asString().endsWith("an item of Knots " + told);

        assertThat(parameter("flat", schema)).isEqualTo("Knots.Wet: " + wet);
        assertThat(docs.told()).singleElement().asString().endsWith("Knots " + told);

        docs.imported("{\"responses\": {\"200\": {\"schema\": " + written(schema) + "}}}", SCHEMAS);
        assertThat(docs.told()).singleElement().asString().endsWith("the response " + told);
    }

    @Test
    @DisplayName("Parts that are missing, or more than a hundred, are told")
    void partsThatAreNotJoined() throws IOException {
        String dry = "{\"allOf\": [@Dry, @Nowhere]}";
        assertThat(field(dry)).isEqualTo("Knots: fields: Wet: { type: boolean }");
        String missing = "Knots joins a missing schema; what that says is not known";
        assertThat(docs.told()).singleElement().asString().endsWith(missing);
        assertThat(parameter("flat", dry)).isEqualTo("Knots.Wet: { type: boolean }");
        assertThat(docs.told()).singleElement().asString().endsWith(missing);

        docs = new MadeUpDocs(folder.resolve("many"));
        assertThat(field("{\"allOf\": [" + "{}, ".repeat(120) + "@Dry]}")).isEqualTo("Knots: { type: json }");
        assertThat(docs.told())
                .singleElement()
                .asString()
                .endsWith("Knots joins more than 100 schemas; the rest was left out");
    }

    @Test
    @DisplayName("A joined schema that holds itself without a name of its own is free JSON from there on")
    void joinedSchemasThatHoldThemselves() throws IOException {
        assertThat(field("@Cord")).isEqualTo("Knots: { type: Cord }");
        assertThat(docs.service().replaceAll("\\s+", " "))
                .contains(
                        "Cord: fields: Size: { type: integer } Cord: fields: Size: { type: integer } Cord: { type: json } Wet: { type: boolean }");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"schema": {"type": "array", "items": {"type": "string"}}}                   | the response is no object with named members; its fields are not known
            {"schema": {"type": "string"}}                                               | the response is no object with named members; its fields are not known
            {"schema": {"type": "object", "additionalProperties": {"type": "string"}}}   | the response is no object with named members; its fields are not known
            {"schema": {"$ref": "#/components/schemas/Nowhere"}}                         | the response refers to a missing schema; its fields are not known
            {"$ref": "#/components/responses/Knot"}                                      | the response refers to a missing schema; its fields are not known
            """)
    @DisplayName("A response whose fields cannot be known is told")
    void responsesWithoutFieldsAreTold(String response, String told) throws IOException {
        assertThat(docs.imported("{\"responses\": {\"200\": " + response + "}}", SCHEMAS))
                .doesNotContain("response:");
        assertThat(docs.told()).singleElement().asString().endsWith(told);
    }

    @Test
    @DisplayName("A response has the fields of its content, and those of a joined schema")
    void responsesOfContent() throws IOException {
        assertThat(docs.imported("""
                {"responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Line"}},
                  "application/xml": {"schema": {"type": "string"}}}}}}
                """, SCHEMAS)).contains("""
                response:
                  Size: { type: integer, from: [api-docs] }
                  Kind: { type: string, from: [api-docs] }
                  Wet: { type: boolean, from: [api-docs] }
                """);
    }
}
