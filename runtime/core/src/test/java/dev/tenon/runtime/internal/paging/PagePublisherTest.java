package dev.tenon.runtime.internal.paging;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.EverythingOperation;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.internal.encode.Overrides;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of reactive streams, one by one. */
@Timeout(60)
final class PagePublisherTest {
    private final Queue<CompletableFuture<Everything>> fetches = new ArrayDeque<>();

    private static Everything names(String token, String... names) {
        return EverythingOperation.read(page(token, 0, names));
    }

    private static PagePublisher<Everything, String> publisher(
            Function<Overrides, CompletableFuture<Everything>> fetch) {
        return new PagePublisher<>(
                () -> new PageTurner<>(Listing.INSTANCE, List.of(), Listing.byName("NextToken", null)),
                fetch,
                Everything::names);
    }

    /** Each page comes when the test says so. */
    private PagePublisher<Everything, String> publisher() {
        return publisher(overrides -> {
            CompletableFuture<Everything> fetch = new CompletableFuture<>();
            fetches.add(fetch);
            return fetch;
        });
    }

    private static <T> Subscriber<T> subscribed(Flow.Publisher<T> publisher) {
        Subscriber<T> subscriber = new Subscriber<>();
        publisher.subscribe(subscriber);
        return subscriber;
    }

    @Test
    @DisplayName("1.1 3.8 nothing is fetched before it is asked for, and no more is given than was")
    void demandIsKept() {
        Subscriber<String> subscriber = subscribed(publisher());
        assertThat(fetches).isEmpty();
        subscriber.subscription().request(2);
        assertThat(fetches).hasSize(1);
        subscriber.subscription().request(1);
        assertThat(fetches).hasSize(1);
        fetches.remove().complete(names("t", "a", "b"));
        assertThat(subscriber.elements()).containsExactly("a", "b");
        assertThat(fetches).hasSize(1);
        fetches.remove().complete(names("u", "c", "d"));
        assertThat(subscriber.elements()).containsExactly("a", "b", "c");
        assertThat(fetches).isEmpty();
        subscriber.subscription().request(1);
        assertThat(subscriber.elements()).containsExactly("a", "b", "c", "d");
        assertThat(fetches).isEmpty();
        subscriber.subscription().request(Long.MAX_VALUE);
        subscriber.subscription().request(Long.MAX_VALUE);
        assertThat(fetches).hasSize(1);
        fetches.remove().complete(names("", "e"));
        assertThat(subscriber.elements()).containsExactly("a", "b", "c", "d", "e");
        assertThat(subscriber.end()).isCompletedWithValue("complete");
        assertThat(subscriber.violations()).isEmpty();
    }

    @Test
    @DisplayName("1.5 1.7 W04 empty pages are passed over, and the end needs no demand")
    void theEndNeedsNoDemand() {
        Subscriber<String> subscriber = subscribed(publisher());
        subscriber.subscription().request(1);
        fetches.remove().complete(names("t"));
        fetches.remove().complete(names("u", "a"));
        assertThat(subscriber.end()).isNotDone();
        subscriber.subscription().request(1);
        fetches.remove().complete(names(""));
        assertThat(subscriber.elements()).containsExactly("a");
        assertThat(subscriber.end()).isCompletedWithValue("complete");
        subscriber.subscription().request(1);
        subscriber.subscription().cancel();
        assertThat(subscriber.violations()).isEmpty();
    }

    @Test
    @DisplayName("1.5 the last element is followed by the end at once")
    void theLastElementIsFollowedByTheEnd() {
        Subscriber<String> subscriber = subscribed(publisher());
        subscriber.subscription().request(1);
        fetches.remove().complete(names("", "a"));
        assertThat(subscriber.elements()).containsExactly("a");
        assertThat(subscriber.end()).isCompletedWithValue("complete");
    }

    @Test
    @DisplayName("1.4 1.7 a page that fails ends the stream with its failure, after what came before")
    void failuresEndTheStream() {
        Subscriber<String> subscriber = subscribed(publisher());
        subscriber.subscription().request(9);
        fetches.remove().complete(names("t", "a"));
        IllegalStateException failure = new IllegalStateException("no page");
        fetches.remove().completeExceptionally(failure);
        assertThat(subscriber.elements()).containsExactly("a");
        assertThat(subscriber.end()).isCompletedWithValue(failure);
        subscriber.subscription().request(1);
        assertThat(fetches).isEmpty();
        assertThat(subscriber.violations()).isEmpty();
    }

    @Test
    @DisplayName("1.4 W04 a server that repeats a token ends the stream with a failure")
    void circlesEndTheStream() {
        Subscriber<String> subscriber = subscribed(publisher());
        subscriber.subscription().request(9);
        fetches.remove().complete(names("t", "a"));
        fetches.remove().complete(names("t", "b"));
        assertThat(subscriber.end()).isCompletedWithValueMatching(DecodeException.class::isInstance);
        assertThat(fetches).isEmpty();
    }

    @Test
    @DisplayName("1.8 3.5 3.6 3.7 after cancel nothing is given, fetched or held, and the running call ends")
    void cancelEndsEverything() {
        Subscriber<String> subscriber = subscribed(publisher());
        subscriber.subscription().request(1);
        fetches.remove().complete(names("t", "a", "b"));
        subscriber.subscription().cancel();
        subscriber.subscription().request(5);
        assertThat(subscriber.elements()).containsExactly("a");
        assertThat(fetches).isEmpty();
        Subscriber<String> waiting = subscribed(publisher());
        waiting.subscription().request(5);
        CompletableFuture<Everything> running = fetches.remove();
        waiting.subscription().cancel();
        waiting.subscription().cancel();
        assertThat(running).isCancelled();
        assertThat(waiting.elements()).isEmpty();
        assertThat(waiting.end()).isNotDone();
        assertThat(subscriber.violations()).isEmpty();
        assertThat(waiting.violations()).isEmpty();
    }

    @ParameterizedTest(name = "3.9 {0}")
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    @DisplayName("3.9 a demand that is none ends the stream")
    void wrongDemandsEndTheStream(long demand) {
        Subscriber<String> subscriber = subscribed(publisher());
        subscriber.subscription().request(demand);
        assertThat(subscriber.end()).isCompletedWithValueMatching(IllegalArgumentException.class::isInstance);
        Subscriber<String> late = subscribed(publisher());
        late.subscription().cancel();
        late.subscription().request(demand);
        assertThat(late.end()).isNotDone();
        assertThat(fetches).isEmpty();
    }

    @Test
    @DisplayName("1.9 a subscriber is needed")
    @SuppressWarnings("NullAway")
    void aSubscriberIsNeeded() {
        assertThatNullPointerException().isThrownBy(() -> publisher().subscribe(null));
    }

    @Test
    @DisplayName("1.11 each subscriber begins anew")
    void subscribersBeginAnew() {
        PagePublisher<Everything, String> publisher = publisher();
        for (String name : List.of("a", "b")) {
            Subscriber<String> subscriber = subscribed(publisher);
            subscriber.subscription().request(1);
            fetches.remove().complete(names("", name));
            assertThat(subscriber.elements()).containsExactly(name);
        }
    }

    /** Asks for the next element while it is given one. */
    private static final class Asking extends Subscriber<String> {
        private int left;

        Asking(int left) {
            this.left = left;
        }

        @Override
        public void onNext(String element) {
            super.onNext(element);
            if (--left > 0) {
                subscription().request(1);
            } else {
                subscription().cancel();
            }
        }
    }

    @Test
    @DisplayName("3.3 a subscriber that asks while it is given does not grow the stack, however many pages are at hand")
    void askingWhileGivenDoesNotGrowTheStack() {
        int[] pages = {0};
        PagePublisher<Everything, String> publisher =
                publisher(overrides -> CompletableFuture.completedFuture(names("t" + ++pages[0], "a", "b")));
        Asking one = new Asking(100_000);
        publisher.subscribe(one);
        one.subscription().request(1);
        assertThat(one.elements()).hasSize(100_000);
        assertThat(pages[0]).isEqualTo(50_000);
        assertThat(one.violations()).isEmpty();
        assertThat(one.end()).isNotDone();
    }

    @Test
    @DisplayName("3.3 1.3 pages at hand are given without growing the stack when all is asked for at once")
    void allAtOnceDoesNotGrowTheStack() {
        int[] pages = {0};
        PagePublisher<Everything, String> publisher = publisher(
                overrides -> CompletableFuture.completedFuture(names(++pages[0] == 20_000 ? "" : "t" + pages[0], "a")));
        Subscriber<String> all = subscribed(publisher);
        all.subscription().request(Long.MAX_VALUE);
        assertThat(all.end()).isCompletedWithValue("complete");
        assertThat(all.elements()).hasSize(20_000);
    }

    @Test
    @DisplayName("2.13 a subscriber that throws has cancelled")
    void throwingCancels() {
        Subscriber<String> broken = new Subscriber<>() {
            @Override
            public void onNext(String element) {
                super.onNext(element);
                throw new IllegalStateException("broken");
            }
        };
        publisher(overrides -> CompletableFuture.completedFuture(names("t", "a", "b")))
                .subscribe(broken);
        assertThatIllegalStateException()
                .isThrownBy(() -> broken.subscription().request(1))
                .withMessage("broken");
        broken.subscription().request(5);
        assertThat(broken.elements()).containsExactly("a");
        assertThat(broken.end()).isNotDone();
    }

    @Test
    @DisplayName("1.3 2.7 signals never overlap, whoever asks and wherever pages come from")
    void signalsNeverOverlap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int[] pages = {0};
            PagePublisher<Everything, String> publisher = publisher(overrides -> CompletableFuture.supplyAsync(
                    () -> names(++pages[0] == 200 ? "" : "t" + pages[0], "a", "b", "c"), threads));
            Subscriber<String> subscriber = subscribed(publisher);
            List<Future<?>> asking = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                asking.add(threads.submit(() -> {
                    for (int time = 0; time < 200; time++) {
                        subscriber.subscription().request(1);
                    }
                }));
            }
            for (Future<?> each : asking) {
                each.get();
            }
            assertThat(subscriber.end().get(40, TimeUnit.SECONDS)).isEqualTo("complete");
            assertThat(subscriber.elements()).hasSize(600);
            assertThat(subscriber.violations()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }
}
