package dev.tenon.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.AnyService;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import dev.tenon.support.Forms;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
        StringBuilder canonical = new StringBuilder();
        parameters.forEach((name, value) -> canonical
                .append(canonical.isEmpty() ? "" : "&")
                .append(PercentEncoding.encode(name))
                .append('=')
                .append(PercentEncoding.encode(value)));
        byte[] bytes = canonical.toString().getBytes(StandardCharsets.US_ASCII);
        Hmac key = Hmac.of(null, "SHA-1", Credentials.of("testid", "testsecret"), "&");
        byte[] method = "GET&%2F&".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(RpcSigner.signature(key, method, bytes, bytes.length), StandardCharsets.US_ASCII))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("S01 DescribeRegions as a whole request")
    void wholeRequest() {
        assertThat(signature(
                        CREDENTIALS,
                        "DescribeRegions",
                        "2014-05-26",
                        Format.XML,
                        Map.of(),
                        "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
                        "2016-02-23T12:46:24Z"))
                .isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    @Test
    @DisplayName("S01 DescribeDedicatedHosts")
    void describeDedicatedHosts() {
        assertThat(signature(
                        CREDENTIALS,
                        "DescribeDedicatedHosts",
                        "2014-05-26",
                        Format.JSON,
                        Map.of("RegionId", "cn-beijing"),
                        "edb2b34af0af9a6d14deaf7c1a5315eb",
                        "2023-03-13T08:34:30Z"))
                .isEqualTo("9NaGiOspFP5UPcwX8Iwt2YJXXuk=");
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
        assertThat(signature(
                        Credentials.of("testId", "testSecret"),
                        "SendSms",
                        "2017-05-25",
                        Format.XML,
                        parameters,
                        "45e25e9b-0a6f-4070-8c85-2956eda1b466",
                        "2017-07-12T02:42:19Z"))
                .isEqualTo("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
    }

    private static String signature(
            Credentials credentials,
            String action,
            String version,
            Format format,
            Map<String, String> parameters,
            String nonce,
            String time) {
        RpcRequestBody body =
                RpcRequestBody.of(new AnyService(version), AnyOperation.get(action), parameters, format, null);
        SignedForm form =
                new RpcSigner().sign(false, body, credentials, nonce, time.getBytes(StandardCharsets.US_ASCII));
        return Forms.parse(form.text()).getOrDefault("Signature", "");
    }

    @Test
    @DisplayName("S01 ACS3 RunInstances")
    void acs3() {
        Credentials credentials = Credentials.of("YourAccessKeyId", "YourAccessKeySecret");
        RpcRequestBody body = RpcRequestBody.of(
                new AnyService("2023-10-26"), AnyOperation.post("RunInstances"), Map.of(), Format.JSON, null);
        SortedMap<String, String> headers = Acs3Signer.headers(
                "ecs.cn-shanghai.aliyuncs.com",
                body,
                credentials,
                "3156853299f313e23d1673dc12e1703d",
                "2023-10-26T10:22:32Z",
                Acs3Signer.sha256(new byte[0], 0));
        headers.put("x-acs-version", "2014-05-26");
        String query = "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai";
        assertThat(new Acs3Signer().authorization("POST", query, headers, credentials))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="
                        + "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    @DisplayName("S02 the published percent-encoding")
    void percentEncoding() {
        assertThat(PercentEncoding.encode("123abc!@#$%^&*()-=_+ ~|\\/"))
                .isEqualTo("123abc%21%40%23%24%25%5E%26%2A%28%29-%3D_%2B%20~%7C%5C%2F");
    }
}
