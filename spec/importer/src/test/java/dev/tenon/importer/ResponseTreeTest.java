package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Responses of a made-up service: how a table and its examples become a tree. */
class ResponseTreeTest {
    private static OperationFacts read(String page) {
        return PageReader.read(PageText.of("LaunchBoat.md", page)).orElseThrow();
    }

    private static List<String> tree(OperationFacts facts) {
        List<String> lines = new ArrayList<>();
        tree("", facts.response(), lines);
        return lines;
    }

    private static void tree(String path, List<ResponseFact> fields, List<String> lines) {
        for (ResponseFact field : fields) {
            lines.add(path + field.name()
                    + field.item().map(item -> "[" + item + "]").orElse("") + " " + field.type());
            tree(path + field.name() + "/", field.fields(), lines);
        }
    }

    @Test
    @DisplayName("Marks of depth, one kind for all depths, and the examples place the fields")
    void marksOfDepthPlaceTheFields() {
        OperationFacts facts = read("""
                # ListBoats {#doc .reference}

                ## 返回参数 {#resultMapping .section}

                |名称|类型|示例值|描述|
                |--|--|---|--|
                |Boats| | |船

                 |
                |└BoatId|String|b-1|编号

                 |
                |└Crew| | |船员

                 |
                |└Role|String|cook|职务

                 |
                |Total|Integer|1|总数

                 |

                ## 示例

                ```
                <ListBoatsResponse><Boats><Boat><BoatId>b-1</BoatId></Boat></Boats><Total>1</Total></ListBoatsResponse>
                ```
                """);
        assertThat(tree(facts))
                .containsExactly(
                        "Boats[Boat] ",
                        "Boats/BoatId String",
                        "Boats/Crew ",
                        "Boats/Crew/Role String",
                        "Total Integer");
    }

    @Test
    @DisplayName("Two marks stand for two levels")
    void twoMarksStandForTwoLevels() {
        OperationFacts facts = read("""
                # ListBoats

                ## Response parameters

                |Name|Type|Description|
                |---|---|---|
                |Fleet|Struct|x|
                |└Port|Struct|x|
                |└└City|String|x|
                |└Name|String|x|
                |RequestId|String|x|
                """);
        assertThat(tree(facts))
                .containsExactly(
                        "Fleet Struct",
                        "Fleet/Port Struct",
                        "Fleet/Port/City String",
                        "Fleet/Name String",
                        "RequestId String");
    }

    @Test
    @DisplayName("A flat table is placed by its examples and its order; the row of the element is no field")
    void aFlatTableIsPlacedByItsExamples() {
        OperationFacts facts = read("""
                # ListBoats

                ## Response parameters

                |Parameter|Type|Example|Description|
                |---|---|---|---|
                |Boats|Array of Boat| |x |
                |Boat| | | |
                |Anchor|Struct| |x |
                |Depth|Float|1.5|x |
                |BoatId|String|b-1|x |
                |Flags|List|red|x |
                |NextToken|String|t|x |
                |RequestId|String|r|x |

                ## Examples

                ```
                HTTP/1.1 200 OK
                Content-Type: application/json

                {"Boats": {"Boat": [{"Anchor": {"Depth": 1.5}, "BoatId": "b-1", "Flags": {"Flag": ["red"]}}]},
                 "RequestId": "r"}
                ```
                """);
        assertThat(tree(facts))
                .containsExactly(
                        "Boats[Boat] Array of Boat",
                        "Boats/Anchor Struct",
                        "Boats/Anchor/Depth Float",
                        "Boats/BoatId String",
                        "Boats/Flags[Flag] List",
                        "NextToken String",
                        "RequestId String");
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    @DisplayName("A malformed example gives one line with its number; what can be read of it is used")
    void aMalformedExampleIsToldAndUsed() {
        OperationFacts facts = read("""
                # ListBoats

                ## Response parameters

                |Parameter|Type|Description|
                |---|---|---|
                |Boats|Array|x|
                |RequestId|String|x|

                ## Examples

                ```
                {
                  "Boats": {
                    "Boat": [
                      {"BoatId": "b-1",}
                    ]
                  },
                  "RequestId": "r"
                }
                ```
                """);
        assertThat(tree(facts)).containsExactly("Boats[Boat] Array", "Boats/BoatId ", "RequestId String");
        assertThat(facts.problems())
                .extracting(Problem::toString)
                .containsExactly("LaunchBoat.md:16: the JSON example is malformed: a comma before }");
    }

    @Test
    @DisplayName("Where braces were lost in publishing, the indentation tells the depth")
    void indentationTellsTheDepthWhereBracesWereLost() {
        OperationFacts facts = read("""
                # ListBoats

                ## Response parameters

                |Parameter|Type|Description|
                |---|---|---|
                |Boats|Array|x|
                |Total|Integer|x|

                ## Examples

                ```

                  "Boats": {
                    "Boat": [

                        "BoatId": "b-1",
                        "Flag": "red"


                        "BoatId": "b-2",
                        "Flag": "blue"


                  "Total": 2

                ```
                """);
        assertThat(tree(facts)).containsExactly("Boats[Boat] Array", "Boats/BoatId ", "Boats/Flag ", "Total Integer");
    }

    @Test
    @DisplayName("The plain text of a help page is read without any marks")
    void plainTextOfAHelpPageIsRead() {
        OperationFacts facts =
                PageReader.read(PageText.of("LaunchBoat.help.txt", """
                        Launches a boat.
                        Operation description
                        Mind the tide.
                        RAM authorization
                        |
                        Action |
                        Access level |
                        |
                        harbour:LaunchBoat |
                        update |
                        Request parameters
                        |
                        Parameter |
                        Type |
                        Required |
                        Description |
                        Example |
                        | BoatId |
                        string |
                        Yes |
                        The boat. |
                        b-1 |
                        Response elements
                        |
                        Element |
                        Type |
                        Description |
                        Example |
                        |
                        object |||
                        | RequestId |
                        string |
                        The id. |
                        r |
                        | Crews |
                        object |||
                        | Crew |
                        array<object> |
                        The crew. |
                        |
                        |
                        object |||
                        | Role |
                        string |
                        The role. |
                        cook |
                        Examples
                        Success response
                        JSON format
                        {
                        "RequestId": "r",
                        "Crews": {
                        "Crew": [
                        {
                        "Role": "cook"
                        }
                        ]
                        }
                        }
                        Error codes
                        |
                        HTTP status code |
                        Error code |
                        Error message |
                        Description |
                        |---|---|---|---|
                        | 400 | NoTide | There is no tide. | Wait. |
                        | 403 | Forbidden | You may not. |
                        See Error Codes for a complete list.
                        """)).orElseThrow();
        assertThat(facts.operation()).isEqualTo("LaunchBoat");
        assertThat(facts.parameters()).extracting(ParameterFact::name).containsExactly("BoatId");
        assertThat(tree(facts)).containsExactly("RequestId string", "Crews[Crew] object", "Crews/Role string");
        assertThat(facts.errors())
                .extracting(error -> error.http().orElse(0) + " " + error.code() + " " + error.message())
                .containsExactly("400 NoTide There is no tide.", "403 Forbidden You may not.");
    }
}
