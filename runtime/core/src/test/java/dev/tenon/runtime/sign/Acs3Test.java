package dev.tenon.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.AnyService;
import dev.tenon.runtime.signing.SignatureStyle;
import dev.tenon.support.Forms;
import dev.tenon.support.ReferenceSigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole requests in both styles, taken apart and signed again with nothing but the JDK. */
final class Acs3Test {
    private static final Credentials LASTING = Credentials.of("testid", "testsecret");
    private static final Credentials TEMPORARY = Credentials.of("testid", "testsecret", "tok/en+=");

    private static Request signed(
            SignatureStyle style, AnyOperation operation, Map<String, String> parameters, Credentials credentials) {
        return signed(style, operation, parameters, credentials, Format.JSON);
    }

    private static Request signed(
            SignatureStyle style,
            AnyOperation operation,
            Map<String, String> parameters,
            Credentials credentials,
            Format format) {
        SigningClock clock = new SigningClock(InstantSource.fixed(Instant.parse("2026-11-22T01:02:03Z")));
        Signer signer = new Signer(style, credentials, clock, () -> "the-nonce");
        RpcRequestBody body = RpcRequestBody.of(new AnyService("2014-05-26"), operation, parameters, format, null);
        Request request = new Request.Builder()
                .url("https://ecs.example:8443/")
                .header("Host", "ecs.example:8443")
                .build();
        return signer.sign(request, body, new Attempt());
    }

    private static byte[] body(Request request) throws java.io.IOException {
        @Nullable RequestBody body = request.body();
        Buffer buffer = new Buffer();
        if (body != null) {
            body.writeTo(buffer);
            assertThat(body.contentLength()).isEqualTo(buffer.size());
        }
        return buffer.readByteArray();
    }

    /** The documented signature of what was sent. */
    private static String reference(Request request, String secret) throws Exception {
        String authorization = Objects.requireNonNull(request.header("Authorization"));
        int start = authorization.indexOf("SignedHeaders=") + 14;
        String names = authorization.substring(start, authorization.indexOf(',', start));
        String query = request.url().encodedQuery();
        StringBuilder canonical = new StringBuilder(request.method())
                .append("\n/\n")
                .append(query == null ? "" : query)
                .append('\n');
        for (String name : names.split(";", -1)) {
            canonical.append(name).append(':').append(request.header(name)).append('\n');
        }
        canonical.append('\n').append(names).append('\n').append(sha256(body(request)));
        String toSign = "ACS3-HMAC-SHA256\n" + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void assertSigned(Request request) throws Exception {
        assertThat(request.header("Authorization"))
                .startsWith("ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=")
                .endsWith(",Signature=" + reference(request, "testsecret"));
        assertThat(request.header("x-acs-content-sha256")).isEqualTo(sha256(body(request)));
        assertThat(request.header("x-acs-date")).isEqualTo("2026-11-22T01:02:03Z");
        assertThat(request.header("x-acs-signature-nonce")).isEqualTo("the-nonce");
        assertThat(request.header("x-acs-version")).isEqualTo("2014-05-26");
    }

    @Test
    @DisplayName("S15 S17 ACS3 by POST and GET, lasting and temporary, is what a plain reference signs")
    void acs3() throws Exception {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 300; round++) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int index = random.nextInt(5); index > 0; index--) {
                parameters.put((random.nextBoolean() ? "A" : "Z") + index, "v *~+/=&中" + random.nextInt());
            }
            Credentials credentials = round % 2 == 0 ? LASTING : TEMPORARY;
            Request post = signed(SignatureStyle.ACS3_HMAC_SHA256, AnyOperation.post("Do"), parameters, credentials);
            Request get = signed(SignatureStyle.ACS3_HMAC_SHA256, AnyOperation.get("Do"), parameters, credentials);
            for (Request request : new Request[] {post, get}) {
                assertSigned(request);
                String form = request == post
                        ? new String(body(request), StandardCharsets.US_ASCII)
                        : Objects.requireNonNull(request.url().encodedQuery());
                assertThat(Forms.parse(form))
                        .containsAllEntriesOf(parameters)
                        .containsEntry("Format", "JSON")
                        .hasSize(parameters.size() + 1);
                assertThat(List.copyOf(Forms.parse(form).keySet())).isSorted();
                assertThat(request.header("x-acs-action")).isEqualTo("Do");
                assertThat(request.header("x-acs-security-token"))
                        .isEqualTo(credentials == LASTING ? null : "tok/en+=");
                assertThat(request.header("x-acs-accesskey-id")).isEqualTo(credentials == LASTING ? null : "testid");
                assertThat(request.header("host")).isEqualTo("ecs.example:8443");
            }
            assertThat(post.method()).isEqualTo("POST");
            assertThat(post.header("Content-Length")).isEqualTo(Integer.toString(body(post).length));
            assertThat(post.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(get.method()).isEqualTo("GET");
            assertThat(get.body()).isNull();
        }
    }

    @Test
    @DisplayName("S17 what is asked for stands in Accept, and anonymous calls carry no signature in either style")
    void formats() throws Exception {
        AnyOperation post = AnyOperation.post("Do");
        Request xml = signed(SignatureStyle.ACS3_HMAC_SHA256, post, Map.of(), LASTING, Format.XML);
        assertThat(xml.header("Accept")).isEqualTo("application/xml");
        assertThat(signed(SignatureStyle.ACS3_HMAC_SHA256, post, Map.of(), LASTING)
                        .header("Accept"))
                .isEqualTo("application/json");
        for (SignatureStyle style : SignatureStyle.values()) {
            Request anonymous = signed(style, post, Map.of("A", "b"), Credentials.anonymous());
            assertThat(anonymous.header("Authorization")).isNull();
            assertThat(new String(body(anonymous), StandardCharsets.US_ASCII))
                    .isEqualTo("A=b&Action=Do&Format=JSON&Version=2014-05-26");
        }
    }

    @Test
    @DisplayName("S15 HMAC-SHA1 by POST and GET is what a plain reference signs")
    void hmacSha1() throws Exception {
        Map<String, String> parameters = Map.of("A", "1", "Name", "v *~+/=&中", "a", "2", "Zone", "3");
        for (Credentials credentials : new Credentials[] {LASTING, TEMPORARY}) {
            Request post = signed(SignatureStyle.HMAC_SHA1, AnyOperation.post("Do"), parameters, credentials);
            Request get = signed(SignatureStyle.HMAC_SHA1, AnyOperation.get("Do"), parameters, credentials);
            assertThat(post.header("Content-Length")).isEqualTo(Integer.toString(body(post).length));
            for (Request request : new Request[] {post, get}) {
                Map<String, String> sent = Forms.parse(
                        request == post
                                ? new String(body(request), StandardCharsets.US_ASCII)
                                : Objects.requireNonNull(request.url().encodedQuery()));
                String signature = sent.remove("Signature");
                assertThat(ReferenceSigner.sign(request.method(), sent, "testsecret"))
                        .isEqualTo(signature);
                assertThat(sent).containsAllEntriesOf(parameters).containsEntry("Timestamp", "2026-11-22T01:02:03Z");
            }
        }
    }
}
