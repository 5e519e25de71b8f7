package dev.tenon.runtime.internal.decode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D10 D11 D12 every form of a list")
final class ListFormsTest {
    @ParameterizedTest(name = "{0} JSON {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            D11 | Names | {"Name":["x","y"]} | [x, y]
            D11 | Names | {"Name":["x"]} | [x]
            D11 | Names | {"Name":[]} | []
            D10 | Names | {"Name":"x"} | [x]
            D10 | Names | ["x","y"] | [x, y]
            D10 | Names | [] | []
            D10 | Names | {} | []
            D10 | Names | "" | []
            D10 | Names | "  " | []
            D10 | Names | null | []
            D10 | Names | {"Name":null} | []
            D10 | Names | {"Name":["",""]} | [, ]
            D10 | Names | "x" | [x]
            D10 | Names | 5 | [5]
            D10 | Names | [{"Name":["x"]},{"Name":["y","z"]}] | [x, y, z]
            D10 | Names | [{"Name":"x"},{"Name":[]}] | [x]
            D10 | Names | {"Total":2,"Name":["x"],"More":{}} | [x]
            D10 | Names | {"Total":{"Name":["no"]},"Name":["x"]} | [x]
            D10 | Names | {"Total":"Name","Name":["x"],"More":"Name"} | [x]
            D10 | Names | {"Other":["x"]} | TYPE Names.Name[0]
            D10 | Names | {"Name":["x"],"Name":["y"]} | DUPLICATE Names.Name[0]
            D10 | Numbers | {"Number":["1",2,3.0]} | [1, 2, 3]
            D10 | Numbers | {"Number":["",null]} | []
            D10 | Items | {"Item":[{"Code":"a"},{"Code":"b"}]} | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Items | {"Item":{"Code":"a"}} | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Items | {"Code":"a"} | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Items | {"Unknown":1,"Code":"a"} | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Items | {"Unknown":1} | TYPE Items
            D10 | Items | [{"Code":"a"}] | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Items | [{"Item":{"Code":"a"}},{"Item":[{"Code":"b"}]}] | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Items | {"Item":"own"} | [Item[code=null, count=null, item=own, tags=[]]]
            D10 | Items | {"Item":[{"Item":"own"}]} | [Item[code=null, count=null, item=own, tags=[]]]
            D10 | Items | [{"Item":"own","Code":"a"}] | [Item[code=a, count=null, item=own, tags=[]]]
            D10 | Items | {"Item":[{}]} | [Item[code=null, count=null, item=null, tags=[]]]
            D10 | Items | {"Item":[""]} | [Item[code=null, count=null, item=null, tags=[]]]
            D10 | Items | "x" | TYPE Items.Item[0]
            D10 | Items | {"Itme":[{"Code":"a"},{"Code":"b","New":1}]} | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Items | {"Itme":{"Code":"a"}} | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Items | {"Itme":[{"Code":"a","New":1}]} | TYPE Items
            D10 | Items | {"Itme":[{"Code":"a"}],"More":1} | TYPE Items
            D10 | Items | {"Itme":[{},{"Code":"b"}]} | TYPE Items
            D10 | Items | {"Itme":["a"]} | TYPE Items
            D10 | Items | {"Itme":[]} | TYPE Items
            D10 | Items | {"Itme":[{"Tags":{"Gat":["t"]}}]} | TYPE Items.Item[0].Tags.Tag[0]
            D10 | Bare | [{"Code":"a"}] | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Bare | {"Code":"a"} | [Item[code=a, count=null, item=null, tags=[]]]
            D10 | Bare | [] | []
            D10 | Items | {"Item":[{"Tags":{"Tag":["t"]}},{"Tags":["u","v"]}]} | [Item[code=null, count=null, item=null, tags=[t]], Item[code=null, count=null, item=null, tags=[u, v]]]
            D10 | Matrix | {"Row":[{"Cell":["a","b"]},{"Cell":["c"]}]} | [[a, b], [c]]
            D10 | Matrix | [["a","b"],["c"]] | [[a, b], [c]]
            D10 | Matrix | {"Row":{"Cell":"a"}} | [[a]]
            D10 | Matrix | {"Cell":["a"]} | [[a]]
            D10 | Matrix | {"Row":[]} | []
            """)
    void jsonListsAreRead(String row, String field, String json, String expected) {
        String response = "{\"" + field + "\":" + json + ",\"RequestId\":\"r\"}";
        ValuesTest.assertRead(field, response, expected);
    }

    @ParameterizedTest(name = "{0} XML {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            D11 | Names | <Names><Name>x</Name><Name>y</Name></Names> | [x, y]
            D11 | Names | <Names><Name>x</Name></Names> | [x]
            D11 | Names | <Names></Names> | []
            D11 | Names | <Names/> | []
            D11 | Names | <Names>  <!-- c --> </Names> | []
            D11 | Names | | []
            D10 | Names | <Names>x</Names> | [x]
            D10 | Names | <Names><![CDATA[x]]></Names> | [x]
            D10 | Names | <Names><Other>x</Other></Names> | TYPE Names.Name[0]
            D12 | Names | <Names><Name>x</Name></Names><Text>t</Text><Names><Name>y</Name></Names> | [x, y]
            D12 | Names | <Names>x</Names><Names>y</Names> | [x, y]
            D12 | Names | <Names><Name>x</Name><Other/><Name>y</Name></Names> | [x, y]
            D12 | Names | <Names><Other/><Name>x</Name></Names> | [x]
            D12 | Items | <Items><Item><Code>a</Code></Item></Items><Items><Item><Code>b</Code></Item></Items> | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D12 | Items | <Items><Code>a</Code></Items><Text>t</Text><Items><Code>b</Code></Items> | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Items | <Items><Item>own</Item></Items> | [Item[code=null, count=null, item=own, tags=[]]]
            D10 | Items | <Items><Item><Item>own</Item></Item></Items> | [Item[code=null, count=null, item=own, tags=[]]]
            D10 | Items | <Items><Item/></Items> | [Item[code=null, count=null, item=, tags=[]]]
            D10 | Items | <Items><Unknown>1</Unknown></Items> | TYPE Items
            D10 | Items | <Items> <Itme> <Code>a</Code> </Itme> <Itme><Code>b</Code><New/></Itme> </Items> | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Items | <Items><Itme><Code>a</Code></Itme></Items><Items><Item><Code>b</Code></Item></Items> | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Items | <Items><Itme><Code>a</Code><New/></Itme></Items> | TYPE Items
            D10 | Items | <Items><Itme><Code>a</Code></Itme><More/></Items> | TYPE Items
            D10 | Items | <Items><Itme/><Itme><Code>b</Code></Itme></Items> | TYPE Items
            D10 | Items | <Items><Itme>a</Itme></Items> | TYPE Items
            D10 | Items | <Items><Itme>x<Code>a</Code></Itme></Items> | TYPE Items
            D10 | Items | <Items><Itme><Code>a</Code></Itme>x</Items> | TYPE Items.Item[0]
            D10 | Items | <Items><Itme><Tags><Gat>t</Gat></Tags></Itme></Items> | TYPE Items.Item[0].Tags.Tag[0]
            D10 | Items | <Items>x</Items> | TYPE Items.Item[0]
            D10 | Items | <Items><Item><Code>a</Code></Item>x</Items> | TYPE Items.Item[0]
            D10 | Bare | <Bare><Code>a</Code></Bare><Bare><Code>b</Code></Bare> | [Item[code=a, count=null, item=null, tags=[]], Item[code=b, count=null, item=null, tags=[]]]
            D10 | Bare | <Bare/> | []
            D10 | Numbers | <Numbers><Number>1</Number><Number/><Number> 2 </Number></Numbers> | [1, 2]
            D10 | Matrix | <Matrix><Row><Cell>a</Cell><Cell>b</Cell></Row><Row><Cell>c</Cell></Row></Matrix> | [[a, b], [c]]
            D10 | Matrix | <Matrix><Row/></Matrix> | [[]]
            D10 | Matrix | <Matrix><Row>a</Row></Matrix> | [[a]]
            """)
    void xmlListsAreRead(String row, String field, String xml, String expected) {
        String response =
                "<EverythingResponse><RequestId>r</RequestId>" + (xml == null ? "" : xml) + "</EverythingResponse>";
        ValuesTest.assertRead(field, response, expected);
    }
}
