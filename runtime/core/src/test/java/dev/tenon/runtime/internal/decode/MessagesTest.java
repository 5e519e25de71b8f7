package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.EverythingOperation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words in which a response is refused; {@code ↵} stands for the end of a line. */
final class MessagesTest {
    private static final String ROOT = "<EverythingResponse>";
    private static final String END = "</EverythingResponse>";

    private static void assertRefused(String response, String message) {
        DecodeException refused = catchThrowableOfType(
                DecodeException.class, () -> EverythingOperation.read(response.replace("↵", "\n")));
        assertThat(refused).as(response).isNotNull();
        // In which column a parser stands is its own affair; the lines are not.
        String text = String.valueOf(refused.getMessage()).replaceAll("column [0-9]+", "column …");
        assertThat(text).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Text":}                      | the response is not well-formed JSON (byte 9) [SYNTAX]
            {↵"Text":"a",↵"Whole":x}       | the response is not well-formed JSON (byte 24) at Text [SYNTAX]
            {"Text":"a"                    | the response ends too early (byte 11) at Text [TRUNCATED]
            {"Text":"a",                   | the response ends too early (byte 12) at Text [TRUNCATED]
            {"Text":tr                     | the response ends too early (byte 10) [TRUNCATED]
            {"Text":"a                     | the response ends too early (byte 10) at Text [TRUNCATED]
            {"One":{"Code":{}}}            | found a structure or list where a single value is documented at One.Code [TYPE]
            {"Items":[{"Tags":["a",{}]}]}  | found a structure or list where a single value is documented at Items.Item[0].Tags.Tag[1] [TYPE]
            {"Items":[{"Count":1},{"Count":"x"}]} | an integer is malformed at Items.Item[1].Count [VALUE]
            {"Matrix":[["a"],["b",[]]]}    | found a structure or list where a single value is documented at Matrix.Row[1].Cell[1] [TYPE]
            {"One":{"Code":1,"Code":2}}    | a field appears twice at One.Code [DUPLICATE]
            {"Names":{"Name":"a","Name":"b"}} | the elements of a list appear twice at Names.Name[0] [DUPLICATE]
            {"Items":{"Unknown":1}}        | found a structure without any documented field where a list is documented at Items [TYPE]
            {"EverythingResponse":{"Text":"t"},"a":1} | unexpected data follows the response [TRAILING]
            {"EverythingResponse":{"Text":"t"}}} | unexpected data follows the response [TRAILING]
            {"Whole":2147483648}           | an integer does not fit in 32 bits at Whole [VALUE]
            {"Whole":1e30}                 | an integer does not fit in 64 bits at Whole [VALUE]
            {"Large":1.5}                  | an integer has a fraction or does not fit in 64 bits at Large [VALUE]
            {"Flag":"x"}                   | a boolean is none of true, false, 1 and 0 at Flag [VALUE]
            {"Small":1e39}                 | a number does not fit in 32 bits at Small [VALUE]
            {"Real":1e309}                 | a number does not fit in 64 bits at Real [VALUE]
            {"Price":"x"}                  | a decimal number is malformed at Price [VALUE]
            {"Time":"x"}                   | a time is not in the documented format at Time [VALUE]
            {"Text":"t"} x                 | unexpected data follows the response [TRAILING]
            []                             | found a value where a structure is documented [TYPE]
            {}                             | the response contains none of the documented fields of the operation [UNEXPECTED_CONTENT]
            """)
    @DisplayName("D09 D26 D27 D31 JSON: what is wrong and where")
    void jsonIsRefusedWithAPlace(String response, String message) {
        assertRefused(response, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <Text>a</Whole>                | the response is not well-formed XML (line 1, column …) at Text [SYNTAX]
            ↵  <Text>a & b</Text>          | the response is not well-formed XML (line 2, column …) at Text [SYNTAX]
            <Text>a                        | the response is not well-formed XML (line 1, column …) at Text [SYNTAX]
            <Text><a/></Text>              | found a structure where a single value is documented (line 1, column …) at Text [TYPE]
            <One>a</One>                   | found text where a structure is documented at One [TYPE]
            <Items>↵<Item><Code>a</Code></Item>x</Items> | found text between the elements of a list at Items.Item[0] [TYPE]
            <Items><Item><Tags><Tag>a</Tag><Tag><b/></Tag></Tags></Item></Items> | found a structure where a single value is documented (line 1, column …) at Items.Item[0].Tags.Tag[1] [TYPE]
            <One><Code>1</Code><Code>2</Code></One> | a field appears twice at One.Code [DUPLICATE]
            <Items><Unknown>1</Unknown></Items> | found a structure without any documented field where a list is documented at Items [TYPE]
            <Whole>x</Whole>               | an integer is malformed at Whole [VALUE]
            """)
    @DisplayName("D09 D26 D31 XML: what is wrong and where")
    void xmlIsRefusedWithAPlace(String fields, String message) {
        assertRefused(ROOT + fields + END, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <EverythingResponse>↵<Text>a</Text>                     | the response ends too early (line 2, column …) at Text [TRUNCATED]
            <EverythingResponse><Text>a</Text></EverythingResponse>↵x | unexpected data follows the response (line 2, column …) [TRAILING]
            <EverythingResponse><Text>a</Text></EverythingResponse><a/> | unexpected data follows the response (line 1, column …) [TRAILING]
            <EverythingResponse/>                                   | the response is empty [EMPTY]
            <!DOCTYPE a><EverythingResponse/>                       | a DOCTYPE is not allowed [DOCTYPE]
            <?xml version='1.0'?><!-- a -->↵<!DOCTYPE a []><EverythingResponse/> | a DOCTYPE is not allowed [DOCTYPE]
            <a><b/></a>                                             | the response contains none of the documented fields of the operation [UNEXPECTED_CONTENT]
            <Html><b/></Html>                                       | the response is neither JSON nor XML of the service: 17 bytes of an unnamed type, <Html><b/></Html> [UNEXPECTED_CONTENT]
            <!-- a -->                                              | the response ends too early (line 1, column …) [TRUNCATED]
            <                                                       | the response ends too early (line 1, column …) [TRUNCATED]
            <1/>                                                    | the response is not well-formed XML (line 1, column …) [SYNTAX]
            """)
    @DisplayName("D20 D22 D26 D28 D31 XML as a whole: what is wrong and where")
    void wholeXmlIsRefusedWithAPlace(String response, String message) {
        assertRefused(response, message);
    }
}
