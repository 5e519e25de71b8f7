package dev.tenon.protocols;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.protocols.archive.ArchiveClient;
import dev.tenon.protocols.archive.Colour;
import dev.tenon.protocols.archive.StoreDocumentRequest;
import dev.tenon.protocols.archive.StoreDocumentResponse;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request and one response with a value in every form that a description can give it. */
final class ValueForms {
    private ValueForms() {}

    static final Instant NOON = Instant.parse("2020-01-05T12:00:00Z");

    static final String JSON = """
            {"Content":"AP8=","Digest":"00ff","Public":"yes","Since":"Sun, 05 Jan 2020 12:00:00 GMT","Opened":"2020-01-05 21:00","Closed":"2020-01-05 09:00",
             "Policy":{"allow":["a","b"],"limit":{"of":"10"}},"Counts":{"a":1,"b":"2"},"State":"Stored","States":{"State":["Lost","Burnt"]},"Inks":{"k":"red"},"Ratio":"NaN","Ratios":["Infinity",1],
             "Attributes":[{"Value":"1","Name":"x"},{"Name":"y","Value":""}],
             "Extra":{"k":"text","l":{"m":"n"}},
             "Parts":{"p":{"Size":1,"Tags":{"Tag":["t"]}},"q":{"Tags":[]}},
             "History":{"Version":[{"v1":"2020-01-05T12:00:00Z"},{}]}}""";

    static final String XML = """
            <StoreDocumentResponse><Content> AP8= </Content><Digest>00FF</Digest><Public>true</Public>
             <Since>Sun, 5 Jan 2020 12:00:00 GMT</Since><Opened>2020-01-05 21:00</Opened><Closed>2020-01-05 09:00</Closed>
             <Policy><allow>a</allow><limit><of>10</of></limit><allow>b</allow></Policy>
             <Counts><a>1</a><b>2</b></Counts><State>Stored</State>
             <States><State>Lost</State><State>Burnt</State></States><Inks><k>red</k></Inks><Ratio>NaN</Ratio><Ratios>Infinity</Ratios><Ratios>1</Ratios>
             <Attributes><entry><Name>x</Name><Value>1</Value></entry><entry><Value/><Name>y</Name></entry></Attributes>
             <Extra><key>k</key><value>text</value></Extra><Extra><value><m>n</m></value><key>l</key></Extra>
             <Parts><Part><key>p</key><value><Size>1</Size><Tags><Tag>t</Tag></Tags></value></Part>
              <Part><key>q</key><value><Tags/></value></Part></Parts>
             <History><Version><v1>2020-01-05T12:00:00Z</v1></Version><Version/></History></StoreDocumentResponse>""";

    static ArchiveClient client(String url, Credentials credentials) {
        return ArchiveClient.builder()
                .endpoint(url)
                .allowInsecureHttp(true)
                .signer(new HmacSha1Signer())
                .credentials(credentials)
                .build();
    }

    static FrontDoors<StoreDocumentResponse> store(ArchiveClient client, StoreDocumentRequest request) {
        return new FrontDoors<>(
                () -> client.storeDocument(request),
                () -> client.storeDocumentAsync(request),
                () -> client.api().storeDocument(request));
    }

    private static <V> Map<String, V> map(String one, V first, String other, V second) {
        Map<String, V> ordered = new LinkedHashMap<>();
        ordered.put(one, first);
        ordered.put(other, second);
        return ordered;
    }

    static StoreDocumentRequest.Builder request() {
        return StoreDocumentRequest.builder()
                .content(Blob.of(new byte[] {0, -1}))
                .digest(Blob.of(new byte[] {0, -1}))
                .token(Blob.of(new byte[] {-1, -1}))
                .publicValue(false)
                .since(NOON)
                .opened(NOON)
                .closed(NOON)
                .policy(JsonValue.object(Map.of("allow", JsonValue.array(JsonValue.of("a"), JsonValue.of(1)))))
                .rules(JsonValue.of(true), JsonValue.parse("{ \"x\": null }"))
                .words("to", "be")
                .lines(1, 2)
                .flags(true, false)
                .label("l", "m")
                .ink(Colour.RED)
                .inks(Colour.LIGHT_BLUE, Colour.VALUE_2ND)
                .inkOf(Map.of("page", Colour.VALUE_2ND))
                .ratio(Double.NEGATIVE_INFINITY)
                .ratios(Float.NaN, 0.5f)
                .page(7, 8)
                .part(
                        new StoreDocumentRequest.Part("first", map("k", "v", "dotted.key", "w")),
                        new StoreDocumentRequest.Part("second", Map.of()))
                .rule(
                        new StoreDocumentRequest.Rule("keep", List.of(1, 2), NOON),
                        new StoreDocumentRequest.Rule("drop", List.of(), null))
                .layout(layout())
                .counts(map("a", 1, "b", 2))
                .header(Map.of("X", "y"))
                .attribute(map("x", "1", "y", ""))
                .seen(Map.of("noon", NOON));
    }

    private static StoreDocumentRequest.Layout layout() {
        return new StoreDocumentRequest.Layout(
                true,
                new StoreDocumentRequest.Margin(
                        new BigDecimal("1.50"), List.of(new StoreDocumentRequest.Note("a \"note\""))),
                Map.of("title", "serif"),
                List.of("red", "green"),
                Colour.RED,
                JsonValue.array(JsonValue.of("x")));
    }

    static Map<String, String> written() {
        Map<String, String> wire = new TreeMap<>();
        wire.put("Content", "AP8=");
        wire.put("Digest", "00ff");
        wire.put("Token", "__8");
        wire.put("Public", "no");
        wire.put("Since", "Sun, 05 Jan 2020 12:00:00 GMT");
        wire.put("Opened", "2020-01-05 21:00");
        wire.put("Closed", "2020-01-05 09:00");
        wire.put("Policy", "{\"allow\":[\"a\",1]}");
        wire.put("Rules", "[true,{\"x\":null}]");
        wire.put("Words", "to be");
        wire.put("Lines", "1\n2");
        wire.put("Flags", "1,0");
        wire.put("Label.member.1", "l");
        wire.put("Label.member.2", "m");
        wire.put("Ink", "red");
        wire.put("Inks", "light blue,2nd");
        wire.put("InkOf", "{\"page\":\"2nd\"}");
        wire.put("Ratio", "-Infinity");
        wire.put("Ratios.1", "NaN");
        wire.put("Ratios.2", "0.5");
        wire.put("Page.0", "7");
        wire.put("Page.1", "8");
        wire.put("Part.0.Name", "first");
        wire.put("Part.0.Note.k", "v");
        wire.put("Part.0.Note.dotted.key", "w");
        wire.put("Part.1.Name", "second");
        wire.put("Rule", "[{\"Name\":\"keep\",\"Days\":[1,2],\"Until\":1578225600},{\"Name\":\"drop\"}]");
        wire.put(
                "Layout",
                "{\"Wide\":true,\"Margin\":{\"Top\":1.50,\"Note\":[{\"Text\":\"a \\\"note\\\"\"}]},"
                        + "\"Fonts\":{\"title\":\"serif\"},\"Shades\":\"red,green\",\"Ink\":\"red\",\"Any\":[\"x\"]}");
        wire.put("Counts", "{\"a\":1,\"b\":2}");
        wire.put("Header.X", "y");
        wire.put("Attribute.1.Name", "x");
        wire.put("Attribute.1.Value", "1");
        wire.put("Attribute.2.Name", "y");
        wire.put("Attribute.2.Value", "");
        wire.put("Seen.0.key", "noon");
        wire.put("Seen.0.value", "1578225600");
        return wire;
    }
}
