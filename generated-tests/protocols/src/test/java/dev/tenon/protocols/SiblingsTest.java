package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.dynamic.DynamicClient;
import dev.tenon.protocols.siblings.PutOperation;
import dev.tenon.protocols.siblings.PutRequest;
import dev.tenon.protocols.siblings.PutResponse;
import dev.tenon.protocols.siblings.SiblingsClient;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.support.RawServer;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Maps in lists, lists in maps, maps of structures and free JSON: what servers send of them, and what is sent. */
final class SiblingsTest {
    private static final String SPEC = "siblings/service.yaml";

    private static <B extends ClientBuilder<B, C>, C extends ServiceClient<C>> C client(
            ClientBuilder<B, C> builder, String url, Credentials credentials) {
        return builder.endpoint(url)
                .allowInsecureHttp(true)
                .credentials(credentials)
                .build();
    }

    private static SiblingsClient.Builder generated() {
        return SiblingsClient.builder().signer(new HmacSha1Signer());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"Any":{"a.b":null,"%41 中":[1,null,{}],"n":12345678901234567890123.4500,"e":1e400,"":0}}  | {"Any":{"a.b":null,"%41 中":[1,null,{}],"n":12345678901234567890123.4500,"e":1E+400,"":0}}
            {"AnyList":[null,1,"x",[],{}],"AnyMap":{"a":null,"b":[null]},"Any":null}                  | {"AnyList":[1,"x",[],{}],"AnyMap":{"b":[null]}}
            {"Texts":{"z.y":"1","%2F":"2","中 文":"3","":"4","a":null,"n":7,"t":true}}                 | {"Texts":{"z.y":"1","%2F":"2","中 文":"3","":"4","n":"7","t":"true"}}
            {"Numbers":{"x":123456789012345678901234567890.10,"y":"0.10","z":-1}}                     | {"Numbers":{"x":123456789012345678901234567890.10,"y":0.10,"z":-1}}
            {"Structures":{"a.b":{"Size":9007199254740993,"Tags":{"k":"v"}},"n":null,"u":{"New":1}}}  | {"Structures":{"a.b":{"Size":9007199254740993,"Tags":{"k":"v"}},"u":{}}}
            {"Entries":[{"key":"b","value":{"Size":1}},{"value":{},"key":"a"},{"key":"c","value":null}]} | {"Entries":{"b":{"Size":1},"a":{}}}
            {"Entries":{"b":{"Size":1},"entry":{"Size":2}}}                                           | {"Entries":{"b":{"Size":1},"entry":{"Size":2}}}
            {"MapOfLists":{"a":["x","y"],"b":[],"c":null,"d":"z","e":[null]}}                         | {"MapOfLists":{"a":["x","y"],"b":[],"d":["z"],"e":[]}}
            {"MapOfMaps":{"o":{"i":"v"},"e":{},"n":null}}                                             | {"MapOfMaps":{"o":{"i":"v"},"e":{}}}
            {"ListOfMaps":{"Map":[{"a":"1"},{}]},"ListOfLists":{"Row":[{"Cell":[1,2]},{"Cell":[]},[3]]}} | {"ListOfMaps":[{"a":"1"},{}],"ListOfLists":[[1,2],[],[3]]}
            {"ListOfMaps":[{"a":"1"}],"ListOfLists":[[1,2],[],[3]]}                                   | {"ListOfMaps":[{"a":"1"}],"ListOfLists":[[1,2],[],[3]]}
            {"MapOfListsOfStructures":{"a":{"Item":[{"Id":"1"},{"Id":"2"}]},"b":[{"Id":"3"}],"c":{}}} | {"MapOfListsOfStructures":{"a":[{"Id":"1"},{"Id":"2"}],"b":[{"Id":"3"}],"c":[]}}
            <Any><a.b/><n>1</n><n>2</n><m><k>v</k></m></Any><AnyMap><a>1</a><b><c>2</c></b></AnyMap>  | {"Any":{"a.b":"","n":["1","2"],"m":{"k":"v"}},"AnyMap":{"a":"1","b":{"c":"2"}}}
            <AnyList>1</AnyList><AnyList><k>v</k></AnyList><Numbers><x>0.10</x></Numbers>             | {"AnyList":["1",{"k":"v"}],"Numbers":{"x":0.10}}
            <Texts><z.y>1</z.y><中>3</中><e/></Texts>                                                 | {"Texts":{"z.y":"1","中":"3","e":""}}
            <Structures><a.b><Size>9007199254740993</Size><Tags><k>v</k></Tags></a.b><e/></Structures> | {"Structures":{"a.b":{"Size":9007199254740993,"Tags":{"k":"v"}},"e":{}}}
            <Entries><entry><value><Size>1</Size></value><key>b</key></entry></Entries>               | {"Entries":{"b":{"Size":1}}}
            <MapOfLists><a>x</a><a>y</a><d>z</d><a>w</a><e/></MapOfLists>                             | {"MapOfLists":{"a":["x","y","w"],"d":["z"],"e":[]}}
            <MapOfMaps><o><i>v</i></o><e/></MapOfMaps><ListOfMaps><Map><a>1</a></Map><Map/></ListOfMaps> | {"MapOfMaps":{"o":{"i":"v"},"e":{}},"ListOfMaps":[{"a":"1"},{}]}
            <ListOfLists><Row><Cell>1</Cell><Cell>2</Cell></Row><Row/><Row><Cell>3</Cell></Row></ListOfLists> | {"ListOfLists":[[1,2],[],[3]]}
            <MapOfListsOfStructures><a><Item><Id>1</Id></Item><Item><Id>2</Id></Item></a><d/></MapOfListsOfStructures> | {"MapOfListsOfStructures":{"a":[{"Id":"1"},{"Id":"2"}],"d":[]}}
            """)
    @DisplayName("the record and the tree hold what was sent, whatever the keys and however large the numbers")
    void readsThem(String body, String expected) throws Exception {
        String sent = body.startsWith("{") ? body : "<PutResponse>" + body + "</PutResponse>";
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", sent.getBytes(StandardCharsets.UTF_8));
                Doors<SiblingsClient> doors = Doors.of(SPEC, generated(), server.url())) {
            JsonValue tree = doors.dynamic().call("Put", Map.of());
            PutResponse record = doors.generated().put(PutRequest.builder().build());

            assertThat(tree).isEqualTo(JsonValue.parse(expected));
            doors.holdTheSame(PutOperation.INSTANCE, record, tree);
        }
    }

    @Test
    @DisplayName("a number beyond the range of a double stays the number that was sent")
    void readsNumbersBeyondADouble() throws Exception {
        String sent = "{\"Numbers\":{\"x\":1e400}}";
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", sent.getBytes(StandardCharsets.UTF_8));
                Doors<SiblingsClient> doors = Doors.of(SPEC, generated(), server.url())) {
            assertThat(doors.dynamic().call("Put", Map.of())).isEqualTo(JsonValue.parse(sent));
            assertThat(doors.generated().put(PutRequest.builder().build()).numbers())
                    .containsEntry("x", new BigDecimal("1e400"));
        }
    }

    private static PutResponse response() {
        return PutResponse.empty()
                .withAny(JsonValue.parse("{\"a\":[\"1\",{\"b\":\"2\"}]}"))
                .withAnyMap(Map.of("k", JsonValue.of("v")))
                .withTexts(ordered("z.y", "中"))
                .withNumbers(Map.of("x", new BigDecimal("12345678901234567890.50")))
                .withStructures(Map.of("a.b", new PutResponse.Structures(Long.MAX_VALUE, Map.of("k", "v"))))
                .withEntries(Map.of("a b/%", new PutResponse.EntryValue(1L)))
                .withMapOfLists(Map.of("a", List.of("x", "y"), "b", List.of("z")))
                .withMapOfMaps(Map.of("o", ordered("i", "j"), "e", Map.of()))
                .withListOfMaps(List.of(ordered("b", "a"), Map.of()))
                .withListOfLists(List.of(List.of(1, 2), List.of(), List.of(3)))
                .withMapOfListsOfStructures(Map.of("m", List.of(new PutResponse.Item("1"), new PutResponse.Item("2"))));
    }

    private static Map<String, String> ordered(String... keys) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : keys) {
            values.put(key, "of " + key);
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("the embedded endpoint sends a record that comes back as it was given")
    void theEndpointSendsThem(Format format) {
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(SPEC).start();
                SiblingsClient client = client(generated().format(format), endpoint.url(), credentials(endpoint))) {
            endpoint.on("Put").responds(response());

            assertThat(client.put(PutRequest.builder().build())).isEqualTo(response());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"Any":{"a b":"1","c":{"%":"2","d":"3"},"l":[{"1":"4","k":"v"},"5"],"":"6"}}    | {"Any":{"c":{"d":"3"},"l":[{"k":"v"},"5"]}}
            {"AnyMap":{"a b":"1","c":{"&":"2","d":"3"}},"AnyList":[{"<":"4","e":"5"},"6"]}  | {"AnyMap":{"c":{"d":"3"}},"AnyList":[{"e":"5"},"6"]}
            {"Texts":{"a b":"1","c":"2"},"Structures":{"a/b":{},"c":{"Tags":{"%":"3","d":"4"}}}} | {"Texts":{"c":"2"},"Structures":{"c":{"Tags":{"d":"4"}}}}
            {"MapOfLists":{"a b":["1"],"c":["2"]},"MapOfMaps":{"o":{"1":"3","i":"4"},"2":{}}} | {"MapOfLists":{"c":["2"]},"MapOfMaps":{"o":{"i":"4"}}}
            {"ListOfMaps":[{"a b":"1","c":"2"}],"Entries":{"a b":{"Size":1},"1":{}}}        | {"ListOfMaps":[{"c":"2"}],"Entries":{"a b":{"Size":1},"1":{}}}
            """)
    @DisplayName("in XML the embedded endpoint leaves out keys and members that no element can have as a name")
    void theEndpointLeavesOutWhatXmlCannotName(String given, String sent) throws Exception {
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(SPEC).start();
                SiblingsClient client = client(generated().format(Format.XML), endpoint.url(), credentials(endpoint))) {
            endpoint.on("Put").responds(parsed(given));

            assertThat(client.put(PutRequest.builder().build())).isEqualTo(parsed(sent));
        }
    }

    private static PutResponse parsed(String json) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", json.getBytes(StandardCharsets.UTF_8));
                SiblingsClient client = client(generated(), server.url(), Credentials.of("id", "secret"))) {
            return client.put(PutRequest.builder().build());
        }
    }

    private static Credentials credentials(EmbeddedEndpoint endpoint) {
        return Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret());
    }

    @Test
    @DisplayName("what is sent comes back as the same record, and a client without generated classes sends the same")
    void sendsThem() throws Exception {
        JsonValue any = JsonValue.parse("{\"a.b\":null,\"%\":[12345678901234567890123.4500,1e400],\"中\":{}}");
        Map<String, String> texts = ordered("z.y", "%2F", "中 文", "a=b&c", "", "\"");
        PutRequest request = PutRequest.builder()
                .any(any)
                .anyList(any, JsonValue.of("x"))
                .anyMap(Map.of("k.%", any))
                .anyOf(any, JsonValue.array())
                .texts(texts)
                .named(ordered("z.y", "%2F", "中 文", "a=b&c", "\""))
                .entry(texts)
                .numbers(Map.of("x", new BigDecimal("12345678901234567890.50")))
                .group(PutRequest.Group.builder()
                        .any(any)
                        .texts(texts)
                        .rows(PutRequest.Rows.builder().any(any).build())
                        .build())
                .build();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(SPEC).start();
                SiblingsClient client = client(generated(), endpoint.url(), credentials(endpoint));
                DynamicClient dynamic =
                        client(DynamicClient.builder(endpoint.model()), endpoint.url(), credentials(endpoint));
                Doors<SiblingsClient> doors = Doors.of(SPEC, generated(), endpoint.url())) {
            doors.sendTheSame(PutOperation.INSTANCE, request);
            client.put(request);
            dynamic.call("Put", doors.same(PutOperation.INSTANCE, request).parameters());

            assertThat(endpoint.requests("Put", PutRequest.class)).containsExactly(request, request);
            assertThat(endpoint.requests("Put", PutRequest.class))
                    .allSatisfy(read ->
                            assertThat(List.copyOf(read.texts().keySet())).isEqualTo(List.copyOf(texts.keySet())));
            assertThat(endpoint.calls()).allMatch(call -> call.undocumented().isEmpty());
        }
    }
}
