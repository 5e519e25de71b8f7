package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.fixture.Clients;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives nothing until it is released; no interrupt moves it. */
final class SlowProvider implements CredentialsProvider {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    final AtomicInteger questions = new AtomicInteger();

    @Override
    public Credentials credentials() {
        questions.incrementAndGet();
        asked.countDown();
        while (true) {
            try {
                released.await();
                return Credentials.of("testid", Clients.SECRET);
            } catch (InterruptedException ignored) {
                // A provider may be like that.
            }
        }
    }
}
