package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.protocols.sqs.CreateQueueRequest;
import dev.tenon.protocols.sqs.DeleteMessageRequest;
import dev.tenon.protocols.sqs.GetQueueUrlRequest;
import dev.tenon.protocols.sqs.ReceiveMessageRequest;
import dev.tenon.protocols.sqs.ReceiveMessageResponse;
import dev.tenon.protocols.sqs.SendMessageRequest;
import dev.tenon.protocols.sqs.SqsClient;
import dev.tenon.protocols.sqs.SqsErrorCode;
import dev.tenon.protocols.sqs.SqsException;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The query protocol against a server that nobody here wrote. It checks no signature; the embedded endpoint does. */
final class QueueTest {
    private static SQSRestServer server;
    private static SqsClient client;

    @BeforeAll
    static void start() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        String url =
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort();
        client = SqsClient.builder()
                .region("elasticmq")
                .endpoint(url)
                .allowInsecureHttp(true)
                .credentials(Credentials.of("id", "secret"))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.stopAndWait();
    }

    @Test
    void aMessageIsSentReceivedAndDeleted() {
        String queue = String.valueOf(client.createQueue(
                        CreateQueueRequest.builder().queueName("orders").build())
                .queueUrl());
        client.sendMessage(SendMessageRequest.builder()
                .queueUrl(queue)
                .messageBody("a <b> & ü")
                .build());

        List<ReceiveMessageResponse.Message> received = client.receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0)
                        .build())
                .message();
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("a <b> & ü");
            client.deleteMessage(DeleteMessageRequest.builder()
                    .queueUrl(queue)
                    .receiptHandle(message.receiptHandle())
                    .build());
        });
        assertThat(client.receiveMessage(
                                ReceiveMessageRequest.builder().queueUrl(queue).build())
                        .message())
                .isEmpty();
    }

    @Test
    @DisplayName("D32 the refusal of a queue that is not there is its constant")
    void aQueueThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> client.getQueueUrl(
                        GetQueueUrlRequest.builder().queueName("nowhere").build()))
                .isInstanceOfSatisfying(SqsException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(SqsErrorCode.AWS_SIMPLE_QUEUE_SERVICE_NON_EXISTENT_QUEUE);
                    assertThat(refused.httpStatus()).isEqualTo(400);
                    assertThat(refused.requestId()).isNotEmpty();
                });
    }

    @Test
    void theEmbeddedEndpointVerifiesTheSameRequests() {
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of("sqs/service.yaml").start();
                SqsClient signed = SqsClient.builder()
                        .region("eu-west-1")
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                        .build();
                SqsClient forged = SqsClient.builder()
                        .region("eu-west-1")
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), "another-secret"))
                        .build()) {
            endpoint.on("CreateQueue").responds(Map.of("QueueUrl", "https://q"));
            CreateQueueRequest request =
                    CreateQueueRequest.builder().queueName("orders").build();

            assertThat(signed.createQueue(request).queueUrl()).isEqualTo("https://q");
            assertThatThrownBy(() -> forged.createQueue(request))
                    .isInstanceOfSatisfying(
                            SqsException.class,
                            refused -> assertThat(refused.rawCode()).isEqualTo("SignatureDoesNotMatch"));
        }
    }
}
