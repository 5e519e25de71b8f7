package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.TestRequest;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.support.Forms;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole requests signed by headers, taken apart and signed again with nothing but the JDK. */
final class Acs3Test {
    private static final Credentials LASTING = Credentials.of("testid", "testsecret");
    private static final Credentials TEMPORARY = Credentials.of("testid", "testsecret", "tok/en+=");

    private final Acs3HmacSha256Signer signer = new Acs3HmacSha256Signer();

    /** The headers as a server sees them: by their lower-case names, the host among them. */
    private static Map<String, String> received(SignedRequest signed) {
        Map<String, String> headers = new TreeMap<>();
        signed.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put("host", "ecs.example:8443");
        return headers;
    }

    /** The documented signature of what was sent. */
    private static String reference(String method, SignedRequest signed) throws GeneralSecurityException {
        Map<String, String> headers = received(signed);
        String authorization = Objects.requireNonNull(headers.get("authorization"));
        int start = authorization.indexOf("SignedHeaders=") + 14;
        String names = authorization.substring(start, authorization.indexOf(',', start));
        String form = signed.form().text();
        boolean post = method.equals("POST");
        StringBuilder canonical = new StringBuilder(method)
                .append("\n/\n")
                .append(post ? "" : form)
                .append('\n');
        for (String name : names.split(";", -1)) {
            canonical.append(name).append(':').append(headers.get(name)).append('\n');
        }
        canonical.append('\n').append(names).append('\n').append(sha256(post ? form : ""));
        String toSign = "ACS3-HMAC-SHA256\n" + sha256(canonical.toString());
        assertThat(signed.stringToSign().get()).isEqualTo(canonical.toString());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("testsecret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(String text) throws GeneralSecurityException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void assertSigned(TestRequest request) throws GeneralSecurityException {
        SignedRequest signed = signer.sign(request.input());
        String token = request.credentials().securityToken();
        String signature = reference(request.method(), signed);
        boolean post = request.method().equals("POST");
        assertThat(signed.headers().get("Authorization"))
                .startsWith("ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=")
                .endsWith(",Signature=" + signature);
        assertThat(signed.secrets()).containsExactly(signature);
        String form = signed.form().text();
        assertThat(Forms.parse(form))
                .containsAllEntriesOf(request.parameters())
                .containsEntry("Format", "JSON")
                .hasSize(request.parameters().size() + 1);
        assertThat(List.copyOf(Forms.parse(form).keySet())).isSorted();
        assertThat(received(signed))
                .containsEntry("x-acs-content-sha256", sha256(post ? form : ""))
                .containsEntry("x-acs-date", "2016-02-23T12:46:24Z")
                .containsEntry("x-acs-signature-nonce", "the-nonce")
                .containsEntry("x-acs-version", "2014-05-26")
                .containsEntry("x-acs-action", "Do")
                .containsEntry("accept", "application/json");
        assertThat(received(signed).get("x-acs-security-token")).isEqualTo(token);
        assertThat(received(signed).get("x-acs-accesskey-id")).isEqualTo(token == null ? null : "testid");
        assertThat(received(signed).get("content-type")).isEqualTo(post ? "application/x-www-form-urlencoded" : null);
    }

    @Test
    @DisplayName("S15 S17 ACS3 by POST and GET, lasting and temporary, is what a plain reference signs")
    void signaturesAreThoseOfThePlainReference() throws GeneralSecurityException {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 300; round++) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int index = random.nextInt(5); index > 0; index--) {
                parameters.put((random.nextBoolean() ? "A" : "Z") + index, "v *~+/=&中" + random.nextInt());
            }
            TestRequest post = TestRequest.post(parameters).with(round % 2 == 0 ? LASTING : TEMPORARY);
            assertSigned(post);
            assertSigned(post.get());
        }
    }

    @Test
    @DisplayName("S17 the format that is asked for stands in Accept")
    void acceptNamesTheFormat() {
        assertThat(signer.sign(TestRequest.post(Map.of()).xml().input()).headers())
                .containsEntry("accept", "application/xml");
        assertThat(signer.sign(TestRequest.post(Map.of()).input()).headers())
                .containsEntry("accept", "application/json");
    }

    @Test
    @DisplayName("an action that no header can hold is refused, and what signs it is named")
    void actionsBeyondAsciiAreRefused() {
        TestRequest request = TestRequest.post(Map.of()).operation("Do中", "2014-05-26");
        assertThatThrownBy(() -> signer.sign(request.input()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("HmacSha1Signer");
    }

    @Test
    @DisplayName("K10 a forgotten key is taken in again")
    void signsAfterItForgot() {
        TestRequest request = TestRequest.post(Map.of());
        Map<String, String> before = signer.sign(request.input()).headers();
        signer.forget();
        assertThat(signer.sign(request.input()).headers()).isEqualTo(before);
    }
}
