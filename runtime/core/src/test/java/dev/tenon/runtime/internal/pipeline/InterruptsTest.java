package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.internal.pipeline.RetriedCalls.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that their callers end. */
final class InterruptsTest {
    @Test
    @DisplayName("R20 N35 an interrupt ends a pause at once, and a wait for the server; the flag stays")
    void interruptsEndPausesAndWaits() throws Exception {
        for (String phase : List.of("pause", "wait")) {
            CountDownLatch reached = new CountDownLatch(1);
            try (RawServer server = phase.equals("pause")
                            ? serving("400 Throttling|Retry-After: 15")
                            : new RawServer(connection -> {
                                connection.readRequest();
                                reached.countDown();
                                connection.stall();
                            });
                    KeyPairClient client = Clients.to(server.url())
                            .retries(RetryOptions.DEFAULT)
                            .observer(attempt -> reached.countDown())
                            .build()) {
                AtomicReference<Throwable> thrown = new AtomicReference<>();
                AtomicReference<Boolean> flag = new AtomicReference<>();
                Thread caller = new Thread(() -> {
                    thrown.set(catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request())));
                    flag.set(Thread.currentThread().isInterrupted());
                });
                caller.start();
                reached.await();
                caller.interrupt();
                caller.join(10_000);
                assertThat(caller.isAlive()).isFalse();
                assertThat(thrown.get())
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                cancelled -> assertThat(cancelled.kind())
                                        .as(phase)
                                        .isEqualTo(TransportException.Kind.CANCELLED));
                assertThat(flag.get()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("N35 cancelling a future ends the call and its connection")
    void cancelledFuturesEndTheCall() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    try {
                        connection.readRequest();
                    } catch (IOException closed) {
                        gone.countDown();
                    }
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            CompletableFuture<?> future = client.attachKeyPairAsync(Clients.request());
            reached.await();
            assertThat(future.cancel(true)).isTrue();
            gone.await();
            assertThat(future).isCancelled();
        }
    }
}
