package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of other operations and products do differently: titles, headers, words, marks, what is missing. */
class VariationsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUp madeUp;

    @BeforeEach
    void sources() {
        madeUp = new MadeUp(folder);
    }

    private static OperationFacts page(String text) {
        return PageReader.read(PageText.of("SailBoat.md", text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SailBoat
            SailBoat {#sail .reference}
            SailBoat - Sails a boat
            SailBoat – Sails a boat
            SailBoat: sails a boat
            SailBoat（驾驶船只）
            SailBoat (sails a boat)
            驾驶船只 SailBoat
            驾驶船只（SailBoat）
            驾驶船只
            """)
    @DisplayName("The name of the operation is found in titles of any kind, or in the row of Action")
    void theOperationIsFoundInTitlesOfAnyKind(String title) {
        assertThat(page("# " + title + """


                ## 请求参数

                |名称|类型|是否必选|示例值|描述|
                |---|---|---|---|---|
                |Action|String|是|SailBoat|操作。|
                """).operation()).isEqualTo("SailBoat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Request parameters;      |Parameter|Type|Required|Example|Description|;                   |Size|Integer|Yes|3|How big.|
            Request Parameters;      |Description|Required|Data Type|Sample Value|Parameter Name|;     |How big.|Yes|Integer|3|Size|
            Input parameters;        |Name|Mandatory or not|Remarks|Type|Example value|;               |Size|Y|How big.|Integer|3|
            请求参数：;                 |是否必须|参数名称|数据类型|取值样例|备注|;                                |是|Size|Integer|3|大小|
            入参;                     |字段名|字段类型|必填|样例|含义|;                                        |Size|Integer|必填|3|大小|
            请求参数（Request）;        |参数名称（Name）|类型（Type）|必选（Required）|示例（Example）|说明（Description）|; |Size|Integer|是|3|大小|
            请求参数 { .section};      |名称|类型|可选|示例值|描述|;                                           |Size|Integer|否|3|大小|
            Request parameters;      |Parameter|Position|Type|Required|Example|Description|;          |Size|Query|Integer|Yes|3|How big.|
            """)
    @DisplayName("Columns are known by titles of either language or both, in any order")
    void columnsAreKnownByTitlesInAnyOrder(String heading, String header, String row) {
        OperationFacts facts = page("# SailBoat\n\n## " + heading + "\n\n" + header + "\n"
                + "|---".repeat((int) header.chars().filter(unit -> unit == '|').count() - 1) + "|\n" + row + "\n");
        assertThat(facts.parameters()).singleElement().satisfies(size -> {
            assertThat(size.name()).isEqualTo("Size");
            assertThat(size.type()).isEqualTo("Integer");
            assertThat(size.required()).contains(true);
            assertThat(size.example()).isEqualTo("3");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, true",
        "No, false",
        "Y, true",
        "N, false",
        "TRUE, true",
        "False, false",
        "Required, true",
        "Optional, false",
        "Mandatory, true",
        "No (default), false",
        "Conditional, false",
        "是, true",
        "否, false",
        "必选, true",
        "必填, true",
        "可选, false",
        "选填, false",
        "非必选, false",
        "条件必选, false",
        "√, true",
        "×, false"
    })
    @DisplayName("Whether a parameter is required is told in many words")
    void manyWordsTellWhetherAParameterIsRequired(String word, boolean expected) {
        assertThat(page(MadeUp.parameters("|Size|Integer|" + word + "|3|x|"))
                        .parameters()
                        .get(0)
                        .required())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Yes/No", "是/否", "maybe", "''"})
    @DisplayName("A word that does not say it is named with its line")
    void aWordThatDoesNotSayItIsToldWithItsLine(String word) {
        OperationFacts facts = page(MadeUp.parameters("|Size|Integer|" + word + "|3|x|"));
        assertThat(facts.parameters().get(0).required()).isEmpty();
        assertThat(facts.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo("SailBoat.md:7: “" + word
                                + "” does not say whether the parameter is required; taken as optional"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            String             | 3         | Size: { type: string
            Integer            | 3         | Size: { type: integer
            Int                | 3         | Size: { type: integer
            integer(int32)     | 3         | Size: { type: integer
            Long               | 3         | Size: { type: long
            BigInt             | 3         | Size: { type: long
            Float              | 3         | Size: { type: float
            Double             | 3         | Size: { type: double
            Decimal            | 3         | Size: { type: decimal
            Boolean            | true      | Size: { type: boolean
            Bool               | true      | Size: { type: boolean
            String(64)         | a         | Size: { type: string
            String（枚举）       | a         | Size: { type: string
            字符串              | a         | Size: { type: string
            整型               | 3         | Size: { type: integer
            长整型              | 3         | Size: { type: long
            布尔值              | true      | Size: { type: boolean
            双精度              | 3         | Size: { type: double
            any                | a         | Size: { type: string
            JSON               | a         | Size: { type: string
            Map                | {"a":"b"} | Size: { type: map<string>, encoding: json-object
            Map<String,String> | {"a":"b"} | Size: { type: map<string>, encoding: json-object
            RepeatList         | a         | Size.N: { type: string
            Array              | a         | Size.N: { type: string
            List               | a         | Size.N: { type: string
            List<Integer>      | 3         | Size.N: { type: integer
            List&lt;Long&gt;   | 3         | Size.N: { type: long
            Array of String    | a         | Size.N: { type: string
            Array of strings   | a         | Size.N: { type: string
            array<boolean>     | true      | Size.N: { type: boolean
            Integer[]          | 3         | Size.N: { type: integer
            字符串数组           | a         | Size.N: { type: string
            Array of Integer   | [1, 2]    | Size: { type: list<integer>, encoding: json-array
            List<String>       | ["a"]     | Size: { type: list<string>, encoding: json-array
            """)
    @DisplayName("Type words of every product become types of the language; a list without N gets one, unless its"
            + " example is an array")
    void typeWordsOfEveryProductBecomeTypes(String word, String example, String expected) throws IOException {
        assertThat(madeUp.described("SailBoat.md", MadeUp.parameters("|Size|" + word + "|No|" + example + "|x|")))
                .contains("  " + expected + ",");
    }

    @Test
    @DisplayName("A word that is no type, and a structure without members, are told")
    void aWordThatIsNoTypeIsTold() throws IOException {
        madeUp.described("SailBoat.md", MadeUp.parameters("|Hull|Struct|No||x|\n|Mast|[MastType](#mast)|No||x|"));
        assertThat(madeUp.disagreements())
                .contains(
                        "SailBoat: parameter Hull: type: page-en says Struct, and no source names its members;"
                                + " taken: string",
                        "SailBoat: parameter Mast: type: page-en says MastType, which is not a type of the language");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            `InstanceId`!                                InstanceId
            **InstanceId**!                              InstanceId
            [InstanceId](#instance)!                     InstanceId
            <a name="x"></a>InstanceId!                  InstanceId
            is\\_default!                                is_default
            Tag.n.Key!                                   Tag.n.Key
            &#84;ag.N.Key!                               Tag.N.Key
            Data&#46;Id!                                 Data.Id
            """)
    @DisplayName("Names come free of code marks, emphasis, links, escapes and references")
    void namesComeFreeOfMarkup(String cell, String name) {
        assertThat(page(MadeUp.parameters("|" + cell + "|String|No|x|x|"))
                        .parameters()
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @Test
    @DisplayName("Error tables: a status with words or none, a code that stands once for several rows, references,"
            + " bars, line breaks")
    void errorRowsOfEveryKindAreRead() {
        OperationFacts facts = page("""
                # SailBoat

                ## Error codes

                |Error message|Error code (Code)|HTTP status|Cause|
                |---|---|---|---|
                |It isn&#39;t valid.|`Invalid.Boat`|400 Bad Request|x|
                |It is &lt;gone&gt;.||404|x|
                |A \\| B<br>C|Two.Planks||x|
                |Over.|Odd Code|4xx|x|
                |||500|x|

                ## Request parameters

                |Parameter|Type|Required|Description|
                |---|---|---|---|
                |Action|String|Yes|x|
                """);
        assertThat(facts.errors())
                .extracting(error -> (error.http().isPresent() ? error.http().getAsInt() : "-") + " " + error.code()
                        + ": " + error.message())
                .containsExactly(
                        "400 Invalid.Boat: It isn't valid.",
                        "404 Invalid.Boat: It is <gone>.",
                        "- Two.Planks: A | B C",
                        "- Odd Code: Over.");
        assertThat(facts.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "SailBoat.md:8: the row has no error code; it was taken as another row of the code above",
                        "SailBoat.md:9: “” is not an HTTP status; the row of Two.Planks has none",
                        "SailBoat.md:10: “4xx” is not an HTTP status; the row of Odd Code has none",
                        "SailBoat.md:11: the row has no error code; it was left out");
    }

    @Test
    @DisplayName("A page may lack any of its sections")
    void aPageMayLackAnySection() throws IOException {
        assertThat(madeUp.described("SailBoat.md", """
                        # SailBoat

                        ## Response parameters

                        |Name|Type|Description|
                        |---|---|---|
                        |RequestId|String|x|
                        """)).contains("RequestId").doesNotContain("parameters:", "errors:");
        assertThat(madeUp.described("SailBoat.md", MadeUp.parameters("|Size|Integer|No|3|x|")))
                .contains("Size")
                .doesNotContain("response:", "errors:");
    }

    @Test
    @DisplayName("Metadata alone: names, types, what is required, methods, members to three levels")
    void metadataAloneGivesADescription() throws IOException {
        assertThat(madeUp.described("SailBoat.json", """
                        {"name": "SailBoat", "protocol": "HTTPS", "method": "POST", "parameters": [
                          {"name": "Size", "type": "Integer", "required": true},
                          {"name": "Names", "type": "RepeatList", "required": false},
                          {"name": "Mast", "type": "RepeatList", "required": false, "sub_parameters": [
                            {"name": "Height", "type": "Float", "required": false},
                            {"name": "Sail", "type": "RepeatList", "required": false, "sub_parameters": [
                              {"name": "Area", "type": "Double", "required": true}]}]},
                          {"name": "Hull", "type": "Struct", "required": false, "sub_parameters": [
                            {"name": "Wet", "type": "Boolean", "required": false}]},
                          {"name": "Options", "type": "Json", "required": false}]}
                        """)).isEqualTo("""
                        operation: SailBoat
                        methods: [POST]
                        protocols: [HTTPS]

                        sources:
                          metadata: { document: SailBoat.json }

                        parameters:
                          Size: { type: integer, required: true, from: [metadata] }
                          Names.N: { type: string, from: [metadata] }
                          Mast.N.Height: { type: float, from: [metadata] }
                          Mast.N.Sail.N.Area: { type: double, required: true, from: [metadata] }
                          Hull.Wet: { type: boolean, from: [metadata] }
                          Options: { type: string, from: [metadata] }
                        """);
    }
}
