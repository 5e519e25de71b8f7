package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.fixture.TestRequest;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R08 what a refused signature is put down to. */
final class DiagnosisTest {
    private static final String WORDS = "Specified signature is not matched with our calculation. ";
    private static final String ECHO = "server string to sign is:";

    private final HmacSha1Signer signer = new HmacSha1Signer();
    private final String signed = String.valueOf(
            signer.sign(TestRequest.post(Map.of("Name", "canary", "Size", "20")).input())
                    .stringToSign()
                    .get());

    private SignatureDiagnosis diagnose(String code, String message, @Nullable String stringToSign) {
        return Objects.requireNonNull(signer.diagnose(code, message, () -> stringToSign));
    }

    private String hintFor(String serverSigned) {
        SignatureDiagnosis diagnosis = diagnose("SignatureDoesNotMatch", WORDS + ECHO + serverSigned, signed);
        assertThat(diagnosis.echoStart()).isEqualTo(WORDS.length());
        assertThat(diagnosis.hint()).doesNotContain("canary");
        return diagnosis.hint();
    }

    @Test
    @DisplayName("R08 the same text on both sides means a wrong secret")
    void sameText() {
        assertThat(hintFor(signed))
                .isEqualTo("client and server signed the same text, so the access key secret is wrong");
        assertThat(hintFor("  " + signed + "\n")).contains("access key secret is wrong");
    }

    @Test
    @DisplayName("R08 K03 the first difference is named, its values are not")
    void differences() {
        assertThat(hintFor(signed.replace("POST&", "GET&"))).contains("HTTP method or path");
        assertThat(hintFor(signed.replace("Name%3Dcanary", "Name%3Dother")))
                .isEqualTo("the first parameter that differs is Name: the server signed another value for it");
        assertThat(hintFor(signed.replace("Name%3Dcanary%26", "")))
                .isEqualTo("the first parameter that differs is Name: the server did not receive it");
        assertThat(hintFor(signed.replace("Name%3D", "Extra%3Dx%26Name%3D")))
                .isEqualTo("the first parameter that differs is Extra: the server signed it, the client did not");
        assertThat(hintFor(signed.substring(0, signed.indexOf("%26Version"))))
                .isEqualTo("the first parameter that differs is Version: the server did not receive it");
        assertThat(hintFor(signed + "%26Zone%3Dx")).contains("Zone: the server signed it");
        assertThat(hintFor(signed.replace("Name%3Dcanary", "N".repeat(300) + "%3Dx"))
                        .length())
                .isLessThan(200);
    }

    @ParameterizedTest(name = "R08 {0}")
    @CsvSource({
        "SignatureDoesNotMatch,check the access key secret",
        "IncompleteSignature,changes requests",
        "InvalidAccessKeyId.NotFound,access key id is unknown",
        "InvalidAccessKeyId.Inactive,access key id is unknown",
        "InvalidAccessKeyId,access key id is unknown"
    })
    @DisplayName("R08 refusals of a signature have a hint in both styles")
    void hints(String code, String hint) {
        assertThat(diagnose(code, "no", null))
                .isEqualTo(new SignatureDiagnosis(diagnose(code, "no", null).hint(), -1));
        assertThat(diagnose(code, "no", null).hint()).contains(hint);
        assertThat(Objects.requireNonNull(new Acs3HmacSha256Signer().diagnose(code, "no", () -> signed))
                        .hint())
                .contains(hint);
    }

    @ParameterizedTest(name = "R08 code [{index}]")
    @ValueSource(strings = {"Throttling", "InvalidInstanceId.NotFound", "", "Forbidden"})
    @DisplayName("R08 other refusals are not about the signature, unless they repeat what was signed")
    void otherRefusals(String code) {
        assertThat(signer.diagnose(code, "no", () -> signed)).isNull();
        assertThat(diagnose(code, WORDS + ECHO + signed, signed).echoStart()).isEqualTo(WORDS.length());
    }

    @Test
    @DisplayName("R08 ACS3 cannot compare by parameters, and does not say it did")
    void acs3DoesNotCompare() {
        SignatureDiagnosis diagnosis = Objects.requireNonNull(new Acs3HmacSha256Signer()
                .diagnose("SignatureDoesNotMatch", WORDS + ECHO + "POST\n/\n", () -> "GET\n/\n"));
        assertThat(diagnosis.hint()).startsWith("check the access key secret");
        assertThat(diagnosis.echoStart()).isEqualTo(WORDS.length());
    }
}
