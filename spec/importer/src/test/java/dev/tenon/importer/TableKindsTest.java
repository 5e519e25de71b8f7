package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables in other syntaxes, below other titles, and interrupted ones. */
class TableKindsTest {
    private static OperationFacts page(String text) {
        return PageReader.read(PageText.of("SailBoat.md", "# SailBoat\n\n" + text))
                .orElseThrow();
    }

    private static String parameters(OperationFacts facts) {
        return String.join(
                "; ",
                facts.parameters().stream()
                        .map(parameter -> parameter.name() + " " + parameter.type() + " "
                                + parameter.required().map(String::valueOf).orElse("?") + " " + parameter.example())
                        .toList());
    }

    @Test
    @DisplayName("A table of HTML is read like any other, with paragraphs, bullets and entities in its cells")
    void tablesOfHtmlAreRead() {
        OperationFacts facts = page("""
                ## Request parameters

                <TABLE id="t"><COLGROUP><col width="20%"/></COLGROUP>
                  <THEAD><tr><th>Parameter</th><th>Type</th><th>Required</th><th>Example</th><th>Description</th></tr></THEAD>
                  <tbody>
                  <tr>
                    <td><p><strong>Size</strong></p></td>
                    <td>Integer</td><td>Yes</td>
                    <td><code>3</code></td>
                    <td>Valid values:<ul><li>3</li><li>5 &lt; 7 | 9</li></ul></td>
                  </tr>
                  <tr><td>Name<td>String<td>No<td>a<td>The name.
                  </tbody></TABLE>

                ## Response parameters
                """);
        assertThat(parameters(facts)).isEqualTo("Size Integer true 3; Name String false a");
        assertThat(facts.parameters().get(0).prose()).contains("\n- 3").contains("- 5 < 7 | 9");
        assertThat(facts.parameters().get(0).line()).isEqualTo(8);
    }

    @Test
    @DisplayName("A cell over several rows stands in each of them; one over several columns stands in the first")
    void mergedCellsStandInEachRow() {
        OperationFacts facts = page("""
                ## Error codes

                <table>
                <tr><th>HTTP status code</th><th>Error code</th><th>Error message</th><th>Description</th></tr>
                <tr><td rowspan="2">404</td><td>NoBoat</td><td>No such boat.</td><td>x</td></tr>
                <tr><td rowspan='2'>NoSail</td><td>No such sail.</td><td>x</td></tr>
                <tr><td>403</td><td colspan="2">Not yours.</td></tr>
                </table>

                ## Request parameters

                |Parameter|Type|Required|
                |---|---|---|
                |Action|String|Yes|
                """);
        assertThat(facts.errors())
                .extracting(error -> error.http().orElse(0) + " " + error.code() + ": " + error.message())
                .containsExactly("404 NoBoat: No such boat.", "404 NoSail: No such sail.", "403 NoSail: Not yours.");
    }

    @Test
    @DisplayName("A table of HTML that is never closed ends before the next heading, and says so")
    void anOpenTableEndsBeforeTheNextHeading() {
        OperationFacts facts = page("""
                ## Request parameters

                <table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr>
                <tr><td>Size</td><td>Integer</td><td>Yes</td></tr>

                ## Response parameters

                |Parameter|Type|
                |---|---|
                |RequestId|String|
                """);
        assertThat(parameters(facts)).isEqualTo("Size Integer true ");
        assertThat(facts.response()).hasSize(1);
        assertThat(facts.problems())
                .extracting(Object::toString)
                .containsExactly("SailBoat.md:5: the table is never closed; it ends before the next heading");
    }

    @Test
    @DisplayName("A placeholder that begins like the tag of a table is no table, in a cell or outside")
    void placeholdersAreNoTables() {
        OperationFacts facts = page("""
                <table_name> stands for the name of a table.

                ## Request parameters

                <table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr>
                <tr><td>Size</td><td>Integer</td><td>Yes, as of <table_name> and <table-name></td></tr>
                </table>

                |Parameter|Type|Required|
                |---|---|---|
                |Name|String|No|
                """);
        assertThat(parameters(facts)).isEqualTo("Size Integer true ; Name String false ");
        assertThat(facts.summary()).isEqualTo("<table_name> stands for the name of a table.");
        assertThat(facts.problems()).noneMatch(problem -> problem.toString().contains("never closed"));
    }

    @Test
    @DisplayName(
            "What looks like a heading in a table of HTML is text of its cell; behind a table that nothing ends it is one")
    void headingsInTablesAreText() {
        String table = """
                <h2>Request parameters</h2>

                <table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr>
                <tr><td>Size</td><td>Integer</td><td>
                %s
                </td></tr>
                <tr><td>Name</td><td>String</td><td>No</td></tr>
                """;
        for (String title : List.of("<h2>Yes</h2>", "\nYes\n---")) {
            assertThat(page(table.formatted(title) + "</table>").parameters())
                    .extracting(ParameterFact::name)
                    .containsExactly("Size", "Name");
        }
        OperationFacts open = page(table.formatted("Yes") + """

                <h2>Response parameters</h2>

                <table><tr><th>Parameter</th><th>Type</th></tr>
                <tr><td>RequestId</td><td>String</td></tr></table>
                """);
        assertThat(parameters(open)).isEqualTo("Size Integer true ; Name String false ");
        assertThat(open.response()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            ```/# curl -d '{"a":1}'/```  > 3
            ### Limits {#limits}         > 2
            """)
    @DisplayName("Only anchors of headings tell how old a page is, and no comment in code")
    void anchorsTellTheAge(String text, int authority) {
        OperationFacts facts = page("""
                ## Request parameters

                |Parameter|Type|Required|Example|
                |---|---|---|---|
                |Size|Integer|Yes|3|

                """ + text.replace('/', '\n'));
        assertThat(facts.source().authority()).isEqualTo(authority);
    }

    @Test
    @DisplayName("Rows need no bars outside, and go on behind a note")
    void rowsGoOnBehindANote() {
        assertThat(parameters(page("""
                ## Request parameters

                Parameter | Type | Required | Example
                --- | :---: | --- | ---
                Size | Integer | Yes | 3
                Name | String | No | a\\|b

                The ones below came later.

                |Colour|String|No|red|
                |Wet|Boolean|No|true|
                """)))
                .isEqualTo(
                        "Size Integer true 3; Name String false a|b; Colour String false red; Wet Boolean false true");
    }

    @ParameterizedTest
    @CsvSource({"Input, Output, Failures", "What to send, What comes back, What may go wrong", "用法, 得到, 失败"})
    @DisplayName("Below titles that say nothing, tables are known by their headers")
    void tablesAreKnownByTheirHeaders(String request, String response, String errors) {
        OperationFacts facts = page("## " + request + """


                |Parameter|Type|Required|Description|
                |---|---|---|---|
                |Size|Integer|Yes|x|

                ##\s""" + response + """


                |Parameter|Type|Description|
                |---|---|---|
                |RequestId|String|x|

                ##\s""" + errors + """


                |Error code|Error message|HTTP status code|
                |---|---|---|
                |NoBoat|No such boat.|404|
                """);
        assertThat(parameters(facts)).isEqualTo("Size Integer true ");
        assertThat(facts.response()).hasSize(1);
        assertThat(facts.errors()).hasSize(1);
    }

    @Test
    @DisplayName("An escaped ampersand begins no reference, and an escaped bracket no tag")
    void whatIsEscapedIsText() {
        assertThat(page("""
                ## Error codes

                |HTTP status code|Error code|Error message|
                |---|---|---|
                |400|NoBoat|A \\&quot;boat\\&quot; &amp; a \\<br /\\>&quot;sail&quot;.|

                ## Request parameters

                |Parameter|Type|Required|
                |---|---|---|
                |Action|String|Yes|
                """).errors())
                .extracting(error -> error.message())
                .containsExactly("A &quot;boat&quot; & a <br />\"sail\".");
    }

    @Test
    @DisplayName("What all operations have in common is no part of one of them")
    void commonParametersAreNoPartOfAnOperation() {
        assertThat(parameters(page("""
                ## Request parameters

                |Parameter|Type|Required|
                |---|---|---|
                |Size|Integer|Yes|

                ## Common request parameters

                |Parameter|Type|Required|
                |---|---|---|
                |AccessKeyId|String|Yes|
                """))).isEqualTo("Size Integer true ");
    }
}
