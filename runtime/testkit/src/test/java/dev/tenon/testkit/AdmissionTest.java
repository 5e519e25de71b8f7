package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.support.RpcCaller;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static final String ECS = "tenon/ecs/v2014_05_26/service.yaml";

    private final EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start();

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
