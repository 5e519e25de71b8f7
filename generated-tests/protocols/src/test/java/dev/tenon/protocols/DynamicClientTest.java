package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.dynamic.DynamicResponse;
import dev.tenon.ecs.AttachKeyPairOperation;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.DescribeInstancesOperation;
import dev.tenon.ecs.DescribeInstancesRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.protocols.archive.ArchiveClient;
import dev.tenon.protocols.archive.StoreDocumentOperation;
import dev.tenon.protocols.archive.StoreDocumentRequest;
import dev.tenon.protocols.sqs.CreateQueueOperation;
import dev.tenon.protocols.sqs.CreateQueueRequest;
import dev.tenon.protocols.sqs.SendMessageOperation;
import dev.tenon.protocols.sqs.SendMessageRequest;
import dev.tenon.protocols.sqs.SqsClient;
import dev.tenon.runtime.error.PartialFailureException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by a description that is read at run time against those of generated code. */
final class DynamicClientTest {
    private static final String NOWHERE = "http://127.0.0.1:1";
    private static final String ECS = "tenon/ecs/v2014_05_26/service.yaml";

    private static Doors<EcsClient> ecs(String url) {
        return Doors.of(ECS, EcsClient.builder(), url);
    }

    private static AttachKeyPairRequest attach() {
        return AttachKeyPairRequest.builder()
                .regionId("cn-hangzhou")
                .keyPairName("deploy & more")
                .instanceIds("i-1", "i-\"2\"")
                .build();
    }

    private static DescribeInstancesRequest describe() {
        return DescribeInstancesRequest.builder()
                .regionId("cn-hangzhou")
                .instanceIds(List.of("i-1", "i-2"))
                .pageSize(10)
                .build();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(ecs(NOWHERE), AttachKeyPairOperation.INSTANCE, attach()),
                Arguments.of(ecs(NOWHERE), DescribeInstancesOperation.INSTANCE, describe()),
                Arguments.of(
                        Doors.of("sqs/service.yaml", SqsClient.builder(), NOWHERE),
                        SendMessageOperation.INSTANCE,
                        SendMessageRequest.builder()
                                .queueUrl("https://q")
                                .messageBody("a <b> & ü")
                                .delaySeconds(3)
                                .build()),
                Arguments.of(
                        Doors.of("sqs/service.yaml", SqsClient.builder(), NOWHERE),
                        CreateQueueOperation.INSTANCE,
                        CreateQueueRequest.builder()
                                .queueName("orders")
                                .attribute(new CreateQueueRequest.Attribute("DelaySeconds", "3"))
                                .build()),
                Arguments.of(
                        Doors.of("forms/service.yaml", ArchiveClient.builder(), NOWHERE),
                        StoreDocumentOperation.INSTANCE,
                        ValueForms.request().build()),
                Arguments.of(
                        Doors.of("forms/service.yaml", ArchiveClient.builder(), NOWHERE),
                        StoreDocumentOperation.INSTANCE,
                        StoreDocumentRequest.builder().build()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("requests")
    @DisplayName("the same request is the same bytes, signature and headers included")
    <Q extends Record> void theSameRequestIsTheSameBytes(Doors<?> doors, Operation<Q, ?> operation, Q request)
            throws ReflectiveOperationException {
        try (doors) {
            doors.sendTheSame(operation, request);
        }
    }

    @Test
    @DisplayName("names as they are on the wire, and texts for numbers and flags, make the same request")
    void namesAndTextsOfTheWireMakeTheSameRequest() {
        try (Doors<ArchiveClient> doors = Doors.of("forms/service.yaml", ArchiveClient.builder(), NOWHERE)) {
            DynamicRequest flat = DynamicRequest.of("StoreDocument")
                    .with("Page.1", "8")
                    .with("Page.0", "7")
                    .with("Part.0.Name", "first")
                    .with("Part.0.Note.dotted.key", "w")
                    .with("Header.X", "y")
                    .with("Attribute.1.Name", "x")
                    .with("Attribute.1.Value", "1")
                    .with("Layout.Margin.Top", "1.50")
                    .with("Rule.1.Name", "keep")
                    .with("Public", "false")
                    .with("Content", "AP8=")
                    .with("Since", "2020-01-05T13:00:00+01:00");

            assertThat(doors.dynamic().curl(flat))
                    .isEqualTo(doors.dynamic()
                            .curl(DynamicRequest.of(
                                    "StoreDocument",
                                    Map.of(
                                            "Layout",
                                            Map.of("Margin", Map.of("Top", new BigDecimal("1.50"))),
                                            "Rule",
                                            List.of(Map.of("Name", "keep")),
                                            "Page",
                                            List.of(7, 8),
                                            "Part",
                                            List.of(Map.of("Name", "first", "Note", Map.of("dotted.key", "w"))),
                                            "Header",
                                            Map.of("X", "y"),
                                            "Attribute",
                                            Map.of("x", "1"),
                                            "Public",
                                            false,
                                            "Content",
                                            new byte[] {0, -1},
                                            "Since",
                                            Instant.parse("2020-01-05T12:00:00Z")))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ValueForms.JSON, ValueForms.XML})
    @DisplayName("a record and a tree of one response hold the same, in every form of values")
    void aRecordAndATreeHoldTheSame(String body) throws Exception {
        try (RawServer server = responding(200, body);
                Doors<ArchiveClient> doors = Doors.of("forms/service.yaml", ArchiveClient.builder(), server.url())) {
            StoreDocumentRequest empty = StoreDocumentRequest.builder().build();
            var record = doors.generated().storeDocument(empty);
            var tree = doors.dynamic().call("StoreDocument", Map.of());

            // Their texts are those of Java's own types in the one, and of JSON in the other.
            assertThat(tree.get("Content").orElseThrow().text()).isEqualTo("AP8=");
            assertThat(tree.get("Digest").orElseThrow().text()).isEqualTo("AP8=");
            doors.holdTheSame(StoreDocumentOperation.INSTANCE, record, JsonValue.object(withBytes(tree.members())));
        }
    }

    /** Bytes as their record shows them. */
    private static Map<String, JsonValue> withBytes(Map<String, JsonValue> members) {
        Map<String, JsonValue> shown = new LinkedHashMap<>(members);
        shown.put("Content", JsonValue.of("Blob[2 bytes]"));
        shown.put("Digest", JsonValue.of("Blob[2 bytes]"));
        return shown;
    }

    @Test
    @DisplayName("items that failed are the same, and throw the same")
    void failedItemsAreTheSame() throws Exception {
        String body =
                "<AttachKeyPairResponse><RequestId>r</RequestId><TotalCount>2</TotalCount><FailCount>1</FailCount>"
                        + "<Results><Result><InstanceId>i-1</InstanceId><Success>true</Success></Result>"
                        + "<Result><InstanceId>i-2</InstanceId><Success>false</Success>"
                        + "<Code>DependencyViolation.WindowsInstance</Code><Message>no</Message></Result></Results>"
                        + "</AttachKeyPairResponse>";
        try (RawServer server = responding(200, body);
                Doors<EcsClient> doors = ecs(server.url())) {
            AttachKeyPairResponse record = doors.generated().attachKeyPair(attach());
            DynamicResponse response = doors.dynamic()
                    .send(doors.same(AttachKeyPairOperation.INSTANCE, attach()))
                    .value();

            doors.holdTheSame(AttachKeyPairOperation.INSTANCE, record, response.tree());
            assertThat(response.failures()).hasToString(record.failures().toString());
            PartialFailureException expected = catchThrowableOfType(PartialFailureException.class, record::orThrow);
            assertThat(expected)
                    .hasMessageStartingWith("AttachKeyPair: 1 item failed (request r): i-2:"
                            + " DependencyViolation.WindowsInstance, The ");
            assertThat(catchThrowableOfType(PartialFailureException.class, response::orThrow))
                    .hasMessage(expected.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidKeyPairName.NotFound", "Throttling", "Nobody.KnowsThis"})
    @DisplayName("a refusal is the same, with its code, status, request id, message, rows and explanation")
    void aRefusalIsTheSame(String code) throws Exception {
        String body = "{\"RequestId\":\"r\",\"Code\":\"" + code + "\",\"Message\":\"said so\"}";
        try (RawServer server = responding(404, body);
                Doors<EcsClient> doors = ecs(server.url())) {
            ServiceException expected = catchThrowableOfType(
                    ServiceException.class, () -> doors.generated().attachKeyPair(attach()));
            DynamicRequest same = doors.same(AttachKeyPairOperation.INSTANCE, attach());
            ServiceException refused = catchThrowableOfType(
                    ServiceException.class, () -> doors.dynamic().send(same));

            assertThat(told(refused)).isEqualTo(told(expected));
        }
    }

    private static List<Object> told(ServiceException refused) {
        return List.of(
                String.valueOf(refused.getMessage()),
                refused.code().code(),
                refused.code().name(),
                refused.rawCode(),
                refused.httpStatus(),
                String.valueOf(refused.requestId()),
                refused.serverMessage(),
                refused.isThrottled(),
                refused.code().documented("AttachKeyPair"),
                refused.code().operations(),
                String.valueOf(refused.code().explain(Locale.ENGLISH)),
                String.valueOf(refused.code().explain(Locale.CHINESE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"r-1\",\"Thing\":{\"Id\":\"1\"}}",
                "<X><RequestId>r-1</RequestId><Thing><Id>1</Id></Thing></X>"
            })
    @DisplayName("an operation and a parameter that nobody described are sent and read")
    void whatNobodyDescribedIsSentAndRead(String body) throws Exception {
        try (RawServer server = responding(200, body);
                Doors<EcsClient> doors = ecs(server.url())) {
            var response = doors.dynamic()
                    .send(DynamicRequest.undescribed("MakeThing")
                            .version("2030-01-01")
                            .raw("Thing.1.Name", "a b"));

            assertThat(server.bodies())
                    .singleElement()
                    .asString()
                    .contains("Action=MakeThing", "Version=2030-01-01", "Thing.1.Name=a%20b", "Signature=");
            assertThat(response.requestId()).isEqualTo("r-1");
            assertThat(response.value().tree()).hasToString("{\"RequestId\":\"r-1\",\"Thing\":{\"Id\":\"1\"}}");
        }
    }

    @Test
    @DisplayName("an unchecked request leaves the decision to the service")
    void anUncheckedRequestIsSent() {
        try (Doors<EcsClient> doors = ecs(NOWHERE)) {
            assertThat(doors.dynamic()
                            .curl(DynamicRequest.of("AttachKeyPair")
                                    .raw("New", "1")
                                    .unchecked()))
                    .contains("Action=AttachKeyPair", "New=1");
        }
    }

    private static RawServer responding(int status, String body) throws IOException {
        return RawServer.responding("HTTP/1.1 " + status + " Said\n\n", body.getBytes(StandardCharsets.UTF_8));
    }
}
