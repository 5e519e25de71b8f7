package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.generated.OperationTraits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the provider, on a thread of its own unless the credentials are at hand: a provider may block, and a call waits
 * no longer than its deadline. Calls that ask while a question is open share its outcome. Thread-safe.
 */
final class CredentialsResolver {
    private final CredentialsProvider provider;
    private final Executor executor;
    private @Nullable CompletableFuture<Credentials> open;
    private @Nullable Thread fetching;
    private boolean closed;

    CredentialsResolver(CredentialsProvider provider, Executor executor) {
        this.provider = provider;
        this.executor = executor;
    }

    /**
     * The credentials for a call, already complete if they are available; fails with whatever the provider threw. An
     * unsigned call needs none and asks no provider.
     */
    CompletableFuture<Credentials> resolve(OperationTraits traits) {
        return traits.unsigned() ? CompletableFuture.completedFuture(Credentials.anonymous()) : resolve();
    }

    CompletableFuture<Credentials> resolve() {
        try {
            Credentials current = provider.current();
            if (current != null) {
                if (provider.isRefreshDue()) {
                    // Nobody waits for it: its outcome is there for the next call.
                    var unused = ask();
                }
                return CompletableFuture.completedFuture(current);
            }
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
        return ask();
    }

    private CompletableFuture<Credentials> ask() {
        CompletableFuture<Credentials> question;
        synchronized (this) {
            if (open != null) {
                return open.copy();
            }
            question = new CompletableFuture<>();
            open = question;
        }
        try {
            executor.execute(() -> fetch(question));
        } catch (RejectedExecutionException closed) {
            finish(question);
            question.completeExceptionally(closed);
        }
        return question.copy();
    }

    @SuppressWarnings("NullAway") // a caller's provider may return null whatever its type says
    private void fetch(CompletableFuture<Credentials> question) {
        try {
            begin();
            Credentials fetched = provider.credentials();
            finish(question);
            if (fetched == null) {
                question.completeExceptionally(CredentialsFailures.none());
            } else {
                question.complete(fetched);
            }
        } catch (Throwable thrown) {
            // Languages without checked exceptions throw anything, and somebody waits.
            finish(question);
            question.completeExceptionally(thrown);
        }
    }

    /** From here on the thread is interrupted when the client is closed. */
    private synchronized void begin() {
        fetching = Thread.currentThread();
        if (closed) {
            fetching.interrupt();
        }
    }

    /** Ends a fetch that is under way, so that its thread does not outlive the client. */
    synchronized void close() {
        closed = true;
        if (fetching != null) {
            fetching.interrupt();
        }
    }

    /** Before the outcome is known to anybody, so that the next question is a new one. */
    private synchronized void finish(CompletableFuture<Credentials> question) {
        if (open == question) {
            open = null;
            fetching = null;
        }
    }
}
