package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.smithy.SmithyImport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What traits of Smithy say of members, in a request and its response. */
final class SmithyTraitsTest {
    private static final String SHAPES = """
            "rope#Word": {"type": "string", "traits": {"smithy.api#length": {"min": 1, "max": 9}}},
            "rope#Secret": {"type": "string", "traits": {"smithy.api#sensitive": {}}},
            "rope#Bytes": {"type": "blob", "traits": {"smithy.api#length": {"max": 9}}},
            "rope#Turns": {"type": "integer", "traits": {"smithy.api#range": {"min": 1, "max": 1e2}}},
            "rope#Words": {"type": "list", "member": {"target": "rope#Word"}, "traits": {"smithy.api#length": {"min": 1, "max": 5}}},
            "rope#Secrets": {"type": "list", "member": {"target": "smithy.api#String"}, "traits": {"smithy.api#sensitive": {}}},
            "rope#Old": {"type": "string", "traits": {"smithy.api#deprecated": {"message": "frayed"}}},
            "rope#End": {"type": "structure", "members": {"Name": {"target": "rope#Word"}}},
            "rope#Ends": {"type": "list", "member": {"target": "rope#End"}, "traits": {"smithy.api#length": {"max": 5}}},
            "rope#Whipped": {"type": "structure", "members": {"Name": {"target": "rope#Word", "traits": {"smithy.api#required": {}}}}},
            "rope#Hidden": {"type": "structure", "members": {"Name": {"target": "rope#Word"}, "Ends": {"target": "rope#Ends"}},
              "traits": {"smithy.api#sensitive": {}}},
            "rope#Any": {"type": "union", "members": {"One": {"target": "smithy.api#String"}}},
            "rope#Odd": {"type": "structure", "members": {"Any": {"target": "rope#Any", "traits": {"smithy.api#required": {}}}}},
            "rope#Chain": {"type": "structure", "members": {"Name": {"target": "smithy.api#String"}, "Next": {"target": "rope#Chain"}},
              "traits": {"smithy.api#sensitive": {}}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private SmithyImport imported(String target, String traits) throws IOException {
        return MadeUpModel.imported(
                folder, """
                "rope#Tied": {"type": "structure", "members": {
                  "Knot": {"target": "%s", "traits": {%s}}, "Last": {"target": "smithy.api#String"}}},
                %s
                """.formatted(target, traits.replaceAll("(\\w+):", "\"smithy.api#$1\":"), SHAPES));
    }

    private static String section(SmithyImport imported, String name, String next) {
        String text = MadeUpModel.operation(imported);
        int start = text.indexOf(name + ":") + name.length() + 1;
        int end = text.indexOf(next, start);
        return text.substring(start, end)
                .replaceAll("\\s+", " ")
                .replaceAll(" Last: \\{ type: string \\} ?", "")
                .strip();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rope#Word            |                                    | Knot: { type: string, minLength: 1, maxLength: 9 }
            rope#Word            | length: {"max": 3}                 | Knot: { type: string, maxLength: 3 }
            rope#Word            | default: "reef"                    | Knot: { type: string, minLength: 1, maxLength: 9, default: reef }
            rope#Bytes           |                                    | Knot: { type: string }
            rope#Turns           | required: {}                       | Knot: { type: integer, min: 1, max: 100, required: true }
            rope#Turns           | default: 3                         | Knot: { type: integer, min: 1, max: 100, default: "3" }
            smithy.api#Boolean   | default: false                     | Knot: { type: boolean, default: "false" }
            smithy.api#String    | default: null                      | Knot: { type: string }
            smithy.api#Timestamp | default: 0                         | Knot: { type: timestamp }
            rope#Words           |                                    | Knot.member.N: { type: string, minLength: 1, maxLength: 9, minItems: 1, maxItems: 5 }
            rope#Words           | length: {"min": 2}, required: {}   | Knot.member.N: { type: string, minLength: 1, maxLength: 9, required: true, minItems: 2 }
            rope#End             |                                    | Knot.Name: { type: string, minLength: 1, maxLength: 9 }
            rope#End             | required: {}                       | Knot: { type: group, required: true } Knot.Name: { type: string, minLength: 1, maxLength: 9 }
            rope#Whipped         | required: {}                       | Knot.Name: { type: string, minLength: 1, maxLength: 9, required: true }
            rope#Whipped         |                                    | Knot: { type: group, required: false } Knot.Name: { type: string, minLength: 1, maxLength: 9, required: true }
            rope#Ends            |                                    | Knot.member.N: { type: group, maxItems: 5 } Knot.member.N.Name: { type: string, minLength: 1, maxLength: 9 }
            rope#Secrets         |                                    | Knot.member.N: { type: string, sensitive: true }
            rope#Hidden          |                                    | Knot.Name: { type: string, sensitive: true, minLength: 1, maxLength: 9 } \
            Knot.Ends.member.N: { type: group, maxItems: 5 } Knot.Ends.member.N.Name: { type: string, sensitive: true, minLength: 1, maxLength: 9 }
            rope#Old             |                                    | Knot: { type: string, deprecated: true }
            rope#End             | deprecated: {}                     | Knot: { type: group, deprecated: true } Knot.Name: { type: string, minLength: 1, maxLength: 9 }
            smithy.api#String    | httpHeader: "x-knot"               | Knot: { type: string }
            """)
    @DisplayName("Traits of a member, or else of its target, say what a parameter may be")
    void traitsOfParameters(String target, String traits, String expected) throws IOException {
        SmithyImport imported = imported(target, traits == null ? "" : traits);

        assertThat(section(imported, "parameters", "response:")).isEqualTo(expected);
        assertThat(imported.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rope#Secret   |                  | Knot: { type: string, sensitive: true }
            rope#Secrets  |                  | Knot: list: member type: string sensitive: true
            rope#Hidden   |                  | Knot: fields: Name: { type: string, sensitive: true } Ends: list: member fields: Name: { type: string, sensitive: true }
            rope#Old      |                  | Knot: { type: string, deprecated: true }
            rope#End      | deprecated: {}   | Knot: fields: Name: { type: string } deprecated: true
            rope#Words    | deprecated: {}   | Knot: list: member type: string deprecated: true
            """)
    @DisplayName("Fields are sensitive and deprecated as their members, or what holds them, are")
    void traitsOfFields(String target, String traits, String expected) throws IOException {
        SmithyImport imported = imported(target, traits == null ? "" : traits);

        assertThat(section(imported, "response", "Last:")).isEqualTo(expected);
    }

    @Test
    @DisplayName("What is of a named type, or in a list of lists, is hidden where what holds it is sensitive")
    void sensitiveUsesOfTypes() throws IOException {
        String operation = MadeUpModel.operation(MadeUpModel.imported(folder, """
                "rope#Tied": {"type": "structure", "members": {
                  "Locked": {"target": "rope#Locked"}, "Trees": {"target": "rope#Trees"}, "Open": {"target": "rope#Tree"},
                  "Rows": {"target": "rope#Rows"}}},
                "rope#Locked": {"type": "structure", "members": {"Tree": {"target": "rope#Tree"}}, "traits": {"smithy.api#sensitive": {}}},
                "rope#Trees": {"type": "list", "member": {"target": "rope#Tree"}, "traits": {"smithy.api#sensitive": {}}},
                "rope#Rows": {"type": "list", "member": {"target": "rope#Secrets"}},
                "rope#Tree": {"type": "structure", "members": {
                  "Value": {"target": "smithy.api#String"}, "Children": {"target": "rope#Children"}}},
                "rope#Children": {"type": "list", "member": {"target": "rope#Tree"}},
                %s
                """.formatted(SHAPES)));

        assertThat(operation.replaceAll("\\s+", " "))
                .contains("Locked.Tree: { type: Tree, sensitive: true } Trees.member.N: { type: Tree, sensitive: true }"
                        + " Open: { type: Tree }")
                .contains("Locked: fields: Tree: { type: Tree2, sensitive: true }"
                        + " Trees: list: member type: Tree2 sensitive: true Open: { type: Tree2 }"
                        + " Rows: list: member of: list: member type: string sensitive: true");
    }

    @Test
    @DisplayName(
            "An operation, its structures and errors that are not in the model are told, and so is a structure of nothing")
    void whatIsNotInTheModelIsTold() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(folder, """
                {"smithy": "2.0", "shapes": {
                  "rope#Rope": {"type": "service", "version": "2020-01-01", "operations": [{"target": "rope#Tie"}, {"target": "rope#Cut"}],
                    "traits": {"aws.protocols#awsQuery": {}}},
                  "rope#Tie": {"type": "operation", "input": {"target": "rope#Tied"}, "output": {"target": "rope#Lost"},
                    "errors": [{"target": "rope#Gone"}]},
                  "rope#Tied": {"type": "structure", "members": {
                    "Nothing": {"target": "rope#Nothing", "traits": {"smithy.api#required": {}}}}},
                  "rope#Nothing": {"type": "structure", "members": {}}}}
                """);

        assertThat(imported.told())
                .containsExactly(
                        "Cut: the operation is not in the model; it was written without parameters and response",
                        "Tie: the output refers to rope#Lost, which is not in the model; it was left out",
                        "Tie: the error rope#Gone is not in the model; it was written with the status 400",
                        "Tie: Nothing is a structure without members that a parameter can have; left out");
    }

    @Test
    @DisplayName("A sensitive structure that holds itself has sensitive members only")
    void sensitiveTypes() throws IOException {
        assertThat(imported("rope#Chain", "")
                        .files()
                        .getOrDefault("service.yaml", "")
                        .replaceAll("\\s+", " "))
                .contains("Chain: parameters: Name: { type: string, sensitive: true }")
                .contains("Chain2: fields: Name: { type: string, sensitive: true }");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rope#Word         | length: {"min": 4, "max": 2} | Tie: Knot: the limit minLength: 4 is more than maxLength, 2; left out
            rope#Words        | length: {"max": 0}           | Tie: Knot.member.N: the limit maxItems: 0 is not a valid count; left out
            rope#Turns        | default: 0                   | Tie: Knot: the limit default: 0 is out of range; left out
            smithy.api#String | xmlAttribute: {}             | Tie: Knot is an attribute of XML, which no field can be; left out
            rope#Nowhere      |                              | Tie: Knot refers to rope#Nowhere, which is not in the model; left out
            rope#Odd          |                              | Tie: Knot.Any is of type union, which no parameter can have
            """)
    @DisplayName("What a description cannot have is told")
    void whatIsLeftOutIsTold(String target, String traits, String told) throws IOException {
        assertThat(imported(target, traits == null ? "" : traits).told()).contains(told);
    }

    @Test
    @DisplayName("Each status of an error code is a row, and a deprecated operation is one")
    void errorsOfOneCode() throws IOException {
        String error = "{\"type\": \"structure\", \"members\": {}, \"traits\": {\"smithy.api#error\": \"client\","
                + " \"aws.protocols#awsQueryError\": {\"code\": \"Knot.Wet\", \"httpResponseCode\": %d}}}";
        SmithyImport imported = MadeUpModel.loaded(
                folder, """
                {"smithy": "2.0", "shapes": {
                  "rope#Rope": {"type": "service", "version": "2020-01-01", "operations": [{"target": "rope#Tie"}],
                    "traits": {"aws.protocols#awsQuery": {}}},
                  "rope#Tie": {"type": "operation", "traits": {"smithy.api#deprecated": {}},
                    "errors": [{"target": "rope#Wet"}, {"target": "rope#Soaked"}, {"target": "rope#Damp"}]},
                  "rope#Wet": %s, "rope#Soaked": %s, "rope#Damp": %s}}
                """.formatted(error.formatted(402), error.formatted(403), error.formatted(402)));

        assertThat(MadeUpModel.operation(imported))
                .contains("Knot.Wet: [{ http: 402 }, { http: 403 }]", "deprecated: true");
    }
}
