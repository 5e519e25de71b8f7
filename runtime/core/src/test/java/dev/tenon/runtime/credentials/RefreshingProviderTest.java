package dev.tenon.runtime.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.tenon.runtime.error.CredentialsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R19 R22 temporary credentials, renewed by those who need them. */
final class RefreshingProviderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final CredentialsException down = new CredentialsException("down");
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    /** Fetches what the script says, one after the other: seconds from {@code NOW} to the expiration, or a failure. */
    private final class Scripted extends RefreshingProvider {
        private final List<Object> script;
        private final AtomicInteger fetches = new AtomicInteger();

        Scripted(Object... script) {
            super(now::get);
            this.script = new ArrayList<>(List.of(script));
        }

        @Override
        protected ExpiringCredentials fetch() {
            int number = fetches.incrementAndGet();
            Object next = script.remove(0);
            if (next instanceof RuntimeException failure) {
                throw failure;
            }
            return new ExpiringCredentials(Credentials.of("id" + number, "s"), NOW.plusSeconds((Integer) next));
        }
    }

    private void at(int seconds) {
        now.set(NOW.plusSeconds(seconds));
    }

    private static @Nullable String id(@Nullable Credentials credentials) {
        return credentials == null ? null : credentials.accessKeyId();
    }

    @Test
    @DisplayName("R19 credentials are renewed five minutes before they expire, not a moment earlier")
    void renewsFiveMinutesEarly() {
        Scripted provider = new Scripted(3_600, 7_200);
        assertThat(id(provider.credentials())).isEqualTo("id1");
        at(3_299);
        assertThat(provider.isRefreshDue()).isFalse();
        assertThat(id(provider.credentials())).isEqualTo("id1");
        at(3_300);
        assertThat(provider.isRefreshDue()).isTrue();
        assertThat(id(provider.current())).isEqualTo("id1");
        assertThat(id(provider.credentials())).isEqualTo("id2");
        assertThat(provider.isRefreshDue()).isFalse();
        assertThat(provider.fetches).hasValue(2);
    }

    @Test
    @DisplayName("R19 what is at hand is given without a fetch; what has expired is not given at all")
    void givesWhatIsAtHand() {
        Scripted provider = new Scripted(3_600);
        assertThat(provider.current()).isNull();
        assertThat(provider.isRefreshDue()).isFalse();
        assertThat(provider.fetches).hasValue(0);
        Credentials fetched = provider.credentials();
        assertThat(provider.current()).isSameAs(fetched);
        at(3_599);
        assertThat(provider.current()).isSameAs(fetched);
        at(3_600);
        assertThat(provider.current()).isNull();
    }

    @Test
    @DisplayName("R19 after a failure what is valid is kept, and ten seconds pass before the next try")
    void keepsWhatIsValidAfterAFailure() {
        Scripted provider = new Scripted(3_600, down, down, 7_200);
        provider.credentials();
        at(3_400);
        assertThat(id(provider.credentials())).isEqualTo("id1");
        assertThat(provider.isRefreshDue()).isFalse();
        at(3_409);
        assertThat(id(provider.credentials())).isEqualTo("id1");
        assertThat(provider.fetches).hasValue(2);
        at(3_410);
        assertThat(provider.isRefreshDue()).isTrue();
        assertThat(id(provider.credentials())).isEqualTo("id1");
        assertThat(provider.fetches).hasValue(3);
        at(3_600);
        assertThat(id(provider.credentials())).isEqualTo("id4");
    }

    @Test
    @DisplayName(
            "R22 when nothing is valid a failure is given to all who ask within a second, then there is another try")
    void sharesAFailureForASecond() {
        Scripted provider = new Scripted(down, 3_600);
        assertThatThrownBy(provider::credentials).isSameAs(down);
        now.set(NOW.plusMillis(999));
        assertThatThrownBy(provider::credentials).isSameAs(down);
        assertThat(provider.fetches).hasValue(1);
        at(1);
        assertThat(id(provider.credentials())).isEqualTo("id2");
    }

    @Test
    @DisplayName("R19 credentials that come with less than five minutes left are not fetched again at once")
    void doesNotFetchShortOnesAgainAtOnce() {
        Scripted provider = new Scripted(200, 400);
        provider.credentials();
        assertThat(provider.isRefreshDue()).isFalse();
        assertThat(id(provider.credentials())).isEqualTo("id1");
        at(10);
        assertThat(provider.isRefreshDue()).isTrue();
        assertThat(id(provider.credentials())).isEqualTo("id2");
    }

    @Test
    @DisplayName("C05 a fetch that fails with anything else reaches its caller, and the next one fetches again")
    void otherFailuresAreNotKept() {
        IllegalStateException odd = new IllegalStateException("odd");
        Scripted provider = new Scripted(odd, 3_600);
        assertThatThrownBy(provider::credentials).isSameAs(odd);
        assertThat(id(provider.credentials())).isEqualTo("id2");
    }

    /** Fetches when it is told to. */
    private final class Gated extends RefreshingProvider {
        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final AtomicInteger fetches = new AtomicInteger();
        private volatile @Nullable CredentialsException failure;

        Gated() {
            super(now::get);
        }

        @Override
        protected ExpiringCredentials fetch() {
            int number = fetches.incrementAndGet();
            inside.countDown();
            try {
                open.await();
            } catch (InterruptedException awake) {
                Thread.currentThread().interrupt();
                throw new CredentialsException("interrupted");
            }
            if (failure != null) {
                throw failure;
            }
            return new ExpiringCredentials(Credentials.of("id" + number, "s"), NOW.plusSeconds(3_600L * number));
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            if (!thread.isAlive()) {
                fail("it did not wait");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("R22 callers who ask together share one fetch, and one failure")
    void sharesOneFetch() throws Exception {
        for (boolean failing : new boolean[] {false, true}) {
            Gated provider = new Gated();
            provider.failure = failing ? down : null;
            List<Thread> threads = new ArrayList<>();
            ExecutorService pool = Executors.newFixedThreadPool(16, task -> {
                Thread thread = new Thread(task);
                threads.add(thread);
                return thread;
            });
            try {
                List<Future<String>> asked = new ArrayList<>();
                for (int caller = 0; caller < 16; caller++) {
                    asked.add(pool.submit(() -> {
                        try {
                            return id(provider.credentials());
                        } catch (CredentialsException shared) {
                            return shared.getMessage();
                        }
                    }));
                }
                threads.forEach(RefreshingProviderTest::awaitWaiting);
                provider.open.countDown();
                for (Future<String> one : asked) {
                    assertThat(one.get()).isEqualTo(failing ? "down" : "id1");
                }
                assertThat(provider.fetches).hasValue(1);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    @DisplayName("R19 while one caller renews, the others go on with what is valid")
    void othersGoOnWhileOneRenews() {
        List<@Nullable String> others = new ArrayList<>();
        RefreshingProvider provider = new RefreshingProvider(now::get) {
            @Override
            protected ExpiringCredentials fetch() {
                if (current() == null) {
                    return new ExpiringCredentials(Credentials.of("first", "s"), NOW.plusSeconds(3_600));
                }
                others.add(id(credentials()));
                throw down;
            }
        };
        provider.credentials();
        at(3_400);
        assertThat(id(provider.credentials())).isEqualTo("first");
        assertThat(others).containsExactly("first");
    }

    @Test
    @DisplayName(
            "R22 an interrupted caller stops at once; the fetch of another goes on, and its own is nobody else's failure")
    void interrupts() throws Exception {
        Gated provider = new Gated();
        AtomicReference<@Nullable Throwable> leaderEnd = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> waiterEnd = new AtomicReference<>();
        AtomicReference<@Nullable String> third = new AtomicReference<>();
        Thread leader = asking(provider, leaderEnd, new AtomicReference<>());
        provider.inside.await();
        Thread waiter = asking(provider, waiterEnd, new AtomicReference<>());
        Thread patient = asking(provider, new AtomicReference<>(), third);
        awaitWaiting(waiter);
        awaitWaiting(patient);
        waiter.interrupt();
        waiter.join();
        assertThat(waiterEnd.get()).isInstanceOf(CredentialsException.class).hasMessageContaining("interrupted");
        assertThat(provider.fetches).hasValue(1);
        leader.interrupt();
        leader.join();
        assertThat(leaderEnd.get()).hasMessage("interrupted");
        provider.open.countDown();
        patient.join();
        assertThat(third).hasValue("id2");
    }

    private static Thread asking(
            RefreshingProvider provider,
            AtomicReference<@Nullable Throwable> end,
            AtomicReference<@Nullable String> got) {
        Thread thread = new Thread(() -> {
            try {
                got.set(id(provider.credentials()));
            } catch (CredentialsException failed) {
                end.set(failed);
            }
        });
        thread.start();
        return thread;
    }
}
