package dev.tenon.runtime.internal.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks hosts up on a thread of its own and waits no longer than the call does: a resolver can be cancelled neither by
 * OkHttp nor by an interrupt (R23, N35). Makes every failure of a resolver one that is known to be of a resolver.
 */
final class CancellableDns implements Dns {
    private final Dns resolver;
    private final Executor executor;
    /** Of this client, and empty between two attempts. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<AttemptTrace> current = new ThreadLocal<>();

    CancellableDns(Dns resolver, Executor executor) {
        this.resolver = resolver;
        this.executor = executor;
    }

    /** Says whose lookups this thread makes from now on. */
    void begin(AttemptTrace trace) {
        current.set(trace);
    }

    void end() {
        current.remove();
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        AttemptTrace trace = current.get();
        if (trace == null) {
            return found(hostname);
        }
        CompletableFuture<List<InetAddress>> lookup = new CompletableFuture<>();
        trace.interruptWith(() -> lookup.cancel(false));
        try {
            executor.execute(() -> look(hostname, lookup));
            return lookup.get();
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
            throw failed(hostname, new InterruptedIOException("interrupted"));
        } catch (CancellationException ended) {
            throw failed(hostname, ended);
        } catch (RejectedExecutionException closed) {
            throw failed(hostname, closed);
        } catch (ExecutionException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw failed(hostname, cause == null ? thrown : cause);
        } finally {
            trace.interruptWith(null);
        }
    }

    private void look(String hostname, CompletableFuture<List<InetAddress>> lookup) {
        try {
            lookup.complete(resolver.lookup(hostname));
        } catch (Throwable thrown) {
            // Languages without checked exceptions throw anything, and somebody waits.
            lookup.completeExceptionally(thrown);
        }
    }

    private List<InetAddress> found(String hostname) throws UnknownHostException {
        try {
            return resolver.lookup(hostname);
        } catch (RuntimeException thrown) {
            throw failed(hostname, thrown);
        }
    }

    private static UnknownHostException failed(String hostname, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(hostname);
        unknown.initCause(cause);
        return unknown;
    }

    /** OkHttp shares the connections of one pool between clients whose resolvers are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CancellableDns same && resolver.equals(same.resolver);
    }

    @Override
    public int hashCode() {
        return resolver.hashCode();
    }
}
