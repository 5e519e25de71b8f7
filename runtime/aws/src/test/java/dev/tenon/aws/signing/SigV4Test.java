package dev.tenon.aws.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the signer does beside what the published suite proves. */
final class SigV4Test {
    private static final Credentials LASTING = Credentials.of("AKIDEXAMPLE", "CanarySecret");

    private final SigV4Signer signer = new SigV4Signer();

    private static SigningInput input(
            String method, Map<String, String> parameters, Headers headers, Credentials credentials) {
        return input(method, parameters, headers, credentials, "us-east-1", "iam");
    }

    private static SigningInput input(
            String method,
            Map<String, String> parameters,
            Headers headers,
            Credentials credentials,
            String region,
            String service) {
        ParameterSink sink = new ParameterSink();
        parameters.forEach(sink::put);
        return new SigningInput(
                method,
                "iam.example:8443",
                "/",
                sink.finish(),
                headers,
                "Do",
                "2010-05-08",
                region,
                service,
                credentials,
                Instant.parse("2015-08-30T12:36:00.9Z"),
                "nonce");
    }

    private static String authorization(SignedRequest signed) {
        return Objects.requireNonNull(signed.headers().get("Authorization"));
    }

    @Test
    @DisplayName("S17 a session token is sent and signed; the time is signed in UTC, in any locale")
    void signsTokensAndTime() {
        Locale before = Locale.getDefault();
        try {
            for (String locale : List.of("ar-EG", "th-TH-u-ca-buddhist", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                SignedRequest signed = new SigV4Signer()
                        .sign(input("POST", Map.of("A", "b"), Headers.of(), Credentials.of("i", "s", "to/ken")));
                assertThat(signed.headers())
                        .containsEntry("x-amz-date", "20150830T123600Z")
                        .containsEntry("x-amz-security-token", "to/ken");
                assertThat(authorization(signed))
                        .contains("Credential=i/20150830/us-east-1/iam/aws4_request")
                        .contains("SignedHeaders=host;x-amz-date;x-amz-security-token,");
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(signer.sign(input("POST", Map.of(), Headers.of(), LASTING)).headers())
                .doesNotContainKey("x-amz-security-token");
    }

    @Test
    @DisplayName("K03 the signature is secret; nothing that the signer returns prints it, or the secret")
    void keepsSecrets() {
        SignedRequest signed = signer.sign(input("GET", Map.of("A", "b"), Headers.of(), LASTING));
        String signature = authorization(signed).substring(authorization(signed).indexOf("Signature=") + 10);
        assertThat(signed.secrets()).containsExactly(signature);
        assertThat(signed.toString()).doesNotContain(signature);
        assertThat(signed.headers().toString() + signed.stringToSign().get()).doesNotContain("CanarySecret");
    }

    @Test
    @DisplayName("S02 S07 a query is sorted by its encoded names, which differ from the names as they are")
    void sortsByEncodedNames() {
        ParameterSink sink = new ParameterSink();
        List.of("a", "a-", "a~", "a\u00e9", "b", "A").forEach(name -> sink.put(name, "x*y z"));
        assertThat(CanonicalRequest.query(sink.finish()))
                .isEqualTo("A=x%2Ay%20z&a=x%2Ay%20z&a%C3%A9=x%2Ay%20z&a-=x%2Ay%20z&a~=x%2Ay%20z&b=x%2Ay%20z");
    }

    @Test
    @DisplayName("S20 headers that proxies change are not signed, those of the caller's interceptors are")
    void leavesOutWhatProxiesChange() {
        Headers headers = Headers.of(
                "User-Agent",
                "u",
                "Accept-Encoding",
                "gzip",
                "Connection",
                "close",
                "X-Mine",
                " a   b ",
                "Content-Type",
                "t");
        SignedRequest signed = signer.sign(input("POST", Map.of(), headers, LASTING));
        assertThat(authorization(signed)).contains("SignedHeaders=content-type;host;x-amz-date;x-mine,");
        Headers other = headers.newBuilder().set("User-Agent", "other").build();
        assertThat(authorization(signer.sign(input("POST", Map.of(), other, LASTING))))
                .isEqualTo(authorization(signed));
        Headers changed = headers.newBuilder().set("X-Mine", "a c").build();
        assertThat(authorization(signer.sign(input("POST", Map.of(), changed, LASTING))))
                .isNotEqualTo(authorization(signed));
    }

    @Test
    @DisplayName("S18 method, parameters, region, service and key each change the signature")
    void signsEverything() {
        SignedRequest one = signer.sign(input("POST", Map.of("A", "b"), Headers.of(), LASTING));
        for (SigningInput other : List.of(
                input("GET", Map.of("A", "b"), Headers.of(), LASTING),
                input("POST", Map.of("A", "c"), Headers.of(), LASTING),
                input("POST", Map.of("A", "b"), Headers.of(), LASTING, "eu-west-1", "iam"),
                input("POST", Map.of("A", "b"), Headers.of(), LASTING, "us-east-1", "sqs"),
                input("POST", Map.of("A", "b"), Headers.of(), Credentials.of("AKIDEXAMPLE", "other")))) {
            assertThat(signer.sign(other).secrets()).isNotEqualTo(one.secrets());
        }
        signer.forget();
        assertThat(signer.sign(input("POST", Map.of("A", "b"), Headers.of(), LASTING)))
                .extracting(SignedRequest::secrets)
                .isEqualTo(one.secrets());
    }

    @Test
    @DisplayName("the hash of the body is sent and signed when that is asked for")
    void sendsTheBodyHash() {
        SignedRequest signed =
                SigV4Signer.sendingBodyHash().sign(input("POST", Map.of("A", "b"), Headers.of(), LASTING));
        assertThat(signed.headers())
                .containsEntry("x-amz-content-sha256", Sha256.hex("A=b".getBytes(StandardCharsets.UTF_8)));
        assertThat(authorization(signed)).contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date,");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"region", "signingName"})
    @DisplayName("region and signing name are required")
    void requiresRegionAndService(String missing) {
        SigningInput input = input(
                "POST",
                Map.of(),
                Headers.of(),
                LASTING,
                missing.equals("region") ? "" : "us-east-1",
                missing.equals("region") ? "iam" : "");
        assertThatThrownBy(() -> signer.sign(input))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(missing + ": is required by Signature Version 4");
    }

    @ParameterizedTest(name = "R08 {0}")
    @CsvSource({
        "SignatureDoesNotMatch,check the secret access key",
        "InvalidSignatureException,check the secret access key",
        "IncompleteSignature,header Authorization",
        "InvalidClientTokenId,access key id is unknown",
        "ExpiredToken,has expired"
    })
    @DisplayName("R08 refusals of a signature have a hint")
    void explainsRefusals(String code, String hint) {
        SignatureDiagnosis diagnosis = Objects.requireNonNull(signer.diagnose(code, "no", () -> null));
        assertThat(diagnosis.hint()).contains(hint);
        assertThat(diagnosis.echoStart()).isEqualTo(-1);
        assertThat(signer.diagnose("Throttling", "no", () -> null)).isNull();
    }

    @Test
    @DisplayName("R08 K03 what the server signed is compared with what was signed here, and left out of the message")
    void comparesWithTheServer() {
        String toSign = Objects.requireNonNull(signer.sign(input("POST", Map.of("A", "Canary"), Headers.of(), LASTING))
                .stringToSign()
                .get());
        String words = "The request signature does not match. ";
        String echo = "The Canonical String for this request should have been 'POST\n/\nA=Canary' "
                + "The String-to-Sign should have been '";
        assertHint(words + echo + toSign + "'", words.length(), toSign, "so the secret access key is wrong");
        assertHint(
                words + echo + toSign.replace("us-east-1", "eu-west-1") + "'",
                words.length(),
                toSign,
                "another day, region or service");
        assertHint(words + echo + "AWS4-HMAC-SHA256\nother'", words.length(), toSign, "received a different request");
        SignatureDiagnosis other = Objects.requireNonNull(signer.diagnose("Other", words + echo, () -> toSign));
        assertThat(other.echoStart()).isEqualTo(words.length());
    }

    private void assertHint(String message, int echoStart, String toSign, String hint) {
        SignatureDiagnosis diagnosis =
                Objects.requireNonNull(signer.diagnose("SignatureDoesNotMatch", message, () -> toSign));
        assertThat(diagnosis.hint()).contains(hint).doesNotContain("Canary");
        assertThat(diagnosis.echoStart()).isEqualTo(echoStart);
    }
}
