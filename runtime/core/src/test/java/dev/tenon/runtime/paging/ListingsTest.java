package dev.tenon.runtime.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.batch.Batching;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.call.HttpSettings;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.call.TransportSettings;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.PartialFailureException;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.WaiterException;
import dev.tenon.runtime.fixture.AnyService;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.EverythingOperation;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.signing.SignatureStyle;
import dev.tenon.runtime.waiter.Waiter;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages, waits and splits. */
final class ListingsTest {
    private final Clients.RecordedPauses recorded = new Clients.RecordedPauses();

    /** Lists names; the request is the list of names to act upon. */
    private static final class Listing extends Operation<List<String>, Everything> {
        private static final EverythingOperation DECODER = new EverythingOperation();

        Listing() {
            super("Listing", OperationTraits.of(true, "ClientToken", null));
        }

        @Override
        public void encode(List<String> request, ParameterSink sink) {
            sink.atMost("Ids", request, 50);
            sink.putJsonArray("Ids", request);
        }

        @Override
        public Everything decode(StructureReader cursor) {
            return DECODER.decode(cursor);
        }
    }

    private static final Listing LISTING = new Listing();

    private static final class ByName extends Paging<Everything, String> {
        ByName(@Nullable String token, @Nullable String number) {
            super(token, number);
        }

        @Override
        public List<String> items(Everything answer) {
            return answer.names();
        }

        @Override
        public @Nullable String nextToken(Everything answer) {
            return answer.text();
        }

        @Override
        public @Nullable Integer total(Everything answer) {
            return answer.whole();
        }
    }

    private static final class Ready extends Waiter<Everything> {
        Ready() {
            super("Ready", 5, new String[] {"ok"}, new String[] {"broken"});
        }

        @Override
        public List<String> states(Everything answer) {
            return answer.names();
        }
    }

    private static final class Parts extends Batching<List<String>, Everything> {
        Parts() {
            super("Ids", 50);
        }

        @Override
        public List<?> items(List<String> request) {
            return request;
        }

        @Override
        public Everything merge(List<Everything> answers) {
            Everything first = answers.get(0);
            Integer whole = null;
            List<String> names = new ArrayList<>();
            for (Everything answer : answers) {
                whole = Batching.sum(whole, answer.whole());
                names.addAll(answer.names());
            }
            return new Everything(
                    first.requestId(),
                    null,
                    whole,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    names,
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }

        @Override
        public List<ItemFailure> failures(Everything answer) {
            return answer.names().stream()
                    .filter(name -> name.endsWith("7"))
                    .map(name -> new ItemFailure(name, KeyPairErrorCode.UNRECOGNIZED, "Seven", null))
                    .toList();
        }
    }

    private static RawServer server(Function<Map<String, String>, String> answers) throws IOException {
        return new RawServer(connection -> {
            while (true) {
                String answer = answers.apply(Forms.parse(connection.readRequest()));
                connection.answer(answer.startsWith("{\"Code\"") ? 404 : 200, "", answer);
            }
        });
    }

    private Transport transport(RawServer server) {
        return Transport.of(
                new TransportSettings(
                        new AnyService("2014-05-26"),
                        HttpUrl.get(server.url()),
                        Format.JSON,
                        SignatureStyle.HMAC_SHA1,
                        Credentials.of("testid", Clients.SECRET),
                        RetryOptions.NONE,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        1 << 20,
                        recorded.time(),
                        null),
                new HttpSettings(null, null, null, List.of(), List.of(), null, null));
    }

    private static String page(String token, int total, String... names) {
        return "{\"RequestId\":\"r\",\"Text\":\"" + token + "\",\"Whole\":" + total + ",\"Names\":[\""
                + String.join("\",\"", names) + "\"]}";
    }

    @Test
    @DisplayName("pages by token, fetched as they are asked for")
    void tokens() throws IOException {
        try (RawServer server = server(form -> switch (form.getOrDefault("NextToken", "")) {
                    case "" -> page("t1", 3, "a", "b");
                    case "t1" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                Transport transport = transport(server)) {
            Pages<List<String>, Everything, String> pages =
                    new Pages<>(transport, LISTING, List.of(), new ByName("NextToken", null));
            Iterator<String> iterator = pages.iterator();
            assertThat(server.requests()).isZero();
            assertThat(List.of(iterator.next(), iterator.next())).containsExactly("a", "b");
            assertThat(server.requests()).isEqualTo(1);
            assertThat(pages.stream()).containsExactly("a", "b", "c");
            assertThat(pages.stream().findFirst()).contains("a");
        }
    }

    @Test
    @DisplayName("pages by number, up to the total or to an empty page")
    void numbers() throws IOException {
        try (RawServer server = server(form -> switch (form.getOrDefault("PageNumber", "1")) {
                    case "1" -> page("", 3, "a", "b");
                    case "2" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                Transport transport = transport(server)) {
            assertThat(new Pages<>(transport, LISTING, List.of(), new ByName(null, "PageNumber")))
                    .containsExactly("a", "b", "c");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("a server that repeats a token, or gives the same page for every number, is noticed")
    void circles() throws IOException {
        try (RawServer server = server(form -> page("same", 99, "a"));
                Transport transport = transport(server)) {
            for (ByName paging : List.of(new ByName("NextToken", null), new ByName(null, "PageNumber"))) {
                Pages<List<String>, Everything, String> pages = new Pages<>(transport, LISTING, List.of(), paging);
                assertThatThrownBy(() -> pages.forEach(name -> {}))
                        .isInstanceOf(DecodeException.class)
                        .hasMessageContaining("the same page");
            }
        }
    }

    @Test
    @DisplayName("waits until every state is good, with the described pause; gives up when hopeless or out of time")
    void waits() throws IOException {
        int[] calls = {0};
        try (RawServer server = server(form -> ++calls[0] < 3 ? page("", 0, "ok", "starting") : page("", 0, "ok"));
                Transport transport = transport(server)) {
            Everything met = new Ready().await(transport, LISTING, List.of(), Duration.ofMinutes(1));
            assertThat(met.names()).containsExactly("ok");
            assertThat(recorded.pauses()).containsExactly(5_000L, 5_000L);
        }
        try (RawServer server = server(form -> page("", 0, "ok", "broken"));
                Transport transport = transport(server)) {
            WaiterException hopeless = catchThrowableOfType(
                    WaiterException.class,
                    () -> new Ready().await(transport, LISTING, List.of(), Duration.ofMinutes(1)));
            assertThat(hopeless.hopeless()).isTrue();
        }
        try (RawServer server = server(form -> page("", 0, "starting"));
                Transport transport = transport(server)) {
            WaiterException late = catchThrowableOfType(
                    WaiterException.class,
                    () -> new Ready().await(transport, LISTING, List.of(), Duration.ofSeconds(4)));
            assertThat(late.hopeless()).isFalse();
            assertThat(late).hasMessageContaining("Ready").hasMessageContaining("starting");
        }
    }

    @Test
    @DisplayName(
            "1,234 items go out as 25 calls of at most 50; counts add up, failures of items and of calls are all there")
    void splits() throws IOException {
        List<String> ids =
                IntStream.range(0, 1_234).mapToObj(number -> "i-" + number).toList();
        try (RawServer server = server(form -> {
                    String[] sent = form.getOrDefault("Ids", "")
                            .replace("[\"", "")
                            .replace("\"]", "")
                            .split("\",\"");
                    return sent[0].equals("i-100")
                            ? "{\"Code\":\"InvalidInstanceId.NotFound\",\"RequestId\":\"r\"}"
                            : page("", sent.length, sent);
                });
                Transport transport = transport(server)) {
            BatchResponse<Everything> answer = new Parts().send(transport, LISTING, ids);
            assertThat(answer.calls()).isEqualTo(25);
            assertThat(server.requests()).isEqualTo(25);
            Everything merged = Objects.requireNonNull(answer.merged());
            assertThat(merged.whole()).isEqualTo(1_184);
            assertThat(merged.names()).hasSize(1_184);
            assertThat(answer.failedCalls()).hasSize(1);
            long sevens = ids.stream().filter(id -> id.endsWith("7")).count();
            assertThat(answer.failures()).hasSize((int) (sevens - 5 + 50));
            PartialFailureException thrown = catchThrowableOfType(PartialFailureException.class, answer::orThrow);
            assertThat(thrown.failures()).hasSameSizeAs(answer.failures());
            assertThat(thrown.getSuppressed()).hasSize(1);
            assertThat(server.bodies().stream()
                            .map(body -> Forms.parse(body).get("ClientToken"))
                            .distinct())
                    .hasSize(25);
            assertThat(server.connections()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    @DisplayName("R20 a thread that is interrupted while the parts of a call are under way goes on at once")
    void interruptedParts() throws IOException {
        try (RawServer server = server(form -> page("", 1, "a"));
                Transport transport = transport(server)) {
            Thread.currentThread().interrupt();
            TransportException ended = catchThrowableOfType(
                    TransportException.class, () -> new Parts().send(transport, LISTING, List.of("i-1", "i-2")));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ended.kind()).isEqualTo(TransportException.Kind.CANCELLED);
        }
    }

    @Test
    @DisplayName("waiting keeps the options of the client it is asked of")
    void waitsWithOptions() throws IOException {
        try (RawServer server = server(form -> "{\"Code\":\"Throttling\",\"RequestId\":\"r\"}");
                Transport transport = transport(server)) {
            Transport patient = transport.with(CallOptions.DEFAULT.maxAttempts(3));
            assertThatThrownBy(() -> new Ready().await(patient, LISTING, List.of(), Duration.ofMinutes(1)))
                    .isInstanceOf(ThrottledException.class);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("a call with too many items that is not split is refused before it is sent")
    void tooMany() throws IOException {
        List<String> ids =
                IntStream.range(0, 51).mapToObj(number -> "i-" + number).toList();
        try (RawServer server = server(form -> page("", 0, "a"));
                Transport transport = transport(server)) {
            assertThatThrownBy(() -> transport.send(LISTING, ids))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Ids: has 51 items, at most 50");
            assertThat(server.requests()).isZero();
        }
    }
}
