package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.dynamic.DynamicClient;
import dev.tenon.protocols.library.FindBooksOperation;
import dev.tenon.protocols.library.FindBooksRequest;
import dev.tenon.protocols.library.Kind;
import dev.tenon.protocols.library.LibraryClient;
import dev.tenon.protocols.library.Order;
import dev.tenon.protocols.library.Query;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures of requests that a service names, and that hold themselves, through every front door. */
final class NamedRequestsTest {
    private static final String SPEC = "tree/service.yaml";
    private static final int DEEPEST = 50;

    private EmbeddedEndpoint endpoint;
    private LibraryClient client;
    private DynamicClient dynamic;

    @BeforeEach
    void open() {
        endpoint = EmbeddedEndpoint.of(SPEC).start();
        client = connected(LibraryClient.builder().signer(new HmacSha1Signer()));
        dynamic = connected(DynamicClient.builder(endpoint.model()));
    }

    private <B extends ClientBuilder<B, C>, C extends ServiceClient<C>> C connected(ClientBuilder<B, C> builder) {
        return builder.endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        dynamic.close();
        endpoint.close();
    }

    private static Query query(String field) {
        return Query.builder().field(field).build();
    }

    private static Query tree() {
        return Query.builder()
                .field("all")
                .kind(Kind.OPEN)
                .words("a", "b")
                .labels(Map.of("k", "v"))
                .marks("x", "y")
                .queries(
                        query("left"),
                        query("right").toBuilder().queries(query("low")).build())
                .not(query("odd"))
                .range(Query.Range.builder()
                        .from(Instant.parse("2020-01-05T00:00:00Z"))
                        .within(query("near"))
                        .build())
                .order(order())
                .build();
    }

    private static Order order() {
        return Order.builder()
                .by("name")
                .descending(true)
                .then(Order.builder().by("size").build())
                .build();
    }

    private static FindBooksRequest.Builder find() {
        return FindBooksRequest.builder();
    }

    static Stream<FindBooksRequest> requests() {
        return Stream.of(
                find().build(),
                find().query(tree()).build(),
                find().more(tree(), query("second")).build(),
                find().filter(tree()).build(),
                find().filters(query("first"), tree()).build(),
                find().order(order()).build(),
                find().limit(FindBooksRequest.Limit.builder()
                                .most(3)
                                .order(order())
                                .build())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("requests")
    @DisplayName("every door sends the same, and the endpoint reads the record that was sent")
    void sendsTrees(FindBooksRequest request) throws Exception {
        Map<String, Object> same;
        try (Doors<LibraryClient> doors =
                Doors.of(SPEC, LibraryClient.builder().signer(new HmacSha1Signer()), endpoint.url())) {
            doors.sendTheSame(FindBooksOperation.INSTANCE, request);
            same = Map.copyOf(doors.same(FindBooksOperation.INSTANCE, request).parameters());
        }
        client.findBooks(request);
        client.findBooksAsync(request).join();
        client.api().findBooks(request).execute();
        dynamic.call("FindBooks", same);

        assertThat(endpoint.requests("FindBooks", FindBooksRequest.class))
                .hasSize(4)
                .allMatch(request::equals);
    }

    private Map<String, String> sent(FindBooksRequest request) {
        endpoint.reset();
        client.findBooks(request);
        return endpoint.calls("FindBooks").get(0).request().parameters();
    }

    @Test
    @DisplayName("a structure is JSON in one parameter, or spelt out under names of its own")
    void writesJsonAndNames() {
        assertThat(sent(find().query(tree()).build()))
                .containsEntry(
                        "Query",
                        "{\"Field\":\"all\",\"Kind\":\"Open\",\"Words\":[\"a\",\"b\"],\"Labels\":{\"k\":\"v\"},\"Marks\":\"x,y\","
                                + "\"Queries\":[{\"Field\":\"left\"},{\"Field\":\"right\",\"Queries\":[{\"Field\":\"low\"}]}],"
                                + "\"Not\":{\"Field\":\"odd\"},\"Range\":{\"From\":\"2020-01-05\",\"Within\":{\"Field\":\"near\"}},"
                                + "\"Order\":{\"By\":\"name\",\"Descending\":true,\"Then\":{\"By\":\"size\"}}}");
        assertThat(sent(find().filters(query("first"), tree()).build()))
                .containsEntry("Filters.0.Field", "first")
                .containsEntry("Filters.1.Queries.2.Queries.1.Field", "low")
                .containsEntry("Filters.1.Not.Field", "odd")
                .containsEntry("Filters.1.Range.Within.Field", "near")
                .containsEntry("Filters.1.Words.2", "b")
                .containsEntry("Filters.1.Order", "{\"By\":\"name\",\"Descending\":true,\"Then\":{\"By\":\"size\"}}");
    }

    private static Query nested(int levels) {
        Query query = query("last");
        for (int level = 1; level < levels; level++) {
            query = Query.builder().not(query).build();
        }
        return query;
    }

    private static Map<String, Object> map(int levels) {
        Map<String, Object> query = Map.of("Field", "last");
        for (int level = 1; level < levels; level++) {
            query = Map.of("Not", query);
        }
        return query;
    }

    @Test
    @DisplayName("50 structures may hold each other, under names and as JSON")
    void sendsDeepOnes() {
        FindBooksRequest request =
                find().query(nested(DEEPEST)).filter(nested(DEEPEST)).build();
        client.findBooks(request);
        dynamic.call("FindBooks", Map.of("Query", map(DEEPEST), "Filter", map(DEEPEST)));

        assertThat(endpoint.requests("FindBooks", FindBooksRequest.class)).containsExactly(request, request);
    }

    @ParameterizedTest
    @ValueSource(ints = {DEEPEST + 1, 100_000})
    @DisplayName("one more is refused before anything is sent")
    void refusesDeeperOnes(int levels) {
        Query query = nested(levels);
        for (FindBooksRequest request : List.of(
                find().query(query).build(),
                find().more(query).build(),
                find().filter(query).build(),
                find().filters(query).build())) {
            assertThatThrownBy(() -> client.findBooks(request)).satisfies(NamedRequestsTest::saysTooDeep);
        }
        assertThat(endpoint.calls()).isEmpty();
    }

    @Test
    @DisplayName("without a generated class, maps that are too deep or contain themselves are refused")
    void refusesCycles() {
        Map<String, Object> cycle = new HashMap<>();
        cycle.put("Not", cycle);
        Map<String, Object> list = new HashMap<>();
        list.put("Queries", List.of(list));
        for (Object query : List.of(map(DEEPEST + 1), cycle, list)) {
            for (String parameter : List.of("Query", "Filter")) {
                assertThatThrownBy(() -> dynamic.call("FindBooks", Map.of(parameter, query)))
                        .satisfies(NamedRequestsTest::saysTooDeep);
            }
        }
        String name = "Filter" + ".Not".repeat(10_000) + ".Field";
        assertThatThrownBy(() -> dynamic.call("FindBooks", Map.of(name, "x")))
                .satisfies(NamedRequestsTest::saysTooDeep);
        assertThat(endpoint.calls()).isEmpty();
    }

    private static void saysTooDeep(Throwable refused) {
        assertThat(refused)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Query")
                .hasMessageContaining("more than 50 levels deep");
    }

    @Test
    @DisplayName("limits hold at every depth: strict ones in the record, advisory ones when it is sent")
    void holdsLimits() {
        assertThatThrownBy(() -> Query.builder().words("a", "b", "c", "d").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Words");
        assertThatThrownBy(() -> Order.builder().build()).hasMessageContaining("By");
        assertThatThrownBy(() -> dynamic.call(
                        "FindBooks", Map.of("Filter", Map.of("Not", Map.of("Order", Map.of("Secret", "s"))))))
                .hasMessageContaining("By");

        Query deep = Query.builder().not(Query.builder().depth(10).build()).build();
        assertThatCode(() -> find().query(deep).build()).doesNotThrowAnyException();
        for (FindBooksRequest request : List.of(
                find().query(deep).build(), find().filters(query("a"), deep).build())) {
            assertThatThrownBy(() -> client.findBooks(request))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            refused -> assertThat(refused.isAdvisory()).isTrue());
        }
    }

    @Test
    @DisplayName("what is sensitive somewhere in a structure is hidden with all of it")
    void hidesSecrets() {
        Order order = order().toBuilder()
                .then(Order.builder().by("x").secret("hush-hush").build())
                .build();
        assertThat(order.toString()).doesNotContain("hush-hush");
        for (String name : List.of("Order.Then.Secret", "Query", "Filter.Not.Order", "Filters.0.Order", "More")) {
            assertThat(FindBooksOperation.INSTANCE.traits().isSensitive(name))
                    .as(name)
                    .isTrue();
        }
        assertThat(FindBooksOperation.INSTANCE.traits().isSensitive("Limit.Most"))
                .isFalse();
    }
}
