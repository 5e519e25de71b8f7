package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.fixture.TestRequest;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.support.Forms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S01 the published signatures, byte for byte")
final class PublishedVectorsTest {
    private static final Credentials CREDENTIALS = Credentials.of("testid", "testsecret");

    @ParameterizedTest(name = "S01 {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Timestamp | OLeaidS1JvxuMvnyHOwuJ+uX5qY=
            TimeStamp | CT9X0VtwR86fNWSnsc6v8YGOjuE=
            """)
    void describeRegions(String timeName, String expected) {
        SortedMap<String, String> parameters = new TreeMap<>(Map.of(
                "AccessKeyId",
                "testid",
                "Action",
                "DescribeRegions",
                "Format",
                "XML",
                "SignatureMethod",
                "HMAC-SHA1",
                "SignatureNonce",
                "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
                "SignatureVersion",
                "1.0",
                timeName,
                "2016-02-23T12:46:24Z",
                "Version",
                "2014-05-26"));
        ParameterSink sink = new ParameterSink();
        parameters.forEach(sink::put);
        EncodedParameters canonical = sink.finish();
        Hmac key = Hmac.of(null, "SHA-1", CREDENTIALS, "&");
        TextDigest digest = key.start();
        digest.addEncodedOnceMore("GET&%2F&".getBytes(StandardCharsets.US_ASCII), canonical.form());
        byte[] signature = key.finish(digest);
        assertThat(Base64.getEncoder().encodeToString(signature)).isEqualTo(expected);
    }

    private static String signature(TestRequest request) {
        String form = new HmacSha1Signer().sign(request.get().input()).form().text();
        return Forms.parse(form).getOrDefault("Signature", "");
    }

    @Test
    @DisplayName("S01 DescribeRegions as a whole request")
    void wholeRequest() {
        TestRequest request = TestRequest.post(Map.of())
                .operation("DescribeRegions", "2014-05-26")
                .xml()
                .at("2016-02-23T12:46:24Z", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf");
        assertThat(signature(request)).isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    @Test
    @DisplayName("S01 DescribeDedicatedHosts")
    void describeDedicatedHosts() {
        TestRequest request = TestRequest.post(Map.of("RegionId", "cn-beijing"))
                .operation("DescribeDedicatedHosts", "2014-05-26")
                .at("2023-03-13T08:34:30Z", "edb2b34af0af9a6d14deaf7c1a5315eb");
        assertThat(signature(request)).isEqualTo("9NaGiOspFP5UPcwX8Iwt2YJXXuk=");
    }

    @Test
    @DisplayName("S01 SendSms, with Chinese and JSON in the values")
    void sendSms() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("TemplateParam", "{\"customer\":\"test\"}");
        parameters.put("SignName", "阿里云短信测试专用");
        parameters.put("PhoneNumbers", "15300000001");
        parameters.put("OutId", "123");
        parameters.put("RegionId", "cn-hangzhou");
        parameters.put("TemplateCode", "SMS_71390007");
        TestRequest request = TestRequest.post(parameters)
                .operation("SendSms", "2017-05-25")
                .xml()
                .with(Credentials.of("testId", "testSecret"))
                .at("2017-07-12T02:42:19Z", "45e25e9b-0a6f-4070-8c85-2956eda1b466");
        assertThat(signature(request)).isEqualTo("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
    }

    @Test
    @DisplayName("S01 ACS3 RunInstances, whose parameters the published example sends in the query of a POST")
    void acs3() {
        Credentials credentials = Credentials.of("YourAccessKeyId", "YourAccessKeySecret");
        SigningInput input = new SigningInput(
                "POST",
                "ecs.cn-shanghai.aliyuncs.com",
                "/",
                new ParameterSink().finish(),
                Headers.of(),
                "RunInstances",
                "2014-05-26",
                "cn-shanghai",
                "",
                credentials,
                Instant.parse("2023-10-26T10:22:32Z"),
                "3156853299f313e23d1673dc12e1703d");
        String query = "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai";
        SortedMap<String, String> headers = Acs3HmacSha256Signer.headers(input, new byte[0]);
        String canonical = Acs3HmacSha256Signer.canonical(input, query, headers);
        assertThat(headers.keySet())
                .containsExactly(
                        "host",
                        "x-acs-action",
                        "x-acs-content-sha256",
                        "x-acs-date",
                        "x-acs-signature-nonce",
                        "x-acs-version");
        assertThat(new Acs3HmacSha256Signer().signature(canonical, credentials))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    @DisplayName("S02 the published percent-encoding")
    void percentEncoding() {
        ParameterSink sink = new ParameterSink();
        sink.put("A", "123abc!@#$%^&*()-=_+ ~|\\/");
        assertThat(sink.finish().text(0)).isEqualTo("A=123abc%21%40%23%24%25%5E%26%2A%28%29-%3D_%2B%20~%7C%5C%2F");
    }
}
