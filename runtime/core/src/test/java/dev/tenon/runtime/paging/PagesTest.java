package dev.tenon.runtime.paging;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Listings that come in pages. */
final class PagesTest {
    @Test
    @DisplayName("W04 pages by token, fetched as they are asked for")
    void tokensLeadToTheNextPage() throws IOException {
        try (RawServer server = ListingClient.serving(form -> switch (form.getOrDefault("NextToken", "")) {
                    case "" -> page("t1", 3, "a", "b");
                    case "t1" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                ListingClient client = ListingClient.to(server).build()) {
            Pages<List<String>, Everything, String> pages = client.pages(Listing.byName("NextToken", null));
            Iterator<String> iterator = pages.iterator();
            assertThat(server.requests()).isZero();
            assertThat(List.of(iterator.next(), iterator.next())).containsExactly("a", "b");
            assertThat(server.requests()).isEqualTo(1);
            assertThat(pages.stream()).containsExactly("a", "b", "c");
            assertThat(pages.stream().findFirst()).contains("a");
        }
    }

    @Test
    @DisplayName("W04 W05 pages by number, up to the total or to an empty page")
    void numbersLeadUpToTheTotal() throws IOException {
        try (RawServer server = ListingClient.serving(form -> switch (form.getOrDefault("PageNumber", "1")) {
                    case "1" -> page("", 3, "a", "b");
                    case "2" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                ListingClient client = ListingClient.to(server).build()) {
            assertThat(client.pages(Listing.byName(null, "PageNumber"))).containsExactly("a", "b", "c");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("W04 a server that repeats a token, or gives the same page for every number, is noticed")
    void circlesAreNoticed() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("same", 99, "a"));
                ListingClient client = ListingClient.to(server).build()) {
            for (Paging<Everything, String> paging :
                    List.of(Listing.byName("NextToken", null), Listing.byName(null, "PageNumber"))) {
                Pages<List<String>, Everything, String> pages = client.pages(paging);
                assertThatThrownBy(() -> pages.forEach(name -> {}))
                        .isInstanceOf(DecodeException.class)
                        .hasMessageContaining("the same page");
            }
        }
    }

    /** Asks for everything, and keeps what comes. */
    private static final class Collector<T> implements Flow.Subscriber<T> {
        private final List<T> elements = new CopyOnWriteArrayList<>();
        private final CompletableFuture<List<T>> outcome = new CompletableFuture<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T element) {
            elements.add(element);
        }

        @Override
        public void onError(Throwable failure) {
            outcome.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            outcome.complete(elements);
        }
    }

    @Test
    @DisplayName("W04 W05 items and responses are published page by page")
    void itemsAndResponsesArePublished() throws Exception {
        try (RawServer server = ListingClient.serving(form -> switch (form.getOrDefault("NextToken", "")) {
                    case "" -> page("t1", 3, "a", "b");
                    case "t1" -> page("", 3, "c");
                    default -> "{\"Code\":\"Wrong\"}";
                });
                ListingClient client = ListingClient.to(server).build()) {
            Pages<List<String>, Everything, String> pages = client.pages(Listing.byName("NextToken", null));
            Collector<String> items = new Collector<>();
            pages.publisher().subscribe(items);
            assertThat(items.outcome.get()).containsExactly("a", "b", "c");
            Collector<Everything> responses = new Collector<>();
            pages.responsePublisher().subscribe(responses);
            assertThat(responses.outcome.get()).extracting(Everything::text).containsExactly("t1", "");
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("N18 a page that is refused fails the stream with the typed exception, after what came before")
    void refusalsFailTheStream() throws Exception {
        try (RawServer server = ListingClient.serving(
                        form -> form.containsKey("NextToken") ? "{\"Code\":\"Throttling\"}" : page("t1", 3, "a"));
                ListingClient client = ListingClient.to(server).build()) {
            Pages<List<String>, Everything, String> pages = client.pages(Listing.byName("NextToken", null));
            Collector<String> items = new Collector<>();
            pages.publisher().subscribe(items);
            assertThatThrownBy(items.outcome::get).hasCauseInstanceOf(KeyPairException.class);
            assertThat(items.elements).containsExactly("a");
            Iterator<String> iterator = pages.iterator();
            assertThat(iterator.next()).isEqualTo("a");
            assertThatThrownBy(iterator::next).isInstanceOf(KeyPairException.class);
        }
    }

    @Test
    @DisplayName("N35 cancelling a subscription ends the call that is running")
    void cancelEndsTheCall() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    try {
                        connection.readRequest();
                    } catch (IOException closed) {
                        gone.countDown();
                    }
                });
                ListingClient client = ListingClient.to(server).build()) {
            Collector<String> items = new Collector<>();
            client.pages(Listing.byName("NextToken", null)).publisher().subscribe(items);
            reached.await();
            items.subscription.get().cancel();
            gone.await();
            assertThat(items.outcome).isNotDone();
        }
    }
}
