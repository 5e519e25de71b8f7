package dev.tenon.protocols;

import static dev.tenon.protocols.ValueForms.JSON;
import static dev.tenon.protocols.ValueForms.NOON;
import static dev.tenon.protocols.ValueForms.XML;
import static dev.tenon.protocols.ValueForms.client;
import static dev.tenon.protocols.ValueForms.request;
import static dev.tenon.protocols.ValueForms.store;
import static dev.tenon.protocols.ValueForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.protocols.archive.ArchiveClient;
import dev.tenon.protocols.archive.CheckIdsRequest;
import dev.tenon.protocols.archive.Colour;
import dev.tenon.protocols.archive.LabelDocumentsRequest;
import dev.tenon.protocols.archive.State;
import dev.tenon.protocols.archive.StoreDocumentOperation;
import dev.tenon.protocols.archive.StoreDocumentRequest;
import dev.tenon.protocols.archive.StoreDocumentResponse;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.support.RawServer;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, lists and maps in every form that a description can give them, through every front door. */
final class ValueFormsTest {
    @Test
    @DisplayName("what is sent, and what the endpoint makes of it")
    void writesEveryForm() {
        try (EmbeddedEndpoint endpoint =
                        EmbeddedEndpoint.of("forms/service.yaml").start();
                ArchiveClient client =
                        client(endpoint.url(), Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))) {
            StoreDocumentRequest request = request().build();

            store(client, request).succeeds();

            assertThat(endpoint.calls()).hasSize(3).allSatisfy(call -> {
                assertThat(call.request().parameters()).containsAllEntriesOf(written());
                assertThat(call.undocumented()).isEmpty();
            });
            assertThat(endpoint.requests("StoreDocument", StoreDocumentRequest.class))
                    .hasSize(3)
                    .containsOnly(request);
            assertThat(endpoint.calls()).extracting(RecordedCall::succeeded).containsOnly(true);
        }
    }

    @Test
    @DisplayName("an enumeration knows what is documented, and takes what is not")
    void takesValuesThatNobodyDocumented() {
        assertThat(Colour.documented())
                .extracting(Colour::value)
                .containsExactly("red", "light blue", "2nd", "light-blue");
        assertThat(new Colour("red")).isEqualTo(Colour.RED).hasToString("red");
        assertThat(new Colour("Red")).isNotEqualTo(Colour.RED);
    }

    @Test
    @DisplayName("a secret in a map or in JSON is one under every name it is sent by")
    void knowsWhatIsSecret() {
        OperationTraits traits = StoreDocumentOperation.INSTANCE.traits();

        assertThat(List.of("Key.1.key", "Key.2.value", "Mark.any.key", "Layout"))
                .allMatch(traits::isSensitive);
        assertThat(List.of("Mark", "Markers.x", "Rule", "Counts", "Layout.Any")).noneMatch(traits::isSensitive);
    }

    @Test
    @DisplayName("lists go out in batches, however they are written")
    void cutsListsIntoBatches() {
        try (EmbeddedEndpoint endpoint =
                        EmbeddedEndpoint.of("forms/service.yaml").start();
                ArchiveClient client =
                        client(endpoint.url(), Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))) {
            List<StoreDocumentRequest.Rule> rules = IntStream.range(0, 12)
                    .mapToObj(number -> new StoreDocumentRequest.Rule("r" + number, List.of(), null))
                    .toList();

            client.storeDocumentBatched(
                    StoreDocumentRequest.builder().rule(rules).build());

            assertThat(endpoint.requests("StoreDocument", StoreDocumentRequest.class))
                    .extracting(StoreDocumentRequest::rule)
                    .containsExactlyInAnyOrder(rules.subList(0, 10), rules.subList(10, 12));

            client.checkIdsBatched(CheckIdsRequest.builder().id("a", "b", "c").build());
            assertThat(endpoint.requests("CheckIds", CheckIdsRequest.class))
                    .extracting(CheckIdsRequest::id)
                    .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));

            LabelDocumentsRequest.Document document = new LabelDocumentsRequest.Document("d");
            client.labelDocumentsBatched(LabelDocumentsRequest.builder()
                    .document(document, document, document)
                    .build());
            assertThat(endpoint.requests("LabelDocuments", LabelDocumentsRequest.class))
                    .extracting(LabelDocumentsRequest::document)
                    .containsExactlyInAnyOrder(List.of(document, document), List.of(document));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML})
    @DisplayName("JSON and XML give one record")
    void readsEveryForm(String body) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8));
                ArchiveClient client = client(server.url(), Credentials.of("id", "secret"))) {
            StoreDocumentResponse response =
                    store(client, StoreDocumentRequest.builder().build()).succeeds();

            assertThat(response)
                    .isEqualTo(new StoreDocumentResponse(
                            Blob.of(new byte[] {0, -1}),
                            Blob.of(new byte[] {0, -1}),
                            true,
                            NOON,
                            NOON,
                            NOON,
                            JsonValue.parse("{\"allow\":[\"a\",\"b\"],\"limit\":{\"of\":\"10\"}}"),
                            Map.of("a", 1, "b", 2),
                            Double.NaN,
                            State.STORED,
                            List.of(State.LOST, new State("Burnt")),
                            Map.of("k", Colour.RED),
                            List.of(Float.POSITIVE_INFINITY, 1f),
                            Map.of("x", "1", "y", ""),
                            Map.of("k", JsonValue.of("text"), "l", JsonValue.parse("{\"m\":\"n\"}")),
                            Map.of(
                                    "p", new StoreDocumentResponse.Part(1L, List.of("t")),
                                    "q", new StoreDocumentResponse.Part(null, List.of())),
                            List.of(Map.of("v1", NOON), Map.of())));
            assertThatThrownBy(() -> response.counts().put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"State":"Stored","Public":"yes","Digest":"0g"}                                     | bytes are not valid hex at Digest
                    {"State":"Stored","Public":"yes","Content":"%"}                                     | bytes are not valid base64 at Content
                    {"Public":"no!"}                                                   | a boolean is none of true, false, 1 and 0, nor of yes/no at Public
                    {"State":"Stored","Public":"yes","Counts":{"a":"x"}}                                | an integer is malformed at Counts[0]
                    {"State":"Stored","Public":"yes","Counts":{"a":1,"a":2}}                            | a key appears twice in one map at Counts[1]
                    {"State":"Stored","Public":"yes","Counts":[{"key":"a","value":1}]}                  | found an array where a map is documented at Counts[0]
                    {"State":"Stored","Public":"yes","Counts":3}                                        | found a value where a map is documented at Counts[0]
                    {"State":"Stored","Public":"yes","Attributes":[{"Value":"1"}]}                      | an entry of a map has no key at Attributes.entry[0]
                    {"State":"Stored","Public":"yes","Policy":{"a":1,"a":2}}                            | a name appears twice in one object at Policy
                    <StoreDocumentResponse><Attributes><e/></Attributes></StoreDocumentResponse>      | found an element of another name where an entry is documented at Attributes.entry[0]
                    <StoreDocumentResponse><Counts>text</Counts></StoreDocumentResponse>              | found text where a map is documented at Counts[0]
                    <StoreDocumentResponse><Policy><a/>text</Policy></StoreDocumentResponse>          | found text between elements at Policy
                    """)
    @DisplayName("what is not written as documented is refused with its place")
    void refusesOtherForms(String body, String problem) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8));
                ArchiveClient client = client(server.url(), Credentials.of("id", "secret"))) {
            StoreDocumentRequest request = StoreDocumentRequest.builder().build();

            assertThatThrownBy(() -> client.storeDocument(request))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining(problem);
        }
    }

    @Test
    @DisplayName("what would be read as something else is not sent")
    void refusesWhatCannotBeSent() {
        try (ArchiveClient client = client("http://127.0.0.1:1", Credentials.of("id", "secret"))) {
            assertThatThrownBy(() ->
                            client.storeDocument(request().words("two words").build()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Words");
            assertThatThrownBy(() -> client.storeDocument(
                            request().header(Map.of("", "y")).build()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Header");
        }
    }
}
