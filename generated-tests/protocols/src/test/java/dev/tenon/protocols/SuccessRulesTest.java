package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.protocols.ccc.CallCenterClient;
import dev.tenon.protocols.ccc.CallCenterException;
import dev.tenon.protocols.ccc.GetUserRequest;
import dev.tenon.protocols.ccc.GetUserResponse;
import dev.tenon.protocols.dataworks.DataWorksClient;
import dev.tenon.protocols.dataworks.DataWorksException;
import dev.tenon.protocols.dataworks.GetFolderRequest;
import dev.tenon.protocols.dataworks.GetFolderResponse;
import dev.tenon.protocols.sms.SendSmsRequest;
import dev.tenon.protocols.sms.SendSmsResponse;
import dev.tenon.protocols.sms.SmsClient;
import dev.tenon.protocols.sms.SmsException;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Successes and failures that come with HTTP 200, in JSON and XML, through every front door. */
@DisplayName("D38 D42 the rule of success decides")
final class SuccessRulesTest {
    private static final Credentials KEY = Credentials.of("id", "secret");

    private static RawServer responding(String body) throws IOException {
        return RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String facts(ServiceException failure) {
        return failure.code() + " " + failure.rawCode() + " " + failure.httpStatus() + " " + failure.requestId() + " "
                + failure.serverMessage() + " " + failure.mayHaveBeenProcessed();
    }

    private static FrontDoors<SendSmsResponse> sendSms(RawServer server) {
        SmsClient client = SmsClient.builder()
                .endpoint(server.url())
                .allowInsecureHttp(true)
                .credentials(KEY)
                .build();
        SendSmsRequest request = SendSmsRequest.builder()
                .phoneNumbers("13900000000")
                .signName("s")
                .templateCode("t")
                .build();
        return new FrontDoors<>(
                () -> client.sendSms(request),
                () -> client.sendSmsAsync(request),
                () -> client.api().sendSms(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"b\",\"RequestId\":\"r\"}",
                "{\"RequestId\":\"r\",\"BizId\":\"b\",\"Message\":\"OK\",\"Code\":\" ok \"}",
                "{\"Code\":null,\"Message\":\"OK\",\"BizId\":\"b\",\"RequestId\":\"r\"}",
                "{\"Message\":\"OK\",\"BizId\":\"b\",\"RequestId\":\"r\",\"ErrorCode\":\"isv.AMOUNT_NOT_ENOUGH\"}",
                "<SendSmsResponse><Message>OK</Message><RequestId>r</RequestId><BizId>b</BizId><Code>OK</Code></SendSmsResponse>",
                "<SendSmsResponse><Message>OK</Message><RequestId>r</RequestId><BizId>b</BizId><Code/></SendSmsResponse>"
            })
    void aMessageIsSent(String body) throws IOException {
        try (RawServer server = responding(body)) {
            SendSmsResponse response = sendSms(server).succeeds();
            assertThat(response.bizId()).isEqualTo("b");
            assertThat(response.requestId()).isEqualTo("r");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"isv.AMOUNT_NOT_ENOUGH\",\"Message\":\"m\",\"RequestId\":\"r\"}",
                "{\"Message\":\"m\",\"RequestId\":\"r\",\"BizId\":\"b\",\"Code\":\"isv.AMOUNT_NOT_ENOUGH\"}",
                "<SendSmsResponse><Message>m</Message><RequestId>r</RequestId><Code>isv.AMOUNT_NOT_ENOUGH</Code></SendSmsResponse>"
            })
    void aRefusedMessageIsThrown(String body) throws IOException {
        try (RawServer server = responding(body)) {
            sendSms(server)
                    .fails(
                            SmsException.class,
                            SuccessRulesTest::facts,
                            "ISV_AMOUNT_NOT_ENOUGH isv.AMOUNT_NOT_ENOUGH 200 r m true");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"isv.NEW\",\"Message\":\"m\",\"RequestId\":\"r\"}",
                "<SendSmsResponse><Message>m</Message><RequestId>r</RequestId><Code>isv.NEW</Code></SendSmsResponse>"
            })
    void aRefusalThatNobodyDocumentedIsThrown(String body) throws IOException {
        try (RawServer server = responding(body)) {
            sendSms(server).fails(SmsException.class, SuccessRulesTest::facts, "UNRECOGNIZED isv.NEW 200 r m true");
        }
    }

    private static FrontDoors<GetFolderResponse> getFolder(RawServer server) {
        DataWorksClient client = DataWorksClient.builder()
                .endpoint(server.url())
                .allowInsecureHttp(true)
                .credentials(KEY)
                .build();
        GetFolderRequest request = GetFolderRequest.builder().folderId("f").build();
        return new FrontDoors<>(
                () -> client.getFolder(request),
                () -> client.getFolderAsync(request),
                () -> client.api().getFolder(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"HttpStatusCode\":200,\"ErrorCode\":\"Old\",\"Success\":true,\"RequestId\":\"r\",\"Data\":{\"FolderId\":\"f\"}}",
                "{\"HttpStatusCode\":200,\"Success\":\"TRUE\",\"RequestId\":\"r\",\"Data\":{\"FolderId\":\"f\"}}",
                "{\"RequestId\":\"r\",\"Data\":{\"FolderId\":\"f\"}}",
                "<GetFolderResponse><RequestId>r</RequestId><Data><FolderId>f</FolderId></Data><ErrorCode/><Success>true</Success></GetFolderResponse>"
            })
    void aFolderIsFound(String body) throws IOException {
        try (RawServer server = responding(body)) {
            GetFolderResponse response = getFolder(server).succeeds();
            assertThat(response.data())
                    .extracting(GetFolderResponse.Data::folderId)
                    .isEqualTo("f");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"HttpStatusCode\":200,\"ErrorCode\":\"Invalid.Tenant.ConnectionNotExists\",\"ErrorMessage\":\"m\",\"Success\":false,\"RequestId\":\"r\"}",
                "{\"Success\":\"false\",\"Code\":\"200\",\"ErrorCode\":\"Invalid.Tenant.ConnectionNotExists\",\"ErrorMessage\":\"m\",\"RequestId\":\"r\"}",
                "<GetFolderResponse><RequestId>r</RequestId><ErrorCode>Invalid.Tenant.ConnectionNotExists</ErrorCode><ErrorMessage>m</ErrorMessage><Success>false</Success></GetFolderResponse>"
            })
    void aFolderThatIsNotThereIsThrown(String body) throws IOException {
        try (RawServer server = responding(body)) {
            getFolder(server)
                    .fails(
                            DataWorksException.class,
                            SuccessRulesTest::facts,
                            "INVALID_TENANT_CONNECTION_NOT_EXISTS Invalid.Tenant.ConnectionNotExists 200 r m true");
        }
    }

    @Test
    @DisplayName("D38 a refusal with HTTP 200 tells which member makes it one, and no secret that it holds")
    void theRuleIsTold() throws IOException {
        try (RawServer server =
                responding("{\"Success\":\"secret thing\",\"ErrorCode\":\"Busy\",\"RequestId\":\"r\"}")) {
            getFolder(server)
                    .fails(
                            DataWorksException.class,
                            ServiceException::getMessage,
                            "GetFolder: Busy (HTTP 200, request r, attempt 1); according to the description, Success is"
                                    + " true in a success, but here it is *** thing");
        }
    }

    private static FrontDoors<GetUserResponse> getUser(RawServer server) {
        CallCenterClient client = CallCenterClient.builder()
                .endpoint(server.url())
                .allowInsecureHttp(true)
                .credentials(KEY)
                .build();
        GetUserRequest request = GetUserRequest.builder().instanceId("i").build();
        return new FrontDoors<>(
                () -> client.getUser(request),
                () -> client.getUserAsync(request),
                () -> client.api().getUser(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"OK\",\"HttpStatusCode\":200,\"RequestId\":\"r\",\"Data\":{\"UserId\":\"u\"},\"Params\":[\"p\"]}",
                "{\"Code\":200,\"HttpStatusCode\":200,\"RequestId\":\"r\",\"Data\":{\"UserId\":\"u\"},\"Params\":[\"p\"]}",
                "<GetUserResponse><RequestId>r</RequestId><Data><UserId>u</UserId></Data><Params>p</Params><Code>OK</Code></GetUserResponse>"
            })
    void anAgentIsFound(String body) throws IOException {
        try (RawServer server = responding(body)) {
            GetUserResponse response = getUser(server).succeeds();
            assertThat(response.data()).extracting(GetUserResponse.Data::userId).isEqualTo("u");
            assertThat(response.params()).containsExactly("p");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"NotExists.InstanceId\",\"HttpStatusCode\":404,\"Message\":\"m\",\"RequestId\":\"r\"}",
                "<GetUserResponse><RequestId>r</RequestId><Message>m</Message><Code>NotExists.InstanceId</Code></GetUserResponse>"
            })
    void anInstanceThatIsNotThereIsThrown(String body) throws IOException {
        try (RawServer server = responding(body)) {
            getUser(server)
                    .fails(
                            CallCenterException.class,
                            SuccessRulesTest::facts,
                            "NOT_EXISTS_INSTANCE_ID NotExists.InstanceId 200 r m true");
        }
    }
}
