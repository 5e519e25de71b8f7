package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API metadata of a made-up product: maps and free JSON inside each other and inside lists, in responses and requests. */
class ApiDocsMapsTest {
    private static final String SCHEMAS = """
            "components": {"schemas": {
              "Word": {"type": "string"},
              "Knot": {"type": "object", "properties": {"Size": {"type": "integer"}}},
              "Tags": {"type": "object", "additionalProperties": {"type": "string"}},
              "Maps": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Maps"}},
              "Lists": {"type": "array", "items": {"$ref": "#/components/schemas/Lists"}},
              "Ends": {"type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/components/schemas/Ends"}}},
              "Rope": {"type": "object", "properties": {"Parts": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Rope"}}}}}},
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

    /** A schema in which {@code map<S>}, {@code list<S>} and {@code @Name} are short for what they look like. */
    private static String written(String schema) {
        String text = schema.replaceAll("@(\\w+)", "{\"\\$ref\": \"#/components/schemas/$1\"}");
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = text.replaceAll("map<([^<>]*)>", "{\"type\": \"object\", \"additionalProperties\": $1}")
                    .replaceAll("list<([^<>]*)>", "{\"type\": \"array\", \"items\": $1}");
        }
        return text;
    }

    /** The last section of a description in one line, without its sources. */
    private static String line(String description, String section) {
        int start = description.indexOf(section + ":\n");
        return start < 0
                ? ""
                : description
                        .substring(start + section.length() + 1)
                        .replaceAll(",? *from: \\[api-docs\\]", "")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private String field(String schema) throws IOException {
        return line(docs.imported("""
                {"responses": {"200": {"schema": {"type": "object", "properties": {"Knots": %s}}}}}
                """.formatted(written(schema)), SCHEMAS), "response");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            map<{}>                               | { type: map<json> }
            map<true>                             | { type: map<json> }
            map<false>                            | { type: json }
            {"type": "object", "properties": {}}  | { type: json }
            {"type": "object", "properties": {}, "additionalProperties": @Word} | { type: map<string> }
            {"type": "object", "properties": {"Size": @Word}, "additionalProperties": @Word} | fields: Size: { type: string }
            map<{"type": "any"}>                  | { type: map<json> }
            map<{"type": "object"}>               | { type: map<json> }
            map<{"type": "array"}>                | { map: none, of: { list: none, type: string } }
            list<{"type": "object"}>              | { list: none, type: json }
            list<list<{"type": "any"}>>           | { list: none, of: { list: none, type: json } }
            map<@Word>                            | { type: map<string> }
            map<@Knot>                            | map: none fields: Size: { type: integer }
            @Tags                                 | { type: map<string> }
            map<@Tags>                            | { map: none, of: { type: map<string> } }
            list<@Tags>                           | { list: none, of: { type: map<string> } }
            map<map<@Knot>>                       | map: none of: map: none fields: Size: { type: integer }
            map<map<list<@Knot>>>                 | map: none of: map: none of: list: none fields: Size: { type: integer }
            map<list<@Knot>>                      | map: none of: list: none fields: Size: { type: integer }
            map<list<@Tags>>                      | { map: none, of: { list: none, of: { type: map<string> } } }
            map<list<list<@Word>>>                | { map: none, of: { list: none, of: { list: none, type: string } } }
            list<map<@Knot>>                      | list: none of: map: none fields: Size: { type: integer }
            list<map<map<@Word>>>                 | { list: none, of: { map: none, of: { type: map<string> } } }
            list<list<map<@Word>>>                | { list: none, of: { list: none, of: { type: map<string> } } }
            map<@Rope>                            | { type: map<Rope> }
            map<list<@Rope>>                      | { map: none, of: { list: none, type: Rope } }
            """)
    @DisplayName("Fields are maps, lists and free JSON, however they hold each other")
    void fieldsHoldEachOther(String schema, String expected) throws IOException {
        assertThat(field(schema)).isEqualTo("Knots: " + expected);
        assertThat(docs.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Maps              | { type: map<json> }
            map<@Maps>         | { map: none, of: { type: map<json> } }
            list<@Maps>        | { list: none, of: { type: map<json> } }
            @Lists             | { list: none, type: json }
            map<@Lists>        | { map: none, of: { list: none, type: json } }
            list<@Lists>       | { list: none, of: { list: none, type: json } }
            @Ends              | { map: none, of: { list: none, type: json } }
            list<@Ends>        | { list: none, of: { map: none, of: { list: none, type: json } } }
            """)
    @DisplayName("A list or a map that holds itself with no structure between is free JSON inside, and told")
    void endlessFieldsEndInFreeJson(String schema, String expected) throws IOException {
        assertThat(field(schema)).isEqualTo("Knots: " + expected);
        assertThat(docs.told())
                .singleElement()
                .asString()
                .endsWith("Knots contains itself; from there on it is free-form JSON");
    }

    private String parameter(String style, String schema) throws IOException {
        return line(docs.imported("""
                {"parameters": [{"name": "Knots", "in": "query", "style": "%s", "schema": %s}]}
                """.formatted(style, written(schema)), SCHEMAS), "parameters");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            json | map<@Word>                            | Knots: { type: map<string>, encoding: json-object }
            json | map<{}>                               | Knots: { type: string }
            json | map<{"type": "integer"}>              | Knots: { type: string }
            json | map<@Knot>                            | Knots: { type: string }
            json | map<list<@Word>>                      | Knots: { type: string }
            json | map<@Tags>                            | Knots: { type: string }
            json | map<@Rope>                            | Knots: { type: string }
            json | {"type": "object", "properties": {}}  | Knots: { type: string }
            json | {"type": "any"}                       | Knots: { type: string }
            json | list<{"type": "any"}>                 | Knots: { type: string }
            json | list<@Tags>                           | Knots: { type: string }
            json | @Maps                                 | Knots: { type: string }
            json | @Lists                                | Knots: { type: string }
            json | @Ends                                 | Knots: { type: string }
            json | {"type": "object", "properties": {"Tags": @Tags, "Any": {"type": "any"}, "Rows": list<@Tags>, "Maps": @Maps}} | \
            Knots: { type: group, encoding: json } Knots.Tags: { type: json } Knots.Any: { type: json } Knots.Rows: { type: json } Knots.Maps: { type: json }
            flat | {"type": "any"}                       | Knots: { type: string }
            flat | list<{"type": "any"}>                 | Knots.N: { type: string }
            flat | list<@Tags>                           | Knots.N: { type: string }
            """)
    @DisplayName("Parameters of maps and free JSON are one text, and JSON inside a group")
    void parametersHoldEachOther(String style, String schema, String expected) throws IOException {
        assertThat(parameter(style, schema)).isEqualTo(expected);
        assertThat(docs.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Tags   | Knots: { type: map<string>, encoding: json-object } | Knots is a map in numbered names; taken as a map in JSON
            @Maps   | Knots: { type: string }                             | Knots is a structure without named members; taken as a string
            map<{}> | Knots: { type: string }                             | Knots is a structure without named members; taken as a string
            @Lists  | ``                                                  | Knots is a list of lists in numbered names; it was left out
            """)
    @DisplayName("What names of parameters cannot spell out is told")
    void unnamedParametersAreTold(String schema, String expected, String told) throws IOException {
        assertThat(parameter("flat", schema)).isEqualTo(expected);
        assertThat(docs.told()).singleElement().asString().endsWith(told);
    }
}
