package dev.tenon.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.AnyService;
import dev.tenon.runtime.fixture.SecretiveOperation;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.signing.SignatureStyle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an attempt knows of its request, and what it takes out of texts from outside. */
final class AttemptTest {
    private static final AnyService SERVICE = new AnyService("2014-05-26");

    private static Attempt sent(SignatureStyle style, Credentials credentials, Map<String, String> parameters) {
        Attempt attempt = new Attempt();
        SigningClock clock = new SigningClock(InstantSource.fixed(Instant.EPOCH));
        Signer signer = new Signer(style, credentials, clock, () -> "n");
        signer.sign(
                new Request.Builder().url("https://ecs.example/").build(),
                RpcRequestBody.of(SERVICE, new SecretiveOperation(), parameters, Format.JSON, null),
                attempt);
        return attempt;
    }

    @ParameterizedTest(name = "K03 {0}")
    @EnumSource(SignatureStyle.class)
    @DisplayName("K03 secret, token and sensitive parameters are taken out, as they are, encoded, and cut at the end")
    void redacted(SignatureStyle style) {
        Attempt attempt = sent(
                style,
                Credentials.of("testid", "se+cret", "to/ken"),
                Map.of("Password", "pass word", "Key.7.Body", "private", "Name", "public", "Key.7.Other", "shown"));
        assertThat(attempt.redacted("a se+cret b se%2Bcret c to/ken d to%2Fken e"))
                .isEqualTo("a *** b *** c *** d *** e");
        assertThat(attempt.redacted("pass word, pass%20word, private, public, shown"))
                .isEqualTo("***, ***, ***, public, shown");
        assertThat(attempt.redacted("cut: se+cre")).isEqualTo("cut: ***");
        assertThat(attempt.redacted("cut: pass")).isEqualTo("cut: ***");
        assertThat(attempt.redacted("cut: pas")).isEqualTo("cut: pas");
        assertThat(attempt.redacted("priv")).isEqualTo("***");
        assertThat(attempt.redacted("")).isEmpty();
    }

    @Test
    @DisplayName("K03 what is shorter than four characters is left, so that words keep their letters")
    void shortValues() {
        Attempt attempt = sent(SignatureStyle.HMAC_SHA1, Credentials.of("testid", "abc"), Map.of("Password", "xyz"));
        assertThat(attempt.redacted("abc xyz")).isEqualTo("abc xyz");
        assertThat(sent(SignatureStyle.HMAC_SHA1, Credentials.of("testid", "abcd"), Map.of())
                        .redacted("abcd"))
                .isEqualTo("***");
    }

    @ParameterizedTest(name = "K03 {0}")
    @EnumSource(SignatureStyle.class)
    @DisplayName("K03 the signature is taken out in both styles")
    void signature(SignatureStyle style) throws IOException {
        Attempt attempt = new Attempt();
        assertThat(attempt.isSent()).isFalse();
        assertThat(attempt.redacted("nothing is known yet")).isEqualTo("nothing is known yet");
        Signer signer = new Signer(
                style,
                Credentials.of("testid", "testsecret"),
                new SigningClock(InstantSource.fixed(Instant.EPOCH)),
                () -> "n");
        Request signed = signer.sign(
                new Request.Builder().url("https://ecs.example/").build(),
                RpcRequestBody.of(SERVICE, AnyOperation.get("Do"), Map.of("A", "b"), Format.JSON, null),
                attempt);
        String whole = style == SignatureStyle.HMAC_SHA1 ? signed.url().encodedQuery() : signed.header("Authorization");
        assertThat(whole).isNotNull();
        String signature = String.valueOf(whole).substring(String.valueOf(whole).lastIndexOf("Signature=") + 10);
        assertThat(attempt.redacted("it was " + signature + "!")).isEqualTo("it was ***!");
        assertThat(attempt.isSent()).isTrue();
        assertThat(attempt.stringToSign())
                .isEqualTo(
                        style == SignatureStyle.HMAC_SHA1
                                ? "GET&%2F&A%3Db%26AccessKeyId%3Dtestid%26Action%3DDo%26Format%3DJSON%26SignatureMethod%3DHMAC-SHA1"
                                        + "%26SignatureNonce%3Dn%26SignatureVersion%3D1.0%26Timestamp%3D1970-01-01T00%253A00%253A00Z"
                                        + "%26Version%3D2014-05-26"
                                : null);
        attempt.begin();
        assertThat(attempt.isSent()).isFalse();
        assertThat(attempt.stringToSign()).isNull();
        assertThat(attempt.redacted(signature)).isEqualTo(signature);
    }

    @Test
    @DisplayName("a form that is asked for holds the signature of its method")
    void forms() {
        Signer signer = new Signer(
                SignatureStyle.HMAC_SHA1,
                Credentials.of("testid", "testsecret"),
                new SigningClock(InstantSource.fixed(Instant.EPOCH)),
                () -> "n");
        RpcRequestBody body = RpcRequestBody.of(SERVICE, AnyOperation.post("Do"), Map.of(), Format.XML, null);
        assertThat(signer.signedForm(body, true)).isNotEqualTo(signer.signedForm(body, false));
        assertThat(signer.signedForm(body, true)).isEqualTo(signer.signedForm(body, true));
    }

    @Test
    @DisplayName("a request that was not signed says what is missing, and knows whether it may be repeated")
    void unsigned() {
        RpcRequestBody plain = RpcRequestBody.of(SERVICE, AnyOperation.post("Do"), Map.of("A", "b"), Format.XML, "t");
        assertThatThrownBy(() -> plain.writeTo(new Buffer()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SigningInterceptor");
        assertThat(plain.contentLength()).isEqualTo(3);
        assertThat(plain.contentType()).hasToString("application/x-www-form-urlencoded");
        assertThat(plain.version()).isEqualTo("2014-05-26");
        assertThat(plain.format()).isEqualTo(Format.XML);
        assertThat(plain.isRepeatable()).isFalse();
        AnyOperation protectedOne = new AnyOperation("Do", OperationTraits.of(false, "Token", null));
        assertThat(RpcRequestBody.of(SERVICE, protectedOne, Map.of(), Format.XML, null)
                        .isRepeatable())
                .isFalse();
        RpcRequestBody filled = RpcRequestBody.of(SERVICE, protectedOne, Map.of(), Format.XML, "made-up");
        assertThat(filled.isRepeatable()).isTrue();
        assertThat(filled.parameters().value("Token")).isEqualTo("made-up");
        assertThat(RpcRequestBody.of(SERVICE, protectedOne, Map.of("Token", "own"), Format.XML, "made-up")
                        .parameters()
                        .value("Token"))
                .isEqualTo("own");
        assertThat(RpcRequestBody.of(SERVICE, AnyOperation.get("Do"), Map.of(), Format.XML, null)
                        .isRepeatable())
                .isTrue();
    }

    @Test
    @DisplayName("R09 the clock of signatures follows the server")
    void clock() {
        SigningClock clock = new SigningClock(InstantSource.fixed(Instant.ofEpochMilli(5_000)));
        assertThat(clock.millis()).isEqualTo(5_000);
        assertThat(clock.follow(7_500)).isTrue();
        assertThat(clock.millis()).isEqualTo(7_500);
        assertThat(clock.offsetMillis()).isEqualTo(2_500);
        assertThat(clock.follow(0)).isTrue();
        assertThat(clock.millis()).isZero();
        long day = 86_400_000;
        assertThat(clock.follow(5_000 + day)).isTrue();
        assertThat(clock.follow(5_001 + day)).isFalse();
        assertThat(clock.follow(-1)).isFalse();
        assertThat(clock.millis()).isEqualTo(5_000 + day);
        assertThat(new String(clock.timestamp(), StandardCharsets.US_ASCII)).isEqualTo("1970-01-02T00:00:05Z");
    }
}
