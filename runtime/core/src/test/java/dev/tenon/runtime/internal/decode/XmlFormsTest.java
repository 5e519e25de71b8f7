package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.fixture.EverythingOperation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only XML has: nulls as attributes, text in pieces, and two versions. */
final class XmlFormsTest {
    private static String response(String fields) {
        return "<EverythingResponse xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><RequestId>r</RequestId>"
                + fields + "</EverythingResponse>";
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            D03 | Text  | <Text nil="true">a</Text>                         | a
            D03 | Text  | <Text xsi:nil="false">a</Text>                    | a
            D03 | Text  | <Text xsi:nil="0">a</Text>                        | a
            D03 | Text  | <Text xsi:null="true">a</Text>                    | a
            D03 | Text  | <Text xsi:nil=" true ">a</Text>                   | null
            D03 | Text  | <Text a="b" xsi:type="c" xsi:nil="1"/>            | null
            D03 | Text  | <Text xsi:nil="true"><a><b/></a>c</Text>          | null
            D03 | One   | <One xsi:nil="false"><Code>a</Code></One>         | Item[code=a, count=null, item=null, tags=[]]
            D03 | One   | <One xsi:nil="true"><Code>a</Code></One>          | null
            D03 | Items | <Items xsi:nil="true"><Item><Code>a</Code></Item></Items> | []
            D03 | Items | <Items><Item xsi:nil="true"/></Items>             | []
            D03 | Names | <Names><Name xsi:nil="true">a</Name></Names>      | []
            D03 | Names | <Names><Other xsi:nil="true"/><Name>a</Name></Names> | [a]
            D13 | One   | <One/><One/>                                      | DUPLICATE One
            D13 | Text  | <Text>a</Text><New/><Text>b</Text>                | DUPLICATE Text
            D15 | Text  | <Text>a<b/></Text>                                | TYPE Text
            D16 | Text  | <Text>a<!-- c -->b<?p?>c<![CDATA[d]]>e</Text>     | abcde
            D16 | Text  | <Text><![CDATA[]]><!-- c --></Text>               | ""
            D16 | Text  | <Text><!-- c -->a</Text>                          | a
            D16 | Text  | <Text>&#9;a&#10;&#13;</Text>                      | "\\ta\\n\\r"
            D16 | Whole | <Whole>1<!-- c -->2</Whole>                       | 12
            D16 | Text  |   <Text>a</Text>                           | a
            D16 | Items | <Items>&#160;<Item>　<Code>a</Code></Item> </Items> | [Item[code=a, count=null, item=null, tags=[]]]
            D16 | Names | <Names><Name> </Name> <Name>a</Name></Names> | [ , a]
            D22 | Text  | <Text><!DOCTYPE a></Text>                         | DOCTYPE
            D31 | Text  | <Text>a</Text><!-- never closed -- >              | SYNTAX
            """)
    void xmlFormsAreRead(String row, String field, String fields, String expected) {
        ValuesTest.assertRead(field, response(fields), expected.translateEscapes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            &#1;   | SYNTAX
            &#31;  | SYNTAX
            a&#1;b | SYNTAX
            &#9;   | "\t"
            &#32;a | " a"
            """)
    @DisplayName("D25 control characters are refused, whatever version the response names")
    void controlCharactersAreRefused(String text, String expected) {
        ValuesTest.assertRead("Text", "<?xml version='1.1'?>" + response("<Text>" + text + "</Text>"), expected);
    }

    @Test
    @DisplayName("D01 what is not documented is skipped, however much it is")
    void unknownElementsAreSkipped() {
        String unknown = "<New a='b'>c<d><Text>e</Text></d><!-- f --></New>";
        assertThat(EverythingOperation.read(response(unknown + "<Text>t</Text>" + unknown))
                        .text())
                .isEqualTo("t");
    }
}
