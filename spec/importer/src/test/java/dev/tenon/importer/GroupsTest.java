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

/** How pages of other operations and products show that one row belongs to another. */
class GroupsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUp madeUp;

    @BeforeEach
    void sources() {
        madeUp = new MadeUp(folder);
    }

    @Test
    @DisplayName("Marks of depth in a parameter table: members of a list get its N, those of a structure its name")
    void membersGetTheNOfTheirListAndTheNameOfTheirStructure() throws IOException {
        assertThat(madeUp.described("SailBoat.md", MadeUp.parameters("""
                        |Tag|Array|No||The tags.|
                        |└Key|String|No|k|x|
                        |└Value|String|No|v|x|
                        |Hull|Struct|No||The hull.|
                        |├Colour|String|No|red|x|
                        |└Planks|RepeatList|No||x|
                        |└└Length|Float|No|1.5|x|
                        |Masts|array<object>|No||x|
                        |--|object|No||x|
                        |----Height|Integer|No|3|x|
                        |Name|String|No|x|x|""")))
                .contains("  Tag.N.Key:", "  Tag.N.Value:", "  Hull.Colour:", "  Hull.Planks.N.Length:", "  Name:")
                .doesNotContain("  Tag:", "  Tag.N:", "  Hull:", "  Hull.Planks:");
    }

    @Test
    @DisplayName("Copied text shows members without marks; metadata tells where a group ends")
    void metadataEndsAGroupThatCopiedTextLeavesOpen() throws IOException {
        String copied = """
                Sails boats.
                RAM authorization
                |
                Action |
                Access level |
                |
                harbour:SailBoat |
                update |
                |
                Request parameters
                |
                Parameter |
                Type |
                Required |
                Description |
                Example |
                | BoatIds |
                array |
                Yes |
                The boats. |
                |
                |
                string |
                No |
                One boat. |
                b-1 |
                | Tag |
                array<object> |
                No |
                The tags. |
                |
                |
                object |
                No |
                A tag. |
                |
                | Key |
                string |
                No |
                The key. |
                k |
                | DryRun |
                boolean |
                No |
                A check only. |
                false |
                | Hull |
                object |
                No |
                The hull. |
                |
                | Colour |
                string |
                No |
                The colour. |
                red |
                | Rivets |
                integer |
                No |
                How many. |
                3 |
                Response elements
                |
                Element |
                Type |
                Description |
                Example |
                |
                object |
                |||
                | Sails |
                array |
                The sails. |
                |
                |
                string |
                A sail. |
                s-1 |
                | Total |
                integer |
                The total. |
                1 |
                """;
        String alone = madeUp.described("SailBoat.txt", copied);
        assertThat(alone)
                .contains("  BoatIds.N: {", "  Tag.N.Key: {", "  DryRun: {", "  Hull.Colour: {", "  Hull.Rivets: {")
                .contains("  Sails: { list: Sail, type: string", "  Total: { type: integer");
        assertThat(madeUp.problems()).anyMatch(problem -> problem.contains("the members of Hull are not marked"));
        assertThat(madeUp.described("SailBoat.txt", copied, "SailBoat.json", """
                        {"name": "SailBoat", "method": "POST", "parameters": [
                          {"name": "BoatIds", "type": "RepeatList", "required": true},
                          {"name": "Rivets", "type": "Integer", "required": false},
                          {"name": "Hull", "type": "Struct", "required": false, "sub_parameters": [
                            {"name": "Colour", "type": "String", "required": false}]}]}
                        """))
                .contains("  BoatIds.N: {", "  Hull.Colour: {", "  Rivets: {")
                .doesNotContain("Hull.Rivets");
    }

    @Test
    @DisplayName("A list for one source and text for another is a list in one string")
    void aListForOneSourceAndTextForAnotherIsAListInOneString() throws IOException {
        assertThat(madeUp.described(
                        "SailBoat.md",
                        MadeUp.parameters("|BoatIds|array|Yes|b-1|The boats.|"),
                        "SailBoat.json",
                        "{\"name\": \"SailBoat\", \"parameters\": [{\"name\": \"BoatIds\", \"type\":"
                                + " \"String\", \"required\": true}]}"))
                .contains("  BoatIds: { type: list<string>, encoding: json-array, required: true");
        assertThat(madeUp.disagreements())
                .contains("SailBoat: parameter BoatIds: type: a list for page-en, one value for metadata; taken:"
                        + " a list in one string");
    }

    @ParameterizedTest
    @CsvSource({"└, └└", ">, >>", "-, --", "├, ├├", "·, ··"})
    @DisplayName("Marks of depth in a table of fields come in several kinds")
    void everyKindOfMarkTellsTheDepthOfAField(String one, String two) throws IOException {
        assertThat(madeUp.described(
                        "SailBoat.md", MadeUp.parameters("|Action|String|Yes|SailBoat|x|") + """

                        ## Response parameters

                        |Parameter|Type|Example|Description|
                        |---|---|---|---|
                        |RequestId|String|r|x|
                        |Boats|Array of Boat||x|
                        |%1$s Id|String|b|x|
                        |%1$s Sails|List&lt;Sail&gt;||x|
                        |%2$sArea|Float|1.5|x|
                        |Total|Integer|1|x|
                        """.formatted(one, two)))
                .contains("""
                        response:
                          RequestId: { type: string, from: [page-en] }
                          Boats:
                            list: Boat
                            from: [page-en]
                            fields:
                              Id: { type: string, from: [page-en] }
                              Sails:
                                list: Sail
                                from: [page-en]
                                fields:
                                  Area: { type: float, from: [page-en] }
                          Total: { type: integer, from: [page-en] }
                        """);
    }
}
