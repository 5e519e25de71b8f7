package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.support.RpcCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");

    private final EmbeddedEndpoint endpoint =
            EmbeddedEndpoint.of(ECS).accessKey("testid", "testsecret").start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void rightSignaturePassesByGetAndByPost() throws Exception {
        assertThat(Callers.of(endpoint).call("DescribeRegions").statusCode()).isEqualTo(200);
        assertThat(Callers.of(endpoint).get().call("DescribeRegions").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongSecretIsToldWhatTheServerSigned() throws Exception {
        HttpResponse<String> response =
                Callers.of(endpoint).secret("wrong").call("DescribeRegions", "ResourceType", "a b");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains(
                        "\"Code\":\"SignatureDoesNotMatch\"", "server string to sign is:POST&%2F&AccessKeyId%3Dtestid")
                .contains("ResourceType%3Da%2520b")
                .doesNotContain("testsecret");
    }

    @ParameterizedTest
    @CsvSource({
        "Action,,MissingParameter",
        "Version,,MissingParameter",
        "Version,2011-01-01,InvalidParameter",
        "AccessKeyId,,MissingParameter",
        "AccessKeyId,nobody,InvalidAccessKeyId.NotFound",
        "Signature,,MissingParameter",
        "Signature,bm9uc2Vuc2U=,SignatureDoesNotMatch",
        "SignatureMethod,HMAC-MD5,InvalidParamater",
        "SignatureVersion,2.0,InvalidParamater",
        "SignatureNonce,,MissingParameter",
        "Timestamp,,MissingParameter",
        "Timestamp,yesterday,IllegalTimestamp",
        "Timestamp,2016-02-23T12:46:24Z,InvalidTimeStamp.Expired"
    })
    void publicParameters(String name, String value, String code) throws Exception {
        HttpResponse<String> response =
                Callers.of(endpoint).with(name, value == null ? "" : value).call("DescribeRegions");

        assertThat(response.body()).contains("\"Code\":\"" + code + "\"", "\"RequestId\":\"", "\"HostId\":\"ecs.");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownActionIsToldBeforeAMissingSignature() throws Exception {
        HttpResponse<String> response = Callers.of(endpoint)
                .with("Signature", "")
                .with("AccessKeyId", "")
                .call("MakeCoffee");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("InvalidAction");
        assertThat(endpoint.calls("MakeCoffee")).hasSize(1);
    }

    @Test
    void actionMustBeDescribed() throws Exception {
        HttpResponse<String> response = Callers.of(endpoint).call("MakeCoffee");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("InvalidAction");
    }

    @Test
    void temporaryKeysNeedTheirToken() throws Exception {
        try (EmbeddedEndpoint temporary = EmbeddedEndpoint.of(ECS)
                .temporaryAccessKey("STS.me", "secret", "token")
                .start()) {
            assertThat(Callers.of(temporary)
                            .with("SecurityToken", "token")
                            .call("DescribeRegions")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Callers.of(temporary).call("DescribeRegions").body())
                    .contains("InvalidSecurityToken.MismatchWithAccessKey");
        }
        assertThat(Callers.of(endpoint)
                        .with("SecurityToken", "token")
                        .call("DescribeRegions")
                        .body())
                .contains("InvalidSecurityToken.MismatchWithAccessKey");
    }

    @Test
    void nonceIsTakenOnce() throws Exception {
        RpcCaller caller = Callers.of(endpoint).with("SignatureNonce", "the-same");

        assertThat(caller.call("DescribeRegions").statusCode()).isEqualTo(200);
        assertThat(caller.call("DescribeRegions").body()).contains("SignatureNonceUsed");
    }

    @Test
    void forgedRequestUsesNoNonceUp() throws Exception {
        assertThat(Callers.of(endpoint)
                        .secret("wrong")
                        .with("SignatureNonce", "n")
                        .call("DescribeRegions")
                        .body())
                .contains("SignatureDoesNotMatch");
        assertThat(Callers.of(endpoint)
                        .with("SignatureNonce", "n")
                        .call("DescribeRegions")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-14, 14})
    void clockMayDiffer(long minutes) throws Exception {
        assertThat(statusWithClockOff(Duration.ofMinutes(minutes))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-16, 16})
    void clockMayNotDifferByMoreThanAQuarterOfAnHour(long minutes) throws Exception {
        assertThat(statusWithClockOff(Duration.ofMinutes(minutes))).isEqualTo(400);
    }

    private static int statusWithClockOff(Duration skew) throws Exception {
        Clock clock = Clock.offset(Clock.systemUTC(), skew);
        try (EmbeddedEndpoint skewed = EmbeddedEndpoint.of(ECS).clock(clock).start()) {
            return Callers.of(skewed).call("DescribeRegions").statusCode();
        }
    }

    @Test
    void formatIsTheServicesOwnUnlessAskedFor() throws Exception {
        HttpResponse<String> usual = Callers.of(endpoint).with("Format", "").call("DescribeRegions");
        HttpResponse<String> json = Callers.of(endpoint).with("Format", "json").call("DescribeRegions");
        HttpResponse<String> error = Callers.of(endpoint).with("Format", "xml").call("AttachKeyPair");

        assertThat(usual.body()).startsWith("<?xml").contains("<DescribeRegionsResponse><RequestId>");
        assertThat(usual.headers().firstValue("Content-Type")).hasValue("text/xml;charset=utf-8");
        assertThat(json.body()).startsWith("{\"RequestId\":\"").contains("\"Regions\":{\"Region\":[");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(error.body()).contains("<Error><RequestId>", "</RequestId><HostId>", "<Code>MissingParameter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KeyPairName= | 400 | MissingParameter",
                "RegionId= | 400 | MissingParameter",
                "InstanceIds= | 400 | MissingParameter",
                "InstanceIds=i-1 | 400 | InvalidInstanceIds.ValueNotSupported",
                "InstanceIds=[] | 400 | InvalidInstanceIds.ValueNotSupported",
                "InstanceIds=[[\"i-1\"]] | 400 | InvalidInstanceIds.ValueNotSupported"
            })
    void requiredParametersAndLimits(String change, int status, String code) throws Exception {
        String[] parts = change.strip().split("=", 2);
        HttpResponse<String> response = Callers.of(endpoint)
                .with(parts[0], parts[1])
                .call("AttachKeyPair", "RegionId", "cn-hangzhou", "KeyPairName", "k", "InstanceIds", "[\"i-1\"]");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"Code\":\"" + code + "\"");
    }

    @Test
    void moreThanFiftyInstancesAreTooMany() throws Exception {
        assertThat(attach(50).statusCode()).isEqualTo(200);
        assertThat(attach(51).statusCode()).isEqualTo(403);
        assertThat(attach(51).body()).contains("InstanceKeyPairLimitExceeded");
    }

    private HttpResponse<String> attach(int instances) throws Exception {
        String ids = "[\"i\"" + ",\"i\"".repeat(instances - 1) + "]";
        return Callers.of(endpoint)
                .call("AttachKeyPair", "RegionId", "cn-hangzhou", "KeyPairName", "k", "InstanceIds", ids);
    }

    @Test
    void withoutAKeyOneIsMadeUpThatNoOtherEndpointHas() throws Exception {
        try (EmbeddedEndpoint one = EmbeddedEndpoint.of(ECS).start();
                EmbeddedEndpoint other = EmbeddedEndpoint.of(ECS).start()) {
            assertThat(Callers.of(one).call("DescribeRegions").statusCode()).isEqualTo(200);
            assertThat(one.accessKeyId()).matches("[0-9a-f]{16}").isNotEqualTo(other.accessKeyId());
            assertThat(one.accessKeySecret()).matches("[0-9a-f]{32}").isNotEqualTo(other.accessKeySecret());
            assertThat(new RpcCaller(one.url(), "testid", "testsecret")
                            .call("DescribeRegions")
                            .body())
                    .contains("InvalidAccessKeyId.NotFound");
        }
    }

    @Test
    void anUnsignedEndpointTakesEveryCallButChecksItsParameters() throws Exception {
        try (EmbeddedEndpoint unsigned = EmbeddedEndpoint.of(ECS).unsigned().start()) {
            HttpClient http = HttpClient.newHttpClient();
            String start = unsigned.url() + "/?Version=2014-05-26&Action=";

            assertThat(get(http, start + "DescribeRegions")).startsWith("200 ");
            assertThat(get(http, start + "AttachKeyPair&RegionId=cn-hangzhou")).contains("MissingParameter");
            assertThat(get(http, start + "MakeCoffee")).contains("InvalidAction");
        }
    }

    private static String get(HttpClient http, String url) throws Exception {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws Exception {
        try (EmbeddedEndpoint small =
                EmbeddedEndpoint.of(ECS).maxBodyBytes(1_000).start()) {
            assertThat(Callers.of(small).outcome("DescribeRegions", "AcceptLanguage", "x".repeat(1_000)))
                    .isEqualTo("413 the request body has more than 1000 bytes, which is the limit\n");
            assertThat(Callers.of(small).outcome("DescribeRegions")).startsWith("200 ");
        }
    }

    @Test
    void theLogKeepsTheLatestCallsWithinItsBytes() throws Exception {
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of(ECS).maxBodyBytes(8 << 20).start()) {
            for (int i = 0; i < 14; i++) {
                String name = "call" + i;
                Callers.of(endpoint).secret("wrong").call("DescribeRegions", name, "x".repeat(1 << 20));
            }

            assertThat(endpoint.calls())
                    .hasSizeLessThan(14)
                    .last()
                    .satisfies(call -> assertThat(call.request().parameters()).containsKey("call13"));
        }
    }

    @Test
    void everyCallIsRecordedWithoutShowingSecrets() throws Exception {
        Callers.of(endpoint).call("DescribeRegions", "AcceptLanguage", "ja", "Surprise", "x");

        List<RecordedCall> calls = endpoint.calls("DescribeRegions");
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).succeeded()).isTrue();
        assertThat(calls.get(0).request().parameter("AcceptLanguage")).hasValue("ja");
        assertThat(calls.get(0).undocumented()).containsExactly("Surprise");
        assertThat(calls.get(0).toString()).doesNotContain("testid", "ja", "testsecret");
    }
}
