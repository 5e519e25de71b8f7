package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.dynamic.DynamicClient;
import dev.tenon.protocols.library.Category;
import dev.tenon.protocols.library.GetCategoryOperation;
import dev.tenon.protocols.library.GetCategoryRequest;
import dev.tenon.protocols.library.GetCategoryResponse;
import dev.tenon.protocols.library.Kind;
import dev.tenon.protocols.library.LibraryClient;
import dev.tenon.protocols.library.ListPeopleRequest;
import dev.tenon.protocols.library.ListPeopleResponse;
import dev.tenon.protocols.library.Outcome;
import dev.tenon.protocols.library.Page;
import dev.tenon.protocols.library.Person;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.support.RawServer;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures that a service names, and that hold themselves, through every front door and in both formats. */
final class NamedStructuresTest {
    private static final String SPEC = "tree/service.yaml";
    private static final GetCategoryRequest GET = GetCategoryRequest.builder().build();

    private static final String JSON = """
            {"RequestId":"r","Root":{"Name":"all","Size":{"Width":3,"Kind":"Open"},"Owner":{"Id":"7","Likes":{"Name":"verse"}},
              "Children":{"Category":[{"Name":"prose","Children":{"Category":{"Name":"novels","Parent":{"Name":"prose"}}}},{"Name":"verse"}]},
              "ByName":{"new":{"Name":"new"}}},
             "Others":{"x":{"Name":"y","Children":[]}},
             "Rows":{"Row":[{"Category":[{"Name":"a"}]},{"Category":[]}]},
             "Size":{"Depth":2,"Category":{"Count":1}}}""";

    private static final String XML = """
            <GetCategoryResponse><RequestId>r</RequestId><Root><Name>all</Name><Size><Width>3</Width><Kind>Open</Kind></Size>
              <Owner><Id>7</Id><Likes><Name>verse</Name></Likes></Owner>
              <Children><Category><Name>prose</Name><Children><Category><Name>novels</Name><Parent><Name>prose</Name></Parent></Category></Children></Category>
               <Category><Name>verse</Name></Category></Children>
              <ByName><new><Name>new</Name></new></ByName></Root>
             <Others><x><Name>y</Name><Children/></x></Others>
             <Rows><Row><Category><Name>a</Name></Category></Row><Row/></Rows>
             <Size><Depth>2</Depth><Category><Count>1</Count></Category></Size></GetCategoryResponse>""";

    private static Category category(String name) {
        return Category.empty().withName(name);
    }

    private static GetCategoryResponse response() {
        Category novels = category("novels").withParent(category("prose"));
        return GetCategoryResponse.empty()
                .withRequestId("r")
                .withRoot(category("all")
                        .withSize(new Category.Size(3, Kind.OPEN))
                        .withOwner(Person.empty().withId(7L).withLikes(category("verse")))
                        .withChildren(category("prose").withChildren(novels), category("verse"))
                        .withByName(Map.of("new", category("new"))))
                .withOthers(Map.of("x", category("y")))
                .withRows(List.of(List.of(category("a")), List.of()))
                // Its own structure, whose name the named one keeps.
                .withSize(new GetCategoryResponse.Size(2, new GetCategoryResponse.SizeCategory(1)));
    }

    private static LibraryClient client(String url) {
        return LibraryClient.builder()
                .endpoint(url)
                .allowInsecureHttp(true)
                .signer(new HmacSha1Signer())
                .credentials(Credentials.of("id", "secret"))
                .maxAttempts(1)
                .build();
    }

    private static RawServer responding(String body) throws IOException {
        return RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8));
    }

    private static FrontDoors<GetCategoryResponse> get(LibraryClient client) {
        return new FrontDoors<>(
                () -> client.getCategory(GET),
                () -> client.getCategoryAsync(GET),
                () -> client.api().getCategory(GET));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML})
    @DisplayName(
            "JSON and XML give one tree of records through every door, and the same tree without a generated class")
    void readsTrees(String body) throws Exception {
        try (RawServer server = responding(body);
                LibraryClient client = client(server.url());
                Doors<LibraryClient> doors = Doors.of(SPEC, LibraryClient.builder(), server.url())) {
            GetCategoryResponse response = get(client).succeeds();

            assertThat(response).isEqualTo(response());
            doors.holdTheSame(
                    GetCategoryOperation.INSTANCE, response, doors.dynamic().call("GetCategory", Map.of()));
        }
    }

    private static EmbeddedEndpoint endpoint() {
        return EmbeddedEndpoint.of(SPEC).start();
    }

    private static LibraryClient client(EmbeddedEndpoint endpoint, Format format) {
        return LibraryClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .signer(new HmacSha1Signer())
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                .format(format)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("the embedded endpoint sends a record as it was given, and by itself one that ends within itself")
    void theEndpointSendsTrees(Format format) {
        try (EmbeddedEndpoint endpoint = endpoint();
                LibraryClient client = client(endpoint, format)) {
            Category root = client.getCategory(GET).root();
            assertThat(root).isNotNull();
            assertThat(root.name()).isEqualTo("Novels");
            assertThat(root.children()).singleElement().satisfies(child -> {
                assertThat(child.name()).isEqualTo("Novels");
                assertThat(child.children()).isEmpty();
                assertThat(child.parent()).isNull();
            });

            endpoint.on("GetCategory").responds(response());
            assertThat(client.getCategory(GET)).isEqualTo(response());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("pages, waiters and failures of items are found in named structures")
    void helpersLookIntoThem(Format format) {
        ListPeopleResponse page = ListPeopleResponse.empty()
                .withPage(new Page(
                        List.of(Person.empty().withId(1L), Person.empty().withId(2L)), null))
                .withResults(new Outcome("p", false, "Lost"), new Outcome("q", true, null));
        try (EmbeddedEndpoint endpoint = endpoint();
                LibraryClient client = client(endpoint, format)) {
            endpoint.on("ListPeople").responds(page);
            endpoint.on("GetCategory").responds(response());

            assertThat(client.listPeoplePages(ListPeopleRequest.builder().build()).stream())
                    .extracting(Person::id)
                    .containsExactly(1L, 2L);
            assertThat(client.getCategoryUntilOpen(GET, Duration.ofSeconds(10))).isEqualTo(response());
            assertThat(page.failures()).extracting(ItemFailure::subject).containsExactly("p");
        }
    }

    private static String json(int depth) {
        return "{\"Root\":" + "{\"Parent\":".repeat(depth) + "{}" + "}".repeat(depth) + "}";
    }

    private static String xml(int depth) {
        return "<GetCategoryResponse><Root>" + "<Parent>".repeat(depth) + "<Name>x</Name>" + "</Parent>".repeat(depth)
                + "</Root></GetCategoryResponse>";
    }

    @ParameterizedTest
    @CsvSource({"JSON, 198, 199", "XML, 97, 98", "JSON, 90, 100000", "XML, 90, 100000"})
    @DisplayName("a tree is read as deep as any response may be, and refused one level further in")
    void holdsTheLimitOfDepth(Format format, int deepest, int tooDeep) throws IOException {
        try (RawServer server = responding(format == Format.JSON ? json(deepest) : xml(deepest));
                LibraryClient client = client(server.url())) {
            Category last = get(client).succeeds().root();
            int depth = 0;
            while (last != null && last.parent() != null) {
                last = last.parent();
                depth++;
            }
            assertThat(depth).isBetween(deepest - 1, deepest);
        }
        try (RawServer server = responding(format == Format.JSON ? json(tooDeep) : xml(tooDeep));
                LibraryClient client = client(server.url())) {
            get(client).fails(DecodeException.class, failure -> failure.kind().name(), "LIMIT_DEPTH");
        }
    }

    @Test
    @DisplayName("free clients refuse what is too deep, too")
    void dynamicClientsHoldTheLimit() throws IOException {
        try (RawServer server = responding(json(100_000));
                Doors<LibraryClient> doors = Doors.of(SPEC, LibraryClient.builder(), server.url())) {
            DynamicClient client = doors.dynamic();
            assertThat(catchThrowableOfType(
                                    DecodeException.class,
                                    () -> client.call("GetCategory", Map.<String, JsonValue>of()))
                            .kind())
                    .isEqualTo(DecodeException.Kind.LIMIT_DEPTH);
        }
    }
}
