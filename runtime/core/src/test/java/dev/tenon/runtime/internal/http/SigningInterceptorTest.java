package dev.tenon.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.FixtureSigner;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.NonceSource;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The last interceptor before the network. */
final class SigningInterceptorTest {
    private static final Signing SIGNING = new Signing(
            new FixtureSigner(), "", "service", new SigningClock(InstantSource.system()), NonceSource.unique());

    private static EncodedParameters parameters() {
        ParameterSink sink = new ParameterSink();
        sink.put("Name", "value");
        return sink.finish();
    }

    private static Attempt attempt(Credentials credentials) {
        return new Attempt(
                new EncodedRequest<>(
                        AnyOperation.post("Do"), "1", Protocol.builder().build(), parameters(), true),
                credentials,
                new Redactor(),
                new Attempt.Timeouts(null, null));
    }

    private static Call call(RawServer server, Attempt attempt, Interceptor before) {
        Request request = new Request.Builder()
                .url(server.url())
                .post(new UnsignedBody(attempt))
                .build();
        return new OkHttpClient.Builder()
                .addNetworkInterceptor(before)
                .addNetworkInterceptor(SIGNING.interceptor(true))
                .build()
                .newCall(request);
    }

    private static RawServer server() throws IOException {
        return new RawServer(connection -> {
            connection.readRequest();
            connection.respond(Clients.GOOD);
        });
    }

    @Test
    @DisplayName("N38 an attempt that ended is not sent, even on a connection that is open")
    void endedAttemptsAreNotSent() throws IOException {
        Attempt attempt = attempt(Credentials.of("testid", Clients.SECRET));
        try (RawServer server = server()) {
            Call call = call(server, attempt, chain -> {
                attempt.trace().end();
                return chain.proceed(chain.request());
            });
            assertThatThrownBy(call::execute).isInstanceOf(IOException.class).hasMessageContaining("before anything");
            assertThat(server.requests()).isZero();
            assertThat(attempt.trace().phase().isSent()).isFalse();
        }
    }

    @Test
    @DisplayName("S17 the form is signed, and anonymous calls are sent as they are")
    void formsAreSignedUnlessAnonymous() throws IOException {
        for (Credentials credentials :
                new Credentials[] {Credentials.of("testid", Clients.SECRET), Credentials.anonymous()}) {
            Attempt attempt = attempt(credentials);
            try (RawServer server = server();
                    Response response = call(server, attempt, chain -> chain.proceed(chain.request()))
                            .execute()) {
                assertThat(response.code()).isEqualTo(200);
                Map<String, String> form = Forms.parse(server.bodies().get(0));
                assertThat(form).containsEntry("Name", "value");
                assertThat(form.containsKey("Signature")).isEqualTo(!credentials.isAnonymous());
                assertThat(attempt.stringToSign() == null).isEqualTo(credentials.isAnonymous());
                assertThat(attempt.trace().phase().isSent()).isTrue();
            }
        }
    }
}
