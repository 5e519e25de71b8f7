package dev.tenon.runtime.internal.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.fixture.AttachKeyPairRequest;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.DescribeKeyPairRequest;
import dev.tenon.runtime.fixture.HeaderSigner;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Call;
import retrofit2.Invocation;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;

/** Calls of an interface that somebody wrote who needs more than the generated one has. */
@Timeout(30)
final class OwnInterfaceTest {
    interface OwnApi {
        @POST("/")
        @Headers("X-Fixed: fixed")
        Call<AttachKeyPairResponse> attachKeyPair(@Header("X-Mine") String mine, @Body AttachKeyPairRequest request);

        @POST("/")
        Call<AttachKeyPairResponse> describeKeyPair(@Body DescribeKeyPairRequest request);

        @POST("/")
        Call<AttachKeyPairResponse> nothing();
    }

    private static OwnApi own(KeyPairClient client) {
        return client.retrofit().build().create(OwnApi.class);
    }

    @Test
    @DisplayName("a prepared call tells its request and the method's arguments without sending anything")
    void preparedCallsTellTheirRequest() throws Exception {
        try (RawServer server = EnqueuedCalls.good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = own(client).attachKeyPair("mine", Clients.request());
            assertThat(call.request().header("X-Mine")).isEqualTo("mine");
            Invocation invocation = Objects.requireNonNull(call.request().tag(Invocation.class));
            assertThat(List.<Object>copyOf(invocation.arguments())).containsExactly("mine", Clients.request());
            assertThat(call.isExecuted()).isFalse();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    @DisplayName("S20 headers of the method are sent with each attempt, and signed")
    void headersAreSentAndSigned() throws Exception {
        List<String> signed = new CopyOnWriteArrayList<>();
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .body("{\"Code\":\"ServiceUnavailable\"}")
                    .build());
            server.enqueue(new MockResponse.Builder().body(Clients.GOOD).build());
            server.start();
            try (KeyPairClient client = Clients.to("http://127.0.0.1:" + server.getPort())
                    .retries(RetryOptions.DEFAULT)
                    .time(new Clients.RecordedPauses().time())
                    .signer(new HeaderSigner() {
                        @Override
                        public SignedRequest sign(SigningInput request) {
                            signed.add(request.headers().get("X-Mine") + " "
                                    + request.headers().get("X-Fixed"));
                            return super.sign(request);
                        }
                    })
                    .build()) {
                own(client).attachKeyPair("mine", Clients.request()).execute();
            }
            for (int attempt = 0; attempt < 2; attempt++) {
                RecordedRequest request = server.takeRequest();
                assertThat(request.getHeaders().get("X-Mine")).isEqualTo("mine");
                assertThat(request.getHeaders().get("X-Fixed")).isEqualTo("fixed");
                assertThat(request.getHeaders().get("Authorization")).startsWith("Key testid signature-of-");
            }
            assertThat(signed).containsExactly("mine fixed", "mine fixed");
        }
    }

    @Test
    @DisplayName("S18 an operation that takes GET alone is sent as GET, whatever the interface says")
    void getOnlyOperationsAreSentAsGet() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().body(Clients.GOOD).build());
            server.start();
            try (KeyPairClient client =
                    Clients.to("http://127.0.0.1:" + server.getPort()).build()) {
                own(client).describeKeyPair(new DescribeKeyPairRequest("a b")).execute();
            }
            RecordedRequest request = server.takeRequest();
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getBodySize()).isZero();
            String query = Objects.requireNonNull(request.getUrl().encodedQuery());
            Map<String, String> parameters = Forms.parse(query);
            assertThat(parameters).containsEntry("KeyPairName", "a b").containsKey("Signature");
        }
    }

    @Test
    @DisplayName("R18 a method without a request record fails as a wrong request, thrown or given to the callback")
    void methodsWithoutRequestAreRefused() throws Exception {
        try (RawServer server = EnqueuedCalls.good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            for (Throwable failure : List.of(
                    catchThrowable(own(client).nothing()::execute),
                    Objects.requireNonNull(catchThrowable(
                                    () -> EnqueuedCalls.enqueued(own(client).nothing())
                                            .get())
                            .getCause()))) {
                assertThat(failure)
                        .isInstanceOfSatisfying(
                                InvalidRequestException.class,
                                refused ->
                                        assertThat(refused).hasMessage("request: is not a request record of KeyPair"));
            }
            assertThat(server.requests()).isZero();
        }
    }
}
