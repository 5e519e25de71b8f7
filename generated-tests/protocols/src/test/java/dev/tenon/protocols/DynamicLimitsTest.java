package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.DescribeInstancesRequest;
import dev.tenon.ecs.DescribePriceRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.protocols.archive.ArchiveClient;
import dev.tenon.protocols.archive.StoreDocumentRequest;
import dev.tenon.protocols.sqs.CreateQueueRequest;
import dev.tenon.protocols.sqs.SendMessageRequest;
import dev.tenon.protocols.sqs.SqsClient;
import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a description rules out, through the generated door and through the other one. */
final class DynamicLimitsTest {
    private static final String NOWHERE = "http://127.0.0.1:1";
    private static final Doors<EcsClient> ECS =
            Doors.of("tenon/ecs/v2014_05_26/service.yaml", EcsClient.builder(), NOWHERE);
    private static final Doors<SqsClient> SQS = Doors.of("sqs/service.yaml", SqsClient.builder(), NOWHERE);
    private static final Doors<ArchiveClient> ARCHIVE =
            Doors.of("forms/service.yaml", ArchiveClient.builder(), NOWHERE);

    @AfterAll
    static void close() {
        ECS.close();
        SQS.close();
        ARCHIVE.close();
    }

    private static Arguments refusal(Doors<?> doors, Runnable generated, DynamicRequest dynamic) {
        return Arguments.of(doors, generated, dynamic);
    }

    private static List<String> ids(int count) {
        return Collections.nCopies(count, "i");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        ECS,
                        () -> AttachKeyPairRequest.builder().regionId("r").build(),
                        DynamicRequest.of("AttachKeyPair").with("RegionId", "r")),
                refusal(
                        ECS,
                        () -> ECS.generated().attachKeyPair(new AttachKeyPairRequest("r", "k", ids(51))),
                        DynamicRequest.of(
                                "AttachKeyPair", Map.of("RegionId", "r", "KeyPairName", "k", "InstanceIds", ids(51)))),
                refusal(
                        ECS,
                        () -> ECS.generated()
                                .describeInstances(DescribeInstancesRequest.builder()
                                        .regionId("r")
                                        .pageSize(101)
                                        .build()),
                        DynamicRequest.of("DescribeInstances", Map.of("RegionId", "r", "PageSize", 101))),
                refusal(
                        ECS,
                        () -> ECS.generated()
                                .describeInstances(DescribeInstancesRequest.builder()
                                        .regionId("r")
                                        .instanceIds(ids(101))
                                        .build()),
                        DynamicRequest.of("DescribeInstances", Map.of("RegionId", "r", "InstanceIds", ids(101)))),
                refusal(
                        ECS,
                        () -> ECS.generated()
                                .describePrice(DescribePriceRequest.builder()
                                        .regionId("r")
                                        .systemDisk(new DescribePriceRequest.SystemDisk(null, 1, null))
                                        .build()),
                        DynamicRequest.of("DescribePrice", Map.of("RegionId", "r", "SystemDisk.Size", 1))),
                refusal(
                        SQS,
                        () -> SQS.generated().sendMessage(new SendMessageRequest("q", "m", 901)),
                        DynamicRequest.of("SendMessage")
                                .with("QueueUrl", "q")
                                .with("MessageBody", "m")
                                .with("DelaySeconds", 901)),
                refusal(
                        SQS,
                        () -> SQS.generated()
                                .createQueue(CreateQueueRequest.builder()
                                        .queueName("q".repeat(81))
                                        .build()),
                        DynamicRequest.of("CreateQueue").with("QueueName", "q".repeat(81))),
                refusal(
                        ARCHIVE,
                        () -> new StoreDocumentRequest.Part(name(), Map.of()),
                        DynamicRequest.of("StoreDocument").with("Part", List.of(Map.of()))),
                refusal(
                        ARCHIVE,
                        () -> ARCHIVE.generated()
                                .storeDocument(StoreDocumentRequest.builder()
                                        .words("two words")
                                        .build()),
                        DynamicRequest.of("StoreDocument").with("Words", List.of("two words"))));
    }

    /** None, which no caller that is checked for null can give. */
    @SuppressWarnings("NullAway")
    private static String name() {
        return null;
    }

    @ParameterizedTest(name = "{2}", autoCloseArguments = false)
    @MethodSource("refusals")
    @DisplayName("both refuse the same, in the same words")
    void bothRefuseTheSame(Doors<?> doors, Runnable generated, DynamicRequest dynamic) {
        InvalidRequestException expected = catchThrowableOfType(InvalidRequestException.class, generated::run);
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> doors.dynamic().send(dynamic));

        assertThat(words(refused)).isEqualTo(words(expected));
    }

    /** Without the operation, which a record does not know of, and without methods that only a generated client has. */
    private static String words(InvalidRequestException refused) {
        String operation = refused.operation() + ": ";
        String message = String.valueOf(refused.getMessage());
        return (message.startsWith(operation) ? message.substring(operation.length()) : message)
                .replaceAll("; \\w+Batched sends more, in batches of \\d+", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Page.0=1, Page.2=3                       | Page.N: must be numbered from 0 on without a gap
            Page.1=1                                 | Page.N: must be numbered from 0 on without a gap
            Attribute.0.Name=x, Attribute.0.Value=1, Attribute.2.Name=y, Attribute.2.Value=2 | Attribute.N: must be numbered from 1 on without a gap
            Attribute.1.Name=x                       | Attribute.N: needs Name and Value in each entry, and nothing else
            Header=x                                 | Header: must be a map of strings to values
            Page=1                                   | Page.N: must be a list
            Part.0.Name=x, Part.0.Nome=y             | Part.N.Nome: is not described; did you mean 'Name'?
            Since=yesterday                          | Since: must be a time in ISO 8601 with its zone, such as 2020-01-05T12:00:00Z
            Content=!                                | Content: must be bytes, or their base64 text
            Public=maybe                             | Public: must be true or false
            Policy={                                 | Policy: must be JSON at most 200 deep, or its text
            Ratio=half                               | Ratio: must be a number
            Format=JSON                              | Format: is not described
            """)
    @DisplayName("what is not as described is refused by its name, and never quoted")
    void whatIsNotAsDescribedIsRefused(String given, String words) {
        DynamicRequest request = DynamicRequest.of("StoreDocument");
        for (String parameter : given.split(", ", -1)) {
            String[] nameAndText = parameter.split("=", 2);
            request = request.with(nameAndText[0], nameAndText[1]);
        }
        DynamicRequest refused = request;

        assertThat(words(catchThrowableOfType(
                        InvalidRequestException.class, () -> ARCHIVE.dynamic().curl(refused))))
                .startsWith(words);
    }

    @Test
    @DisplayName("a parameter is given as a whole or in parts")
    void aParameterIsGivenInOneWay() {
        DynamicRequest twice =
                DynamicRequest.of("StoreDocument").with("Page", List.of(1)).with("Page.0", 1);

        assertThat(words(catchThrowableOfType(
                        InvalidRequestException.class, () -> ARCHIVE.dynamic().curl(twice))))
                .isEqualTo("Page.N: is given both as a whole and in parts; use one form");
    }

    @Test
    @DisplayName("a name that is not described is refused with the nearest one")
    void aNameThatIsNotDescribedIsRefused() {
        assertThat(message(DynamicRequest.of("AttachKeyPear")))
                .isEqualTo("AttachKeyPear: operation: is not described; did you mean 'AttachKeyPair'?;"
                        + " DynamicRequest.undescribed sends it anyway");
        assertThat(message(DynamicRequest.of("AttachKeyPair").with("KeyPareName", "k")))
                .isEqualTo("AttachKeyPair: KeyPareName: is not described; did you mean 'KeyPairName'?");
        assertThat(message(DynamicRequest.of("DescribeInstances").with("PageSize", "ten")))
                .isEqualTo("DescribeInstances: PageSize: must be a 32-bit integer");
    }

    private static String message(DynamicRequest request) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> ECS.dynamic().curl(request));
        return String.valueOf(refused.getMessage());
    }
}
