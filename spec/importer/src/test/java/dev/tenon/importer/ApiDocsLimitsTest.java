package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits and values of parameters in API metadata, in whatever notation they are written. */
class ApiDocsLimitsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUpDocs docs;

    @BeforeEach
    void docs() {
        docs = new MadeUpDocs(folder);
    }

    private String limits(String schema) throws IOException {
        String written = docs.parameter("{\"name\": \"Knot\", \"in\": \"query\", \"schema\": {" + schema + "}}");
        return written.substring(written.indexOf("Knot: { type: ") + "Knot: { type: ".length())
                .lines()
                .findFirst()
                .orElse("")
                .replace(", from: [api-docs] }", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "integer", "minimum": 1.0, "maximum": 9.0                        | integer, min: 1, max: 9
            "type": "integer", "minimum": "-1E2", "maximum": 1e3                     | integer, min: -100, max: 1000
            "type": "integer", "minimum": 0.5, "maximum": 10.5                       | integer, min: 1, max: 10
            "type": "integer", "minimum": -0.5, "maximum": -0.0                      | integer, min: 0, max: 0
            "type": "integer", "format": "int64", "maximum": 9.223372036854775807E18 | long, max: 9223372036854775807
            "type": "number", "format": "double", "minimum": 1e-3, "maximum": "+1E2" | double, min: 0.001, max: 100
            "type": "number", "format": "double", "minimum": 0.50                    | double, min: 0.50
            "type": "string", "minLength": "2.0", "maxLength": 6.4e1                 | string, minLength: 2, maxLength: 64
            "type": "integer", "default": 10.0                                       | integer, default: "10"
            "type": "number", "format": "double", "default": 1e1                     | double, default: "10"
            "type": "boolean", "default": "True"                                     | boolean, default: "true"
            "type": "string", "default": "True"                                      | string, default: "True"
            "type": "string", "default": "1e3"                                       | string, default: "1e3"
            """)
    @DisplayName(
            "Limits are written as the language writes numbers, and a bound between integers is the next one inside")
    void limitsInOtherNotations(String schema, String expected) throws IOException {
        assertThat(limits(schema)).isEqualTo(expected);
        assertThat(docs.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "integer", "default": 10.5     | default: 10.5 is not a valid integer
            "type": "integer", "maximum": 1e10     | max: 1e10 is not a valid integer
            "type": "integer", "minimum": 1e100    | min: 1e100 is not a valid integer
            "type": "integer", "minimum": "one"    | min: one is not a valid integer
            "type": "string", "maxLength": 2.5     | maxLength: 2.5 is not a valid count
            "type": "string", "maxLength": 1e10    | maxLength: 1e10 is not a valid count
            "type": "boolean", "default": "yes"    | default: yes is not a valid boolean
            """)
    @DisplayName("A limit that no notation makes valid is told as the source writes it")
    void limitsThatAreNone(String schema, String told) throws IOException {
        assertThat(limits(schema)).doesNotContain(",");
        assertThat(docs.told())
                .containsExactly("TieKnot: parameter Knot: limit not taken: " + told + "; taken: nothing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ^[a-z]+$       ; ^[a-z]+$                     ; reef   ; Reef
            ^(reef|gaff)$  ; ^(reef|gaff)$                ; reef   ; areef
            ^[|]$          ; ^[|]$                        ; |      ; a|
            ^a\\\\|b$        ; ^a\\|b$                       ; a|b    ; a
            ^reef|gaff$    ; (?s:.*)(?:^reef|gaff$)(?s:.*) ; reefs  ; gaffs
            [0-9]          ; (?s:.*)(?:[0-9])(?s:.*)      ; r1     ; reef
            ^reef          ; (?s:.*)(?:^reef)(?s:.*)      ; reefs  ; areef
            reef\\\\$        ; (?s:.*)(?:reef\\$)(?s:.*)     ; areef$s ; reef
            /^[a-z]+$/     ; ^[a-z]+$                     ; reef   ; /reef/
            /^[a-z]+$/i    ; (?i)^[a-z]+$                 ; Reef   ; reef1
            /^reef/        ; (?s:.*)(?:^reef)(?s:.*)      ; reefs  ; areef
            /usr/          ; (?s:.*)(?:/usr/)(?s:.*)      ; a/usr/b ; usr
            """)
    @DisplayName("A pattern is for the whole value: one that a schema searches for may have anything around")
    void patternsAreForTheWholeValue(String written, String expected, String value, String other) throws IOException {
        String limits = limits("\"type\": \"string\", \"pattern\": \"" + written + "\"");
        String pattern = limits.substring(limits.indexOf("pattern: \"") + 10, limits.length() - 1)
                .replace("\\\\", "\\");

        assertThat(pattern).isEqualTo(expected);
        assertThat(value).matches(pattern);
        assertThat(other).doesNotMatch(pattern);
    }
}
