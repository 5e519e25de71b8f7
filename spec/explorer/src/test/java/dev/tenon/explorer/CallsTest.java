package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Calls as the page makes them, on the embedded endpoint and live. */
class CallsTest {
    private static final String SECRET = "SecretOfThisTestOnly";

    private static final String THING = """
            {"operation": "PutThing", "format": "%s", "outcome": "%s", "code": "%s", "values":
              {"Name": "a b", "Colour": "red", "Password": "p@ss w0rd", "Tag": [{"Key": "k"}]}}""";

    @Test
    void aCallIsMadeInBothFormats() throws Exception {
        JsonValue made = call(UnaryOperator.identity(), "api/call", THING.formatted("json", "success", ""));

        assertThat(text(made, "result", "kind")).isEqualTo("success");
        assertThat(exchanges(made)).hasSize(2);
        assertThat(text(exchanges(made).get(0), "response", "body")).startsWith("{");
        assertThat(text(exchanges(made).get(1), "response", "body")).contains("<PutThingResponse>");
        assertThat(exchanges(made).get(0).get("request").orElseThrow().toString())
                .contains("[\"Tag.1.Key\",\"k\"]", "\"stringToSign\":\"POST&%2F&", "[\"Signature\",\"***\"]");
    }

    @Test
    void whatIsSensitiveDoesNotComeBack() throws Exception {
        JsonValue made = call(UnaryOperator.identity(), "api/call", THING.formatted("json", "success", ""));

        assertThat(made.toString()).contains("[\"Password\",\"***\"]").doesNotContain("w0rd");
    }

    @Test
    void anErrorThatWasWishedForIsTypedAndExplained() throws Exception {
        JsonValue made = call(UnaryOperator.identity(), "api/call", THING.formatted("json", "error", "Thing.Full"));

        assertThat(text(made, "result", "kind")).isEqualTo("error");
        assertThat(text(made, "result", "constant")).isEqualTo("THING_FULL");
        assertThat(text(made, "result", "status")).isEqualTo("409");
        assertThat(text(made, "result", "text", "zh")).isEqualTo("已满。");
        assertThat(text(exchanges(made).get(1), "response", "body")).contains("<Code>Thing.Full</Code>");
    }

    @Test
    void aRequestThatCannotBeRightIsNotSent() throws Exception {
        JsonValue made = call(
                UnaryOperator.identity(),
                "api/call",
                "{\"operation\": \"PutThing\", \"values\": {\"Colour\": \"red\"}}");

        assertThat(text(made, "result", "kind")).isEqualTo("invalid");
        assertThat(text(made, "result", "parameter")).isEqualTo("Name");
        assertThat(exchanges(made)).isEmpty();
    }

    @Test
    void theLinesOfCodeHoldWhatStandsInTheFormAndNoSecret() throws Exception {
        JsonValue lines = call(UnaryOperator.identity(), "api/snippets", THING.formatted("json", "", ""));

        assertThat(text(lines, "curl"))
                .contains("Action=PutThing", "Name=a%20b", "Password=***")
                .doesNotContain("Signature=", "w0rd");
        assertThat(text(lines, "tenon"))
                .matches(
                        "tenon call --spec kinds --endpoint http://127\\.0\\.0\\.1:[0-9]+ --anonymous PutThing 'Name=a b' "
                                + "Password=\"\\$PASSWORD\" Colour=red 'Tag=\\[\\{\"Key\":\"k\"}]'");
        assertThat(text(lines, "java")).contains(".name(\"a b\")").doesNotContain("w0rd");
    }

    @Test
    void aValueOfTheWrongKindIsToldInsteadOfLines() throws Exception {
        JsonValue lines = call(UnaryOperator.identity(), "api/snippets", """
                {"operation": "PutThing", "values": {"Count": "many"}}""");

        assertThat(text(lines, "problem")).contains("Count: must be a 32-bit integer");
    }

    @Test
    void aLiveCallIsSignedWithTheCredentialsAndMadeOnce() throws Exception {
        try (EmbeddedEndpoint service = EmbeddedEndpoint.of(Descriptions.kinds())
                .accessKey("KeyOfThisTest", SECRET)
                .start()) {
            Credentials credentials = Credentials.of("KeyOfThisTest", SECRET);
            UnaryOperator<ExplorerBuilder> live =
                    builder -> builder.live(credentials).endpoint(service.url());

            JsonValue made = call(live, "api/call", THING.formatted("xml", "", ""));

            assertThat(text(made, "result", "kind")).isEqualTo("success");
            assertThat(exchanges(made)).hasSize(1);
            assertThat(service.calls("PutThing")).hasSize(1);
            assertThat(service.calls("PutThing").get(0).request().parameter("Format"))
                    .contains("XML");
            assertThat(made.toString()).doesNotContain("KeyOfThisTest", SECRET);
            assertThat(call(live, "api/snippets", THING.formatted("json", "", ""))
                            .toString())
                    .contains("Signature=***")
                    .doesNotContain("KeyOfThisTest", SECRET);
        }
    }

    private static JsonValue call(UnaryOperator<ExplorerBuilder> settings, String path, String form)
            throws IOException, InterruptedException {
        try (Explorer explorer =
                settings.apply(Explorer.of(Descriptions.kinds()).spec("kinds")).start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(explorer.url() + path))
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonValue.parse(response.body());
        }
    }

    private static List<JsonValue> exchanges(JsonValue made) {
        return made.get("exchanges").map(JsonValue::elements).orElse(List.of());
    }

    private static String text(JsonValue value, String... path) {
        JsonValue found = value;
        for (String name : path) {
            found = found.get(name).orElseThrow(() -> new AssertionError(name + " is missing in " + value));
        }
        return found.text();
    }
}
