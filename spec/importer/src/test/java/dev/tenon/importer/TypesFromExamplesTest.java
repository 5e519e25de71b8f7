package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("--types-from-examples: a text that JSON examples write bare")
class TypesFromExamplesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "{0} with the example {1} in the table and {2} in JSON is {3}, and {4} unless asked for")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            String  | 2     | 2                   | integer | string
            String  | true  | false               | boolean | string
            String  | 7     | 9999999999          | long    | string
            String  | 1.5   | 1.10                | decimal | string
            String  | 2     | "2"                 | string  | string
            String  | 2     | 1e3                 | string  | string
            String  | 007   | 7                   | string  | string
            String  | TRUE  | true                | string  | string
            String  | -1/-1 | 80                  | string  | string
            String  |       | 80                  | integer | string
                    |       | 80                  | integer | string
            Integer | 2     | 2                   | integer | integer
            Long    | 2     | 2                   | long    | long
            """)
    void theNarrowestTypeThatGivesEachExampleBackIsTaken(
            String word, String inTable, String inJson, String asked, String usual) throws IOException {
        Path page = folder.resolve("CountBoats.md");
        Files.writeString(page, """
                # CountBoats

                ## Request parameters

                |Parameter|Type|Required|Example|Description|
                |---|---|---|---|---|
                |Action|String|Yes|CountBoats|The operation. |

                ## Response parameters

                |Parameter|Type|Example|Description|
                |---|---|---|---|
                |Seen|%s|%s|What was seen. |

                ## Examples

                ```
                {"RequestId": "r", "Seen": %s}
                ```
                """.formatted(word == null ? "" : word, inTable == null ? "" : inTable, inJson));
        assertThat(imported(page, true)).contains("  Seen: { type: " + asked + ", ");
        assertThat(imported(page, false)).contains("  Seen: { type: " + usual + ", ");
    }

    private String imported(Path page, boolean fromExamples) throws IOException {
        Path output = folder.resolve(fromExamples ? "asked" : "usual");
        new ImportRun(new Settings(false, fromExamples, false), output).run(List.of(page), input -> {});
        return Files.readString(output.resolve("operations/CountBoats.yaml"));
    }
}
