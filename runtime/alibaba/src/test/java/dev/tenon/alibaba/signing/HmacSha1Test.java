package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.fixture.TestRequest;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.support.Forms;
import dev.tenon.support.ReferenceSigner;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the signature by parameters returns beside the form. */
final class HmacSha1Test {
    private final HmacSha1Signer signer = new HmacSha1Signer();

    @ParameterizedTest(name = "S15 S17 temporary: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("S15 S17 HMAC-SHA1 by POST and GET is what a plain reference signs")
    void signaturesAreThoseOfThePlainReference(boolean temporary) {
        Map<String, String> parameters = Map.of("A", "1", "Name", "v *~+/=&中", "a", "2", "Zone", "3");
        Credentials credentials =
                temporary ? Credentials.of("testid", "testsecret", "tok/en+=") : Credentials.of("testid", "testsecret");
        TestRequest post = TestRequest.post(parameters).with(credentials);
        for (TestRequest request : new TestRequest[] {post, post.get()}) {
            SignedRequest signed = signer.sign(request.input());
            Map<String, String> sent = Forms.parse(signed.form().text());
            String signature = sent.remove("Signature");
            assertThat(ReferenceSigner.sign(request.method(), sent, "testsecret"))
                    .isEqualTo(signature);
            assertThat(sent).containsAllEntriesOf(parameters).containsEntry("Timestamp", "2016-02-23T12:46:24Z");
            assertThat(signed.headers()).isEmpty();
        }
    }

    @Test
    @DisplayName("K03 the signature is among what must not be shown, as the server would echo it")
    void theSignatureIsSecret() {
        SignedRequest signed = signer.sign(TestRequest.post(Map.of("A", "b")).input());
        String signature = Forms.parse(signed.form().text()).get("Signature");
        assertThat(signed.secrets()).containsExactly(signature);
        assertThat(signed.toString()).doesNotContain(String.valueOf(signature));
    }

    @Test
    @DisplayName("what was signed is given for diagnosis, and names method and path first")
    void theStringToSignIsGiven() {
        SignedRequest signed =
                signer.sign(TestRequest.post(Map.of("A", "b c")).get().input());
        assertThat(signed.stringToSign().get())
                .isEqualTo("GET&%2F&A%3Db%2520c%26AccessKeyId%3Dtestid%26Action%3DDo%26Format%3DJSON"
                        + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dthe-nonce%26SignatureVersion%3D1.0"
                        + "%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26");
        assertThat(signer.sign(TestRequest.post(Map.of()).input())
                        .stringToSign()
                        .get())
                .startsWith("POST&%2F&");
    }

    @Test
    @DisplayName("S18 POST and GET have different signatures; the same request twice has the same")
    void theMethodIsSigned() {
        TestRequest post = TestRequest.post(Map.of());
        String signed = signer.sign(post.input()).form().text();
        assertThat(signer.sign(post.get().input()).form().text()).isNotEqualTo(signed);
        assertThat(signer.sign(post.input()).form().text()).isEqualTo(signed);
    }

    @Test
    @DisplayName("K10 a forgotten key is taken in again")
    void signsAfterItForgot() {
        TestRequest request = TestRequest.post(Map.of());
        String before = signer.sign(request.input()).form().text();
        signer.forget();
        assertThat(signer.sign(request.input()).form().text()).isEqualTo(before);
    }
}
