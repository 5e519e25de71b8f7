package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of a made-up service, each with something that pages get wrong. */
class PageReaderTest {
    private static OperationFacts read(String page) {
        return PageReader.read(PageText.of("LaunchBoat.md", page)).orElseThrow();
    }

    @Test
    @DisplayName("A cell may span lines and hold lists, code with bars, and escaped bars")
    void aCellSpansLinesAndHoldsCode() {
        OperationFacts facts = read("""
                # LaunchBoat

                ## Request parameters

                |Parameter|Type|Required|Example|Description|
                |---|---|---|---|---|
                |Action|String|Yes|LaunchBoat|What to do. |
                |Name|String|No|a\\|b|The name:

                -   one
                -   two

                ```
                x | y | z
                ```

                End. |
                |Crew.N.Role|String|Yes| |The role. |
                """);
        assertThat(facts.parameters()).extracting(ParameterFact::name).containsExactly("Action", "Name", "Crew.N.Role");
        assertThat(facts.parameters().get(1).example()).isEqualTo("a|b");
        assertThat(facts.parameters().get(1).prose()).contains("x | y | z").endsWith("End.");
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    @DisplayName("A bare bar in a cell is put back where the row makes sense, and told with its line")
    void aBareBarIsPutBackWhereTheRowMakesSense() {
        OperationFacts facts = read("""
                # LaunchBoat

                ## Error codes

                |HTTP status code|Error code|Error message|
                |---|---|---|
                |400|Bad.Mast|Use json | xml only|

                ## Request parameters

                |Parameter|Type|Required|Description|
                |---|---|---|---|
                |Format|String|No|json | xml|
                """);
        assertThat(facts.errors()).extracting(ErrorFact::message).containsExactly("Use json | xml only");
        assertThat(facts.parameters().get(0).prose()).isEqualTo("json | xml");
        assertThat(facts.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "LaunchBoat.md:7: a bare | in the row was taken as text of column 3",
                        "LaunchBoat.md:13: a bare | in the row was taken as text of column 4");
    }

    @Test
    @DisplayName("A header may be broken over lines, a row may lack its last cell")
    void aHeaderOverSeveralLinesIsRead() {
        OperationFacts facts = read("""
                # LaunchBoat

                ## 请求参数

                |名称|类型|是否
                必选|示例值|描述|
                |--|--|----|---|--|
                |Name|String|是|x|
                |Sail|Boolean|否|true|说明|
                """);
        assertThat(facts.parameters())
                .extracting(parameter ->
                        parameter.name() + " " + parameter.required().orElse(null))
                .containsExactly("Name true", "Sail false");
        assertThat(facts.problems())
                .extracting(Problem::toString)
                .containsExactly("LaunchBoat.md:8: the row has 4 of 5 cells; the rest are taken as empty");
    }

    @ParameterizedTest
    @DisplayName("Error tables have their columns in any order and language")
    @CsvSource(
            delimiter = ';',
            value = {
                "|HttpCode|错误码|错误信息|描述|;|404|NoBoat|No such boat.|没有|",
                "|错误代码|错误信息|HTTP 状态码|说明|;|NoBoat|No such boat.|404|没有|",
                "|错误代码|描述|Http 状态码|语义|;|NoBoat|No such boat.|404|没有|",
                "|Error code|Description|HTTP status code|Meaning|;|NoBoat|No such boat.|404|none there|",
                "|Error code|HTTP status code|Error code|;|NoBoat|404|No such boat.|",
                "|错误ID|错误代码|描述|Http 状态码|语义|;|0x01|NoBoat|No such boat.|404|没有|"
            })
    void errorColumnsStandInAnyOrderAndLanguage(String header, String row) {
        String rule = header.replaceAll("[^|]+", "--");
        OperationFacts facts =
                read("# LaunchBoat\n\n## 请求参数\n\n无\n\n## 特殊错误码\n\n" + header + "\n" + rule + "\n" + row + "\n");
        assertThat(facts.errors()).hasSize(1);
        ErrorFact error = facts.errors().get(0);
        assertThat(error.http()).hasValue(404);
        assertThat(error.code()).isEqualTo("NoBoat");
        assertThat(error.message()).isEqualTo("No such boat.");
    }

    @ParameterizedTest
    @DisplayName("A page that describes no operation is recognised")
    @CsvSource({"'# Overview of the harbour'", "'# 概览\n\n## 请求参数\n\n文字'", "'Just text.'", "''"})
    void aPageOfNoOperationIsRecognised(String page) {
        assertThat(PageReader.read(PageText.of("overview.md", page))).isEmpty();
    }
}
