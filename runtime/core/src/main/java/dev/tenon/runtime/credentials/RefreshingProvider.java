package dev.tenon.runtime.credentials;

import dev.tenon.runtime.error.CredentialsException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps temporary credentials and renews them before they expire. One caller fetches on its own thread; the others
 * continue with what is still valid, or wait for that one fetch and share its outcome. If a fetch fails, what is still
 * valid is kept and the next fetch follows 10 s later; if nothing is valid, callers within the next second get the same
 * failure. It has no thread of its own and need not be closed. Thread-safe.
 */
public abstract class RefreshingProvider implements CredentialsProvider {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration NEXT_TRY = Duration.ofSeconds(10);
    private static final Duration FAILURE_SHARED = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Object lock = new Object();
    private volatile @Nullable Kept kept;
    private @Nullable Failure failure;
    private @Nullable CompletableFuture<Credentials> running;

    /**
     * A provider without credentials yet.
     *
     * @param clock tells when they expire
     */
    protected RefreshingProvider(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Fetches new credentials; called by one thread at a time. It may block, and should return soon when its thread is
     * interrupted.
     *
     * @throws CredentialsException when there are none
     */
    protected abstract ExpiringCredentials fetch();

    @Override
    public final @Nullable Credentials current() {
        Kept known = kept;
        return known != null && known.isValid(clock.instant()) ? known.credentials() : null;
    }

    @Override
    public final boolean isRefreshDue() {
        Kept known = kept;
        return known != null && known.isDue(clock.instant());
    }

    @Override
    public final Credentials credentials() {
        while (true) {
            CompletableFuture<Credentials> fetching;
            synchronized (lock) {
                Instant now = clock.instant();
                Kept known = kept;
                boolean valid = known != null && known.isValid(now);
                if (known != null && valid && (running != null || !known.isDue(now))) {
                    return known.credentials();
                }
                Failure recent = failure;
                if (recent != null && !valid && now.isBefore(recent.until())) {
                    throw recent.exception();
                }
                fetching = running;
                if (fetching == null) {
                    running = new CompletableFuture<>();
                }
            }
            if (fetching == null) {
                return lead();
            }
            try {
                return fetching.get();
            } catch (CancellationException left) {
                // Whoever was fetching was interrupted; that is nobody else's failure.
            } catch (ExecutionException failed) {
                throw failure(failed);
            } catch (InterruptedException awake) {
                Thread.currentThread().interrupt();
                throw new CredentialsException("interrupted while another thread was fetching the credentials");
            }
        }
    }

    private static RuntimeException failure(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException thrown) {
            return thrown;
        }
        return new CredentialsException("fetching the credentials failed", failed.getCause());
    }

    /** Fetches, and notifies those who wait. */
    private Credentials lead() {
        try {
            return succeeded(fetch());
        } catch (CredentialsException failed) {
            return failed(failed);
        } catch (RuntimeException | Error thrown) {
            end().completeExceptionally(thrown);
            throw thrown;
        }
    }

    private Credentials succeeded(ExpiringCredentials fetched) {
        CompletableFuture<Credentials> waiting;
        synchronized (lock) {
            Instant now = clock.instant();
            Instant early = fetched.expiration().minus(EARLY);
            kept = new Kept(fetched, early.isAfter(now) ? early : now.plus(NEXT_TRY));
            failure = null;
            waiting = end();
        }
        waiting.complete(fetched.credentials());
        return fetched.credentials();
    }

    /** Returns what is still valid, or throws the failure. */
    private Credentials failed(CredentialsException failed) {
        CompletableFuture<Credentials> waiting;
        synchronized (lock) {
            Instant now = clock.instant();
            Kept known = kept;
            if (known != null && known.isValid(now)) {
                kept = new Kept(known.latest(), now.plus(NEXT_TRY));
                end().complete(known.credentials());
                return known.credentials();
            }
            waiting = end();
            if (!Thread.currentThread().isInterrupted()) {
                failure = new Failure(failed, now.plus(FAILURE_SHARED));
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            waiting.cancel(false);
        } else {
            waiting.completeExceptionally(failed);
        }
        throw failed;
    }

    private CompletableFuture<Credentials> end() {
        synchronized (lock) {
            CompletableFuture<Credentials> ended = running;
            running = null;
            return ended == null ? new CompletableFuture<>() : ended;
        }
    }

    /**
     * What was fetched last.
     *
     * @param latest the credentials
     * @param refreshAt when to fetch the next ones
     */
    private record Kept(ExpiringCredentials latest, Instant refreshAt) {
        Credentials credentials() {
            return latest.credentials();
        }

        boolean isValid(Instant now) {
            return now.isBefore(latest.expiration());
        }

        boolean isDue(Instant now) {
            return !now.isBefore(refreshAt);
        }
    }

    /**
     * Why the last fetch failed.
     *
     * @param exception its failure
     * @param until how long others get it, too
     */
    private record Failure(CredentialsException exception, Instant until) {}
}
