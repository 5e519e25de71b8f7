package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest pages on which an importer goes wrong, and their siblings. */
class SmallestPagesTest {
    private static OperationFacts shared(String file) {
        Path page = Shared.folder().resolve("cases/importer").resolve(file);
        return PageReader.read(PageText.of(file, Shared.read(page))).orElseThrow();
    }

    /** A made-up page: rows of response fields, then blocks of examples. */
    private static OperationFacts page(String rows, String... examples) {
        StringBuilder text = new StringBuilder("""
                # ListBoxes

                ## Response parameters

                |Parameter|Type|Example|Description|
                |---|---|---|---|
                """).append(rows).append("\n\n## Examples\n");
        for (String example : examples) {
            text.append("\n```\n").append(example).append("\n```\n");
        }
        return PageReader.read(PageText.of("ListBoxes.md", text.toString())).orElseThrow();
    }

    private static String tree(OperationFacts facts) {
        return tree(facts.response());
    }

    private static String tree(List<ResponseFact> fields) {
        List<String> written = new ArrayList<>();
        for (ResponseFact field : fields) {
            String list =
                    field.kind() == ResponseFact.Kind.LIST ? "[" + field.item().orElse("") + "]" : "";
            written.add(field.name() + list + (field.fields().isEmpty() ? "" : "{" + tree(field.fields()) + "}"));
        }
        return String.join(" ", written);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            02-json-root-wrapper.md               | RequestId BoxId
            02b-json-root-wrapper-response.md     | RequestId BoxId
            03-element-row-bare-array.md          | Boxes[]{BoxId} RequestId
            03b-element-row-blank-list.md         | Boxes[]{BoxId Colour} RequestId
            03c-element-row-array-no-example.md   | Port Rules[Rule]{Domain} Status RequestId
            04-error-answer-example.md            | RequestId
            05-struct-after-empty-struct.md       | Boxes[Box]{AssociatedIp{AllocationId PublicIp} Attachment{DeviceIndex InstanceId TrunkId} CreationTime Description InstanceId Mac} RequestId
            07-xml-repeats-string.md              | Logs[Log]{Line[]} RequestId
            07b-xml-slip-repeats.md               | Data[Datum]{RegionId Scene} RequestId
            09-array-empty-example.md             | Status OuterPorts[OuterPort]{Port Protocal} InnerPorts[InnerPort]{Port Protocol Forward} RequestId
            10-blank-list-swallows.md             | Bandwidth Extensions[]{Domain ExtensionId ServerCertificateId} EnableHttp2 IdleTimeout RequestId
            """)
    @DisplayName("Each of the smallest pages has the fields that a careful reader finds in it")
    void fieldsAreThoseOfACarefulReader(String file, String expected) {
        assertThat(tree(shared(file))).isEqualTo(expected);
    }

    @Test
    @DisplayName("An error table is read though blank lines break its header and its rows")
    void anErrorHeaderOverBlankLinesIsRead() {
        assertThat(shared("01-error-header-blank-lines.md").errors())
                .extracting(error -> error.http().orElse(0) + " " + error.code() + ": " + error.message())
                .containsExactly("404 InvalidBox.NotFound: The box does not exist.");
    }

    @Test
    @DisplayName("What XML repeats against its word is told with its line")
    void aRepetitionAgainstTheWordIsTold() {
        assertThat(shared("07-xml-repeats-string.md").problems())
                .extracting(Object::toString)
                .containsExactly(
                        "07-xml-repeats-string.md:14: Line is documented as String, but the XML example repeats it;"
                                + " taken as a list");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"ListBoxesResult": {"RequestId": "r", "BoxId": "b"}}
            {"Response": {"RequestId": "r", "BoxId": "b"}}
            {"ListBoxesResponse": {"ListBoxesResult": {"RequestId": "r", "BoxId": "b"}}}
            <Odd><ListBoxes><RequestId>r</RequestId><BoxId>b</BoxId></ListBoxes></Odd>
            """)
    @DisplayName("A response is unwrapped from the operation's name in any of its forms")
    void wrappersAreRemoved(String example) {
        assertThat(tree(page("|RequestId|String|r|x|\n|BoxId|String|b|x|", example)))
                .isEqualTo("RequestId BoxId");
    }

    @Test
    @DisplayName("A wrapper that the table documents is a field")
    void aDocumentedWrapperIsAField() {
        assertThat(tree(page(
                        "|Response|Struct||x|\n|BoxId|String|b|x|\n|Size|Integer|1|x|",
                        "{\"Response\": {\"BoxId\": \"b\", \"Size\": 1}}")))
                .isEqualTo("Response{BoxId Size}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"RequestId": "r", "HostId": "h", "Code": "Denied", "Message": "No."}
            {"Code": "Denied", "Message": "No.", "RequestId": "r"}
            {"Error": {"Code": "Denied", "Message": "No."}}
            <Error><RequestId>r</RequestId><HostId>h</HostId><Code>Denied</Code><Message>No.</Message></Error>
            <ErrorResponse><RequestId>r</RequestId><Error><Code>Denied</Code></Error></ErrorResponse>
            """)
    @DisplayName("A refusal among the examples adds no field")
    void refusalsAddNoField(String refusal) {
        assertThat(tree(page("|RequestId|String|r|x|", "{\"RequestId\": \"r\"}", refusal)))
                .isEqualTo("RequestId");
    }

    @Test
    @DisplayName("A documented code makes a response of what would be a refusal")
    void aDocumentedCodeIsAField() {
        assertThat(tree(page(
                        "|Code|String|OK|x|\n|RequestId|String|r|x|",
                        "{\"Code\": \"OK\", \"Message\": \"done\", \"RequestId\": \"r\"}")))
                .isEqualTo("Code RequestId Message");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            |Boxes|List||x|~|Box|Object||x|~|BoxId|String|b|x|;                {"Boxes": [{"BoxId": "b"}]};              Boxes[]{BoxId}
            |BoxList|Array||x|~|Box|Struct||x|~|BoxId|String|b|x|;             {"BoxList": {"Box": [{"BoxId": "b"}]}};   BoxList[Box]{BoxId}
            |BoxSet|||x|~|BoxItem|||x|~|BoxId|String|b|x|;                     {"Size": 1};                              BoxSet[BoxItem]{BoxId} Size
            |Boxes|Array of Box||x|~|Box|||x|~|BoxId|String|b|x|;              {"Boxes": [{"BoxId": "b"}]};              Boxes[]{BoxId}
            |Boxes|Array||x|~|Box|Struct||x|~|Lid|String|b|x|;                 {"Boxes": [{"Box": {"Lid": "l"}, "A": 1}]}; Boxes[]{Box{Lid} A}
            |Group|||x|~|Tuples|||x|~|TupleId|String|b|x|;                     {"Group": {"Tuples": [{"TupleId": "b"}]}}; Group{Tuples[]{TupleId}}
            |Locks|||x|~|Reason|String|b|x|;                                   {"Locks": {"Reason": [{"Reason": "b"}]}}; Locks[Reason]{Reason}
            |Boxes|Array of Box||x|~|Tags|Array of Tag||x|~|TagKey|String|k|x|~|TagValue|String|v|x|~|VaultId|String|v|x|; {"Boxes": {"Box": [{"Tags": {"Tag": [{"TagKey": "k", "TagValue": "v"}]}}]}}; Boxes[Box]{Tags[Tag]{TagKey TagValue} VaultId}
            """)
    @DisplayName("The row of an element is no field, unless the examples show one of its name")
    void rowsOfElementsAreNoFields(String rows, String example, String expected) {
        assertThat(tree(page(rows.replace('~', '\n'), example))).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "The sentence below a table is no cell of its last row; what is said of an element is said of its list")
    void theSentenceBelowATableIsNoCell() {
        OperationFacts facts =
                PageReader.read(PageText.of("ListBoxes.txt", """
                Lists boxes.
                RAM authorization
                |
                Action |
                Access level |
                |
                storage:ListBoxes |
                list |
                Request parameters
                |
                Parameter |
                Type |
                Required |
                Description |
                Example |
                | BoxId |
                string |
                No |
                The box. |
                b-1 |
                Response elements
                |
                Element |
                Type |
                Description |
                Example |
                |
                object |||
                | Boxes |
                object |
                ||
                | Box |
                array<object> |
                The boxes. |
                |
                |
                object |||
                | BoxId |
                string |
                The box. |
                b-1 |
                Error codes
                |
                HTTP status code |
                Error code |
                Error message |
                Description |
                |---|---|---|---|
                | 400 | NoBox | No such box. | Look again. |
                | 403 | Forbidden | You may not. |
                See Error Codes for a complete list.
                """)).orElseThrow();
        assertThat(facts.errors()).extracting(ErrorFact::prose).containsExactly("Look again.", "");
        assertThat(facts.response())
                .singleElement()
                .extracting(ResponseFact::prose)
                .isEqualTo("The boxes.");
        assertThat(facts.problems())
                .extracting(Object::toString)
                .contains("ListBoxes.txt:50: the row has 3 of 4 cells; the rest are taken as empty");
    }

    @Test
    @DisplayName("A row whose last bar is missing is whole, and says so")
    void aRowWithoutItsLastBarIsWhole() {
        OperationFacts facts = PageReader.read(PageText.of(
                        "ListBoxes.md",
                        MadeUp.parameters("|BoxId|String|Yes|b|The box.").replace("SailBoat", "ListBoxes")))
                .orElseThrow();
        assertThat(facts.parameters())
                .singleElement()
                .satisfies(box -> assertThat(box.prose()).isEqualTo("The box."));
        assertThat(facts.problems())
                .extracting(Object::toString)
                .containsExactly("ListBoxes.md:7: the row has no closing bar");
    }
}
