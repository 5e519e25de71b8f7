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

/** Cells of pages that hold other things than their column promises. */
class CellKindsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUp pages;

    @BeforeEach
    void pages() {
        pages = new MadeUp(folder);
    }

    private static String line(String description, String section) {
        int start = description.indexOf(section + ":\n");
        return description
                .substring(start < 0 ? description.length() : start + section.length() + 1)
                .replaceAll(",? *from: \\[page-..\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Mast<sup>new</sup>               ; Mast: { type: string }
            Mast <sup><a href="#n">1</a></sup> ; Mast: { type: string }
            Mast[^1]                         ; Mast: { type: string }
            ~~Mast~~                         ; Mast: { type: string, deprecated: true }
            <del>Mast</del>                  ; Mast: { type: string, deprecated: true }
            <s>Mast</s>                      ; Mast: { type: string, deprecated: true }
            **~~Mast~~**                     ; Mast: { type: string, deprecated: true }
            [~~Mast~~](#mast)                ; Mast: { type: string, deprecated: true }
            ~~Mast~~ (old)                   ; Mast: { type: string, deprecated: true }
            ~~Pole~~ Mast                    ; Mast: { type: string }
            <del>Pole</del><br>Mast          ; Mast: { type: string }
            Mast ~~(required)~~              ; Mast: { type: string }
            Mast (deprecated)                ; Mast: { type: string, deprecated: true }
            Mast（已废弃）                   ; Mast: { type: string, deprecated: true }
            """)
    @DisplayName("A name goes without its notes, and one that is struck out or marked so is deprecated")
    void namesWithMarks(String name, String expected) throws IOException {
        String page = """
                # SailBoat

                ## Request parameters

                |Parameter|Type|Required|
                |---|---|---|
                |%1$s|String|No|

                ## Response parameters

                |Parameter|Type|
                |---|---|
                |%1$s|String|
                """.formatted(name);

        String description = pages.described("SailBoat.md", page);
        assertThat(line(description, "parameters")).isEqualTo(expected + " response: " + expected);
        assertThat(pages.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Deprecated. Use Sail.         ; true
            [Deprecated] Use Sail.        ; true
            Deprecated boats are sunk.    ; false
            Lists deprecated.             ; false
            """)
    @DisplayName("An explanation that begins with the word says that a parameter is deprecated")
    void explanationsOfWhatIsDeprecated(String prose, boolean deprecated) throws IOException {
        assertThat(pages.described("SailBoat.md", MadeUp.parameters("|Mast|String|No||" + prose + "|"))
                        .contains("deprecated: true"))
                .isEqualTo(deprecated);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            404                ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x }
            404, 410           ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x } - { http: 410, message: x }
            404<br>410         ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x } - { http: 410, message: x }
            404 or 410         ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x } - { http: 410, message: x }
            404或410           ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x } - { http: 410, message: x }
            404 Not Found      ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x }
            404 (before: 400)  ; Boat.Sunk            ; Boat.Sunk: - { http: 404, message: x }
            400-499            ; Boat.Sunk            ; Boat.Sunk: - { http: 400, message: x }
            404                ; Boat.Sunk, Boat.Lost ; Boat.Sunk: - { http: 404, message: x } Boat.Lost: - { http: 404, message: x }
            404                ; Boat.Sunk、Boat.Lost ; Boat.Sunk: - { http: 404, message: x } Boat.Lost: - { http: 404, message: x }
            404                ; `Boat.Sunk`<br>`Boat.Lost` ; Boat.Sunk: - { http: 404, message: x } Boat.Lost: - { http: 404, message: x }
            404                ; Boat Sunk            ; "Boat Sunk": - { http: 404, message: x }
            """)
    @DisplayName("Several statuses or codes in a cell are rows of their own")
    void severalStatusesAndCodes(String status, String code, String expected) throws IOException {
        String description =
                pages.described("SailBoat.md", MadeUp.parameters("|Mast|String|No||x|") + """

                ## Error codes

                |HTTP status code|Error code|Error message|
                |---|---|---|
                |%s|%s|x|
                """.formatted(status, code));

        assertThat(line(description, "errors")).isEqualTo(expected);
    }

    @Test
    @DisplayName("A row without a code belongs to each code of the row above")
    void rowsBelowSeveralCodes() throws IOException {
        String description = pages.described("SailBoat.md", MadeUp.parameters("|Mast|String|No||x|") + """

                ## Error codes

                |HTTP status code|Error code|Error message|
                |---|---|---|
                |404|Boat.Sunk, Boat.Lost|x|
                |410||z|
                """);

        assertThat(line(description, "errors"))
                .isEqualTo("Boat.Sunk: - { http: 404, message: x } - { http: 410, message: z }"
                        + " Boat.Lost: - { http: 404, message: x } - { http: 410, message: z }");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            &nbsp;&nbsp; | &nbsp;&nbsp;&nbsp;&nbsp;
            &emsp;       | &emsp;&emsp;
            &#12288;     | &#12288;&#12288;
            ├ &nbsp;     | ├├ &nbsp;
            """)
    @DisplayName("Names below others may be indented with spaces that show")
    void indentedNames(String once, String twice) throws IOException {
        String description =
                pages.described("SailBoat.md", MadeUp.parameters("|Mast|String|No||x|") + """

                ## Response parameters

                |Parameter|Type|
                |---|---|
                |&nbsp;Boat|Struct|
                |&nbsp;%1$sMast|Struct|
                |&nbsp;%2$sSize|Integer|
                |&nbsp;%1$sName|String|
                |&nbsp;Total|Integer|
                """.formatted(once, twice));

        assertThat(line(description, "response"))
                .isEqualTo(
                        "Boat: fields: Mast: fields: Size: { type: integer } Name: { type: string } Total: { type: integer }");
    }

    @Test
    @DisplayName("A single space that does not break is no indentation")
    void oneSpaceIsNoIndentation() throws IOException {
        String description = pages.described("SailBoat.md", MadeUp.parameters("""
                |Boat|Object|No||x|
                |&nbsp;Mast|String|No||x|"""));

        assertThat(line(description, "parameters")).contains(" Mast: { type: string }");
    }

    @Test
    @DisplayName("A title over all columns is no name, and told")
    void titlesWithinATable() throws IOException {
        String description = pages.described("SailBoat.md", """
                # SailBoat

                ## Request parameters

                <table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr>
                <tr><td colspan="3">About the mast</td></tr>
                <tr><td>Mast</td><td>String</td><td>No</td></tr>
                </table>

                ## Response parameters

                |Parameter|Type|
                |---|---|
                |About the boat||
                |Boat|String|
                """);

        assertThat(line(description, "parameters"))
                .isEqualTo("Mast: { type: string } response: Boat: { type: string }");
        assertThat(pages.problems())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("“About the mast” is a title within the table; it was left out"))
                .anyMatch(line -> line.endsWith("“About the boat” is a title within the table; it was left out"));
    }

    @Test
    @DisplayName("A table in a cell is what the cell says, and not rows of the table around it")
    void tablesInCells() throws IOException {
        String description = pages.described("SailBoat.md", """
                # SailBoat

                ## Request parameters

                <table><tr><th>Parameter</th><th>Type</th><th>Required</th><th>Description</th></tr>
                <tr><td>Mast</td><td>String</td><td>Yes</td><td>Which mast:
                  <table><tr><td>a</td><td>String</td></tr>
                  <tr><td>b</td><td><table><tr><td>c</td></tr></table></td></tr></table> Default value: oak.</td></tr>
                <tr><td>Sail</td><td>Integer</td><td>No</td><td>x</td></tr>
                </table>

                ## Response parameters

                |Parameter|Type|
                |---|---|
                |Boat|String|
                """);

        assertThat(line(description, "parameters"))
                .isEqualTo(
                        "Mast: { type: string, required: true, default: oak } Sail: { type: integer } response: Boat: { type: string }");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Default          ; Integer ; 10               ; integer, default: "10"
            Default value    ; String  ; reef             ; string, default: reef
            默认值           ; Boolean ; false            ; boolean, default: "false"
            Default          ; String  ; -                ; string
            缺省值           ; String  ; 无               ; string
            Valid values     ; String  ; reef, gaff       ; string, enum: [reef, gaff]
            Valid values     ; String  ; reef<br>gaff     ; string, enum: [reef, gaff]
            取值范围         ; String  ; reef、gaff       ; string, enum: [reef, gaff]
            可选值           ; String  ; reef/gaff        ; string, enum: [reef, gaff]
            Allowed values   ; String  ; <ul><li>reef</li><li>gaff</li></ul> ; string, enum: [reef, gaff]
            Value range      ; Integer ; 1 to 100         ; integer, min: 1, max: 100
            Range            ; Integer ; [1, 100]         ; integer, min: 1, max: 100
            Range            ; Integer ; （1，100）       ; integer, min: 1, max: 100
            Valid values     ; Integer ; 10,20            ; integer, enum: ["10", "20"]
            取值             ; Integer ; 10，20           ; integer, enum: ["10", "20"]
            Length           ; String  ; 2,128            ; string, minLength: 2, maxLength: 128
            取值范围         ; Integer ; 1~100            ; integer, min: 1, max: 100
            Valid values     ; String  ; any mast         ; string
            Maximum length   ; String  ; 64               ; string, maxLength: 64
            Length           ; String  ; 2-128            ; string, minLength: 2, maxLength: 128
            最大长度         ; String  ; 64               ; string, maxLength: 64
            长度限制         ; String  ; 2~128个字符      ; string, minLength: 2, maxLength: 128
            长度             ; String  ; 2~128            ; string, minLength: 2, maxLength: 128
            """)
    @DisplayName("Columns of their own say defaults, values and lengths")
    void columnsOfLimits(String title, String type, String cell, String expected) throws IOException {
        String description = pages.described("SailBoat.md", """
                # SailBoat

                ## Request parameters

                |Parameter|Type|%s|Required|Description|
                |---|---|---|---|---|
                |Mast|%s|%s|No|The mast.|
                """.formatted(title, type, cell));

        assertThat(line(description, "parameters")).isEqualTo("Mast: { type: " + expected + " }");
    }
}
