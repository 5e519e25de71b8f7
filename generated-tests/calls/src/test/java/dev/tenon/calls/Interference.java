package dev.tenon.calls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is done to a call from outside, and when. Client and server report the moments; safe for use by several threads. */
final class Interference {
    private static final long PATIENCE_SECONDS = 10;

    private final String moment;
    private final CompletableFuture<Runnable> action = new CompletableFuture<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private boolean armed;

    Interference(ClientTraits traits) {
        this.moment = traits.moment();
    }

    /** From now on the moment counts. */
    synchronized void arm() {
        armed = true;
    }

    /** Says what is done; a moment that came before waits for it. */
    void act(Runnable what) {
        action.complete(what);
    }

    /** Reports a moment: the first one that was waited for has its effect before this returns. */
    void at(String reached) {
        if (!reached.equals(moment) || !disarm()) {
            return;
        }
        action.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().run();
    }

    private synchronized boolean disarm() {
        boolean first = armed;
        armed = false;
        return first;
    }

    /** Blocks, as a slow resolver or provider does, until the case is over or the thread is interrupted. */
    void block() {
        try {
            if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody ended the case");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** The case is over. */
    void release() {
        released.countDown();
    }
}
