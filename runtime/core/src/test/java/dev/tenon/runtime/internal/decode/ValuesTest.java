package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.EverythingOperation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One table for both formats: the field, its JSON value, its XML element, and what is read: a value, {@code null}, or the
 * kind of the refusal and the path.
 */
@DisplayName("D02–D19 single values, JSON and XML alike")
final class ValuesTest {
    private static final String TABLE = """
            D02 | Text | - | - | null
            D02 | One | - | - | null
            D02 | Items | - | - | []
            D03 | Text | null | <Text xsi:nil="true"/> | null
            D03 | Whole | null | <Whole xsi:nil="1"></Whole> | null
            D03 | One | null | <One xsi:nil="true"/> | null
            D03 | Items | null | <Items xsi:nil="true"/> | []
            D03 | Names | {"Name":["a",null,"b"]} | <Names><Name>a</Name><Name xsi:nil="true"/><Name>b</Name></Names> | [a, b]
            D03 | Items | {"Item":[null,{"Code":"x"}]} | <Items><Item xsi:nil="true"/><Item><Code>x</Code></Item></Items> | [Item[code=x, count=null, item=null, tags=[]]]
            D04 | Text | 1e400 | <Text>1e400</Text> | 1e400
            D04 | Text | 1.10 | <Text>1.10</Text> | 1.10
            D04 | Text | "007" | <Text>007</Text> | 007
            D04 | Text | true | <Text>true</Text> | true
            D04 | Text | -0.0 | <Text>-0.0</Text> | -0.0
            D05 | Whole | "7" | <Whole>7</Whole> | 7
            D05 | Whole | " 7\\n" | <Whole> 7&#10;</Whole> | 7
            D05 | Large | "9223372036854775807" | <Large>9223372036854775807</Large> | 9223372036854775807
            D05 | Large | -9223372036854775808 | <Large>-9223372036854775808</Large> | -9223372036854775808
            D05 | Real | "1.5" | <Real>1.5</Real> | 1.5
            D05 | Price | "1.10" | <Price>1.10</Price> | 1.10
            D05 | Flag | "true" | <Flag>true</Flag> | true
            D05 | Flag | "FALSE" | <Flag>FALSE</Flag> | false
            D05 | Flag | true | <Flag> True </Flag> | true
            D06 | Whole | "" | <Whole/> | null
            D06 | Whole | "  " | <Whole>  </Whole> | null
            D06 | Flag | "" | <Flag></Flag> | null
            D06 | Time | "" | <Time/> | null
            D06 | Price | "" | <Price/> | null
            D06 | One | "" | <One/> | null
            D06 | One | " " | <One> </One> | null
            D06 | One | {} | <One></One> | null
            D06 | One | { } | <One><!-- c --></One> | null
            D06 | Items | "" | <Items/> | []
            D06 | Text | "" | <Text/> | ""
            D07 | Whole | 1.9 | <Whole>1.9</Whole> | VALUE Whole
            D07 | Whole | 1.0 | <Whole>1.0</Whole> | 1
            D07 | Whole | 1e3 | <Whole>1e3</Whole> | 1000
            D07 | Large | 1e-1 | <Large>1e-1</Large> | VALUE Large
            D08 | Whole | 2147483648 | <Whole>2147483648</Whole> | VALUE Whole
            D08 | Whole | 1e999999999 | <Whole>1e999999999</Whole> | VALUE Whole
            D08 | Large | 9223372036854775808 | <Large>9223372036854775808</Large> | VALUE Large
            D08 | Flag | "yes" | <Flag>yes</Flag> | VALUE Flag
            D08 | Flag | 2 | <Flag>2</Flag> | VALUE Flag
            D08 | Flag | -1 | <Flag>-1</Flag> | VALUE Flag
            D08 | Flag | "01" | <Flag>01</Flag> | VALUE Flag
            D41 | Flag | 1 | <Flag>1</Flag> | true
            D41 | Flag | 0 | <Flag>0</Flag> | false
            D41 | Flag | "1" | <Flag> 1 </Flag> | true
            D41 | Flag | " 0 " | <Flag>0</Flag> | false
            D41 | One | [] | <One/> | null
            D41 | One | [ ] | <One> </One> | null
            D08 | Real | 1e400 | <Real>1e400</Real> | VALUE Real
            D08 | Real | "NaN" | <Real>NaN</Real> | VALUE Real
            D08 | Real | "1d" | <Real>1d</Real> | VALUE Real
            D08 | Real | "0x1p3" | <Real>0x1p3</Real> | VALUE Real
            D08 | Small | 1e39 | <Small>1e39</Small> | VALUE Small
            D08 | Whole | "seven" | <Whole>seven</Whole> | VALUE Whole
            D08 | Whole | "\u0667" | <Whole>\u0667</Whole> | VALUE Whole
            D08 | Time | "yesterday" | <Time>yesterday</Time> | VALUE Time
            D08 | Time | "2017-13-10T04:04Z" | <Time>2017-13-10T04:04Z</Time> | VALUE Time
            D08 | Time | "2017-12-10T04:04Z" | <Time>2017-12-10T04:04Z</Time> | 2017-12-10T04:04:00Z
            D08 | Time | "2017-12-10T04:04:05.5+08:00" | <Time>2017-12-10T04:04:05.5+08:00</Time> | 2017-12-09T20:04:05.500Z
            D09 | Text | {"a":1} | <Text><a>1</a></Text> | TYPE Text
            D09 | Text | [] | <Text>x<a/></Text> | TYPE Text
            D09 | Whole | {} | <Whole><a/></Whole> | TYPE Whole
            D09 | One | "x" | <One>x</One> | TYPE One
            D09 | One | 5 | <One>5</One> | TYPE One
            D09 | Items | {"Item":[{"Code":{}}]} | <Items><Item><Code><a/></Code></Item></Items> | TYPE Items.Item[0].Code
            D09 | Items | {"Item":[{"Code":"a"},{"Count":"x"}]} | <Items><Item><Code>a</Code></Item><Item><Count>x</Count></Item></Items> | VALUE Items.Item[1].Count
            D09 | Items | {"Item":["x"]} | <Items>x</Items> | TYPE Items.Item[0]
            D13 | One | {"Code":"a","Code":"b"} | <One><Code>a</Code><Code>b</Code></One> | DUPLICATE One.Code
            D15 | Text | {"Text":"inner"} | <Text><Text>inner</Text></Text> | TYPE Text
            D15 | Text | {"a":{}} | <Text>outer<a>inner</a>outer</Text> | TYPE Text
            D15 | Text | {} | <Text> <a/></Text> | TYPE Text
            D15 | Whole | {"a":7} | <Whole><a>7</a></Whole> | TYPE Whole
            D15 | Flag | [true] | <Flag><Flag>true</Flag></Flag> | TYPE Flag
            D15 | Time | {"a":""} | <Time><!-- c --><a/></Time> | TYPE Time
            D15 | One | {"Code":{"a":"b"}} | <One><Code><a>b</a></Code></One> | TYPE One.Code
            D15 | Names | {"Name":["x",{"a":"y"}]} | <Names><Name>x</Name><Name><a>y</a></Name></Names> | TYPE Names.Name[1]
            D17 | Text | "  a b  " | <Text>  a b  </Text> | "  a b  "
            D17 | Text | "   " | <Text>   </Text> | "   "
            D19 | text | "x" | <text>x</text> | null
            D25 | Text | "a\\u0000b" | <Text>a&#0;b</Text> | SYNTAX
            """;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = TABLE)
    void jsonValuesAreRead(String row, String field, String json, String xml, String expected) {
        if (row.equals("D25")) {
            return; // JSON may write NUL as an escape; XML may not write it at all.
        }
        String response =
                json.equals("-") ? "{\"RequestId\":\"r\"}" : "{\"RequestId\":\"r\",\"" + field + "\":" + json + "}";
        assertRead(field, response, expected);
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = TABLE)
    void xmlValuesAreRead(String row, String field, String json, String xml, String expected) {
        String response =
                "<EverythingResponse xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><RequestId>r</RequestId>"
                        + (xml.equals("-") ? "" : xml) + "</EverythingResponse>";
        assertRead(field, response, expected);
    }

    static void assertRead(String field, String response, String expected) {
        int blank = expected.indexOf(' ');
        String kind = blank < 0 ? expected : expected.substring(0, blank);
        if (isKind(kind)) {
            DecodeException refused =
                    catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(response));
            assertThat(refused).as(response).isNotNull();
            assertThat(refused.kind()).isEqualTo(DecodeException.Kind.valueOf(kind));
            if (blank > 0) {
                assertThat(refused.path()).isEqualTo(expected.substring(blank + 1));
            }
            return;
        }
        Everything read = EverythingOperation.read(response);
        Object value = switch (field) {
            case "Text", "text" -> read.text();
            case "Whole" -> read.whole();
            case "Large" -> read.large();
            case "Flag" -> read.flag();
            case "Real" -> read.real();
            case "Small" -> read.small();
            case "Price" -> read.price();
            case "Time" -> read.time();
            case "One" -> read.one();
            case "Items" -> read.items();
            case "Names" -> read.names();
            case "Numbers" -> read.numbers();
            case "Bare" -> read.bare();
            default -> read.matrix();
        };
        String text = expected.startsWith("\"") ? expected.substring(1, expected.length() - 1) : expected;
        assertThat(String.valueOf(value)).as(response).isEqualTo(text);
        assertThat(read.requestId()).isEqualTo("r");
    }

    private static boolean isKind(String text) {
        for (DecodeException.Kind kind : DecodeException.Kind.values()) {
            if (kind.name().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
