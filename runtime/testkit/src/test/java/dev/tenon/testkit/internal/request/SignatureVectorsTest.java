package dev.tenon.testkit.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("S01 the endpoint calculates the published signatures")
class SignatureVectorsTest {
    private static final String REGIONS = "GET Format=XML&Action=DescribeRegions&SignatureMethod=HMAC-SHA1"
            + "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion=1.0&Version=2014-05-26"
            + "&AccessKeyId=testid&";

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of("testsecret", REGIONS + "Timestamp=2016-02-23T12:46:24Z", "OLeaidS1JvxuMvnyHOwuJ+uX5qY="),
                Arguments.of("testsecret", REGIONS + "TimeStamp=2016-02-23T12:46:24Z", "CT9X0VtwR86fNWSnsc6v8YGOjuE="),
                Arguments.of(
                        "testsecret",
                        "GET AccessKeyId=testid&Action=DescribeDedicatedHosts&Format=JSON&RegionId=cn-beijing"
                                + "&SignatureMethod=HMAC-SHA1&SignatureNonce=edb2b34af0af9a6d14deaf7c1a5315eb"
                                + "&SignatureVersion=1.0&Timestamp=2023-03-13T08:34:30Z&Version=2014-05-26",
                        "9NaGiOspFP5UPcwX8Iwt2YJXXuk="),
                Arguments.of(
                        "testSecret",
                        "GET AccessKeyId=testId&Action=SendSms&Format=XML&OutId=123&PhoneNumbers=15300000001"
                                + "&RegionId=cn-hangzhou&SignName=阿里云短信测试专用&SignatureMethod=HMAC-SHA1"
                                + "&SignatureNonce=45e25e9b-0a6f-4070-8c85-2956eda1b466&SignatureVersion=1.0"
                                + "&TemplateCode=SMS_71390007&TemplateParam={\"customer\":\"test\"}"
                                + "&Timestamp=2017-07-12T02:42:19Z&Version=2017-05-25",
                        "zJDF+Lrzhj/ThnlvIToysFRq6t4="));
    }

    @ParameterizedTest
    @MethodSource("published")
    void parameterSignature(String secret, String request, String expected) {
        String[] parts = request.split(" ", 2);
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : parts[1].split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            parameters.put(nameAndValue[0], nameAndValue[1]);
        }
        assertThat(RpcSignature.sign(RpcSignature.stringToSign(parts[0], parameters), secret))
                .isEqualTo(expected);
    }

    @Test
    void headerSignature() throws Exception {
        String signature = "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0";
        String signed = "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
        Map<String, String> headers = new TreeMap<>(Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-version", "2014-05-26",
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-content-sha256", Digests.sha256Hex(""),
                "authorization",
                        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=" + signed + ",Signature="
                                + signature));
        ReceivedRequest request = RequestReader.read(
                "POST",
                "/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
                headers,
                "");

        Acs3Signature read = Acs3Signature.of(request).orElseThrow();

        assertThat(read.signedHeaders()).isEqualTo(List.of(signed.split(";")));
        assertThat(read.covers(request)).isTrue();
        assertThat(read.matches(request, "YourAccessKeySecret")).isTrue();
        assertThat(read.matches(request, "AnotherSecret")).isFalse();
    }

    @Test
    void percentEncoding() {
        assertThat(PercentCoding.encode("123abc!@#$%^&*()-=_+ ~|\\/"))
                .isEqualTo("123abc%21%40%23%24%25%5E%26%2A%28%29-%3D_%2B%20~%7C%5C%2F");
    }
}
