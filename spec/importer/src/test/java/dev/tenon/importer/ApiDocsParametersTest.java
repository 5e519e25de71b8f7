package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of a made-up product, each with one thing that API metadata says. */
class ApiDocsParametersTest {
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
            "in": "query", "schema": {"type": "string", "required": true}                              | Knot: { type: string, required: true,
            "in": "query", "schema": {"type": "integer", "format": "int32"}                            | Knot: { type: integer,
            "in": "query", "schema": {"type": "integer", "format": "int64"}                            | Knot: { type: long,
            "in": "query", "schema": {"type": "integer"}                                               | Knot: { type: integer,
            "in": "query", "schema": {"type": "number", "format": "float"}                             | Knot: { type: float,
            "in": "query", "schema": {"type": "number", "format": "double"}                            | Knot: { type: double,
            "in": "query", "schema": {"type": "boolean", "default": "true"}                            | Knot: { type: boolean, default: "true",
            "in": "query", "schema": {"type": "string", "deprecated": true}                            | Knot: { type: string, deprecated: true,
            "in": "query", "schema": {"type": "any"}                                                   | Knot: { type: string,
            "in": "query", "schema": {"type": "integer", "minimum": "1", "maximum": "9"}               | Knot: { type: integer, min: 1, max: 9,
            "in": "query", "schema": {"type": "string", "minLength": 2, "maxLength": 64, "pattern": "^[a-z]+$"} | Knot: { type: string, minLength: 2, maxLength: 64, pattern: "^[a-z]+$",
            "in": "query", "schema": {"type": "string", "enum": ["reef", "bowline"], "enumValueTitles": {"reef": "flat"}} | Knot: { type: string, enum: [reef, bowline],
            "in": "query", "schema": {"type": "string", "example": "reef", "enumValueTitles": {"reef": "flat", "bowline": "loop"}} | Knot: { type: string, enum: [reef, bowline],
            "in": "query", "schema": {"type": "integer", "enum": [1, 2]}                               | Knot: { type: integer, enum: ["1", "2"],
            "in": "query", "style": "repeatList", "schema": {"type": "array", "maxItems": 20, "items": {"type": "string", "maxLength": 9}} | Knot.N: { type: string, maxLength: 9, maxItems: 20,
            "in": "query", "style": "flat", "schema": {"type": "array", "items": {"type": "integer"}}   | Knot.N: { type: integer,
            "in": "query", "schema": {"type": "array", "items": {"type": "string"}}                    | Knot.N: { type: string,
            "in": "query", "style": "json", "schema": {"type": "array", "minItems": 1, "items": {"type": "string"}} | Knot: { type: list<string>, encoding: json-array, minItems: 1,
            "in": "query", "style": "json", "schema": {"type": "array", "items": {"type": "number", "format": "double"}} | Knot: { type: list<double>, encoding: json-array,
            "in": "query", "style": "simple", "schema": {"type": "array", "items": {"type": "string"}}  | Knot: { type: list<string>, encoding: comma,
            "in": "query", "style": "json", "schema": {"type": "object", "additionalProperties": {"type": "string"}} | Knot: { type: map<string>, encoding: json-object,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"A": {"type": "string"}}} | Knot: { type: group, encoding: json,
            "in": "query", "style": "json", "schema": {"type": "array", "items": {"type": "object", "properties": {"A": {"type": "string"}}}} | Knot.N: { type: group, encoding: json,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"A": {"type": "any"}}} | Knot.A: { type: json,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"A": {"type": "object"}}} | Knot.A: { type: json,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"A": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}}} | Knot.A: { type: json,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"A": {"type": "array", "items": {"type": "integer"}}}} | Knot.A.N: { type: integer,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"A": {"type": "array", "items": {"type": "object", "properties": {"X": {"type": "integer"}}}}}} | Knot.A.N.X: { type: integer,
            "in": "query", "style": "json", "schema": {"type": "array", "items": {"type": "object", "properties": {"A": {"type": "array", "items": {"type": "any"}}}}} | Knot.N.A: { type: json,
            "in": "query", "schema": {"type": "object", "properties": {"X": {"type": "integer"}}}        | Knot.X: { type: integer,
            "in": "query", "style": "json", "schema": {"type": "object", "properties": {"a.b": {"type": "string"}}} | Knot: { type: string,
            "in": "formData", "schema": {"type": "string"}                                             | Knot: { type: string,
            """)
    @DisplayName("Types, styles, limits and enumerations of a parameter become those of the language")
    void aParameterIsDescribedAsItsSchemaSays(String members, String expected) throws IOException {
        assertThat(docs.parameter("{\"name\": \"Knot\", " + members + "}")).contains("\n  " + expected);
    }

    @Test
    @DisplayName("A list at a fixed index of another list has no name in the language, and is told")
    void aListAtAFixedIndexOfAListIsTold() throws IOException {
        String written =
                docs.parameter("{\"name\": \"Knot.N.Size\", \"in\": \"query\", \"schema\": {\"type\": \"integer\"}},"
                        + " {\"name\": \"Knot.1\", \"in\": \"query\", \"style\": \"repeatList\","
                        + " \"schema\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}}");
        assertThat(written).contains("\n  Knot.N.Size: { type: integer,").doesNotContain("Knot.N.N", "Knot.1");
        assertThat(docs.told()).anyMatch(line -> line.contains("gives a list at a fixed index of a list"));
    }

    @Test
    @DisplayName("Structures and lists of structures are spelt out, and described as groups where more is said of them")
    void structuresAreSpeltOut() throws IOException {
        assertThat(docs.parameter("""
                {"name": "Rope", "in": "query", "style": "repeatList", "schema": {"type": "array", "required": true,
                  "maxItems": 9, "items": {"type": "object", "properties": {
                    "Length": {"type": "integer", "required": true},
                    "Fibres": {"type": "array", "items": {"type": "string"}},
                    "End": {"type": "object", "properties": {"Whipped": {"type": "boolean"}}}}}}},
                {"name": "Splice", "in": "query", "style": "flat", "schema": {"type": "object", "required": false,
                  "properties": {"Tucks": {"type": "integer", "required": true}}}}
                """)).contains("""
                  Rope.N: { type: group, maxItems: 9, from: [api-docs] }
                  Rope.N.Length: { type: integer, required: true, from: [api-docs] }
                  Rope.N.Fibres.N: { type: string, from: [api-docs] }
                  Rope.N.End.Whipped: { type: boolean, from: [api-docs] }
                  Splice: { type: group, required: false, from: [api-docs] }
                  Splice.Tucks: { type: integer, required: true, from: [api-docs] }
                """);
    }

    @Test
    @DisplayName("What values mean is kept with other prose only, and not where it is the value again")
    void titlesOfValuesAreProse() throws IOException {
        String parameter = """
                {"name": "Knot", "in": "query", "schema": {"type": "string", "enum": ["reef", "bowline"],
                  "enumValueTitles": {"reef": "flat: #1", "bowline": "bowline", "other": "x"}}},
                {"name": "Turns", "in": "query", "schema": {"type": "integer", "enum": ["1", "2"], "enumValueTitles": {"1": "1", "2": " 2 "}}}
                """;
        assertThat(docs.parameter(parameter)).contains("Knot: { type: string, enum: [reef, bowline], from");

        assertThat(new MadeUpDocs(folder.resolve("prose"), new Settings(true, false, false)).parameter(parameter))
                .contains(
                        "Knot: { type: string, enum: { reef: { zh: \"flat: #1\" }, bowline: {} }, from",
                        "Turns: { type: integer, enum: [\"1\", \"2\"], from");
    }

    @Test
    @DisplayName("An empty value is one of a list, which has no titles then")
    void theEmptyValueIsAllowed() throws IOException {
        assertThat(new MadeUpDocs(folder, new Settings(true, false, false)).parameter("""
                {"name": "Knot", "in": "query", "schema": {"type": "string", "enum": ["reef", ""],
                  "enumValueTitles": {"reef": "flat"}}}
                """))
                .contains("Knot: { type: string, enum: [reef, \"\"], from");
    }

    @Test
    @DisplayName("What a parameter says beside its schema, or without one, counts")
    void membersBesideTheSchema() throws IOException {
        assertThat(docs.parameter("""
                {"name": "Knot", "in": "query", "required": true, "deprecated": "true", "example": "12", "schema": {"type": "string"}},
                {"name": "Size", "in": "query", "type": "integer", "minimum": 1, "enum": [1, 2]},
                {"name": "Ends", "in": "query", "type": "array", "items": {"type": "integer"}, "required": false,
                 "schema": {"required": true, "type": "array", "items": {"type": "string"}}}
                """)).contains("""
                parameters:
                  Knot: { type: string, required: true, deprecated: true, example: "12", from: [api-docs] }
                  Size: { type: integer, min: 1, enum: ["1", "2"], from: [api-docs] }
                  Ends.N: { type: string, required: true, from: [api-docs] }
                """);
    }

    @Test
    @DisplayName("A style is known in any case, and one that is not known is told")
    void unknownStylesAreTold() throws IOException {
        assertThat(docs.parameter("""
                {"name": "Knot", "in": "query", "style": "deepObject", "schema": {"type": "array", "items": {"type": "string"}}},
                {"name": "Rope", "in": "query", "style": "JSON", "schema": {"type": "array", "items": {"type": "string"}}}
                """)).contains("""
                parameters:
                  Knot.N: { type: string, from: [api-docs] }
                  Rope: { type: list<string>, encoding: json-array, from: [api-docs] }
                """);
        assertThat(docs.told())
                .singleElement()
                .asString()
                .endsWith("the style deepObject of Knot is not known; it is taken as names that count");
    }

    @Test
    @DisplayName("A parameter without a name is told")
    void parametersWithoutANameAreTold() throws IOException {
        assertThat(docs.parameter("{\"$ref\": \"#/components/parameters/Knot\"}"))
                .doesNotContain("parameters:");
        assertThat(docs.told()).singleElement().asString().endsWith("a parameter without a name was left out");
    }

    @Test
    @DisplayName("What travels in headers, a cookie or the host name is told; a form makes the method POST")
    void positionsOtherThanTheQueryAreKnown() throws IOException {
        assertThat(docs.imported("""
                {"methods": ["post", "get"], "parameters": [
                  {"name": "x-rope", "in": "header", "schema": {"type": "string"}},
                  {"name": "Store", "in": "host", "schema": {"type": "string"}},
                  {"name": "Crumb", "in": "cookie", "schema": {"type": "string"}},
                  {"name": "Note", "in": "formData", "schema": {"type": "string"}}]}
                """, ""))
                .contains("methods: [POST]")
                .contains("Note: {")
                .doesNotContain("x-rope", "Store", "Crumb");
        assertThat(docs.told())
                .contains(
                        "TieKnot: parameter x-rope: not in the language: api-docs puts it in the headers;"
                                + " taken: nothing",
                        "TieKnot: parameter Crumb: not in the language: api-docs puts it in a cookie; taken: nothing",
                        "TieKnot: parameter Store: not in the language: api-docs puts it in the host name;"
                                + " taken: nothing");
    }

    @Test
    @DisplayName("Limits that the type does not have, or that contradict each other, are left out and told")
    void limitsThatDoNotFitAreTold() throws IOException {
        assertThat(docs.parameter("""
                {"name": "Knot", "in": "query", "schema": {"type": "integer", "minLength": 1, "minimum": "5", "maximum": "2"}},
                {"name": "Size", "in": "query", "schema": {"type": "integer", "default": "-1", "minimum": "0", "pattern": "x"}},
                {"name": "Name", "in": "query", "schema": {"type": "string", "pattern": "["}}
                """))
                .contains(
                        "Knot: { type: integer, from",
                        "Size: { type: integer, min: 0, from",
                        "Name: { type: string, from");
        assertThat(docs.told())
                .contains(
                        "TieKnot: parameter Knot: limit not taken: minLength: 1 belongs to a string; taken: nothing",
                        "TieKnot: parameter Knot: limit not taken: min: 5 is more than max, 2; taken: nothing",
                        "TieKnot: parameter Size: limit not taken: default: -1 is out of range; taken: nothing",
                        "TieKnot: parameter Name: limit not taken: pattern: [ is not a valid regular"
                                + " expression; taken: nothing");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            integer | "minimum": 0, "exclusiveMinimum": true        | min: 1
            integer | "exclusiveMaximum": true, "maximum": "10"     | max: 9
            integer | "exclusiveMinimum": -1.5                      | min: -1
            integer | "exclusiveMaximum": 9.5, "maximum": 20        | max: 9
            integer | "minimum": 2, "exclusiveMinimum": false       | min: 2
            number  | "minimum": 0, "exclusiveMinimum": true        | min: 0
            number  | "exclusiveMaximum": 0.5                       | max: 0.5
            integer | "minimum": 5, "exclusiveMinimum": 0           | min: 5
            integer | "exclusiveMinimum": 5, "minimum": 5           | min: 6
            integer | "maximum": 10, "exclusiveMaximum": 20         | max: 10
            integer | "maximum": 10, "exclusiveMaximum": 10.5       | max: 10
            integer | "minimum": 5, "exclusiveMinimum": 1e-999999999 | min: 5
            number  | "minimum": 0.5, "exclusiveMinimum": 0         | min: 0.5
            number  | "maximum": 10, "exclusiveMaximum": 0.5        | max: 0.5
            """)
    @DisplayName("A bound that is no value itself is the next integer, and of another number the bound")
    void boundsThatAreNoValues(String type, String bounds, String limit) throws IOException {
        String description = docs.imported("""
                {"parameters": [{"name": "Depth", "in": "query", "schema": {"type": "%s", %s}}]}
                """.formatted(type, bounds));
        assertThat(description).contains(limit + ",");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "exclusiveMinimum": 1e999999999                   | min: 1e999999999
            "exclusiveMaximum": "-1e999999999"                | max: -1e999999999
            "exclusiveMinimum": 1e-999999999                  | min: 1e-999999999
            "exclusiveMaximum": 1e99999999999                 | max: 1e99999999999
            "maximum": 1e999999999, "exclusiveMaximum": true  | max: 1e999999999
            """)
    @DisplayName("A bound that no integer meets is told as the source writes it")
    void boundsBeyondAllIntegersAreTold(String bounds, String told) throws IOException {
        String description = docs.parameter(
                "{\"name\": \"Depth\", \"in\": \"query\", \"schema\": {\"type\": \"integer\", " + bounds + "}}");
        assertThat(description).contains("Depth: { type: integer, from");
        assertThat(docs.told())
                .containsExactly("TieKnot: parameter Depth: limit not taken: " + told
                        + " is not a valid integer; taken: nothing");
    }
}
