package dev.tenon.runtime.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps temporary credentials and renews them before they expire: one caller fetches while the others go on with what is
 * still valid; when a fetch fails, what is still valid is kept and the next fetch waits a little. Safe for use by
 * several threads.
 */
public abstract class RefreshingProvider implements CredentialsProvider {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable ExpiringCredentials latest;
    private volatile Instant notBefore = Instant.MIN;

    /**
     * A provider without credentials yet.
     *
     * @param clock tells when they expire
     */
    protected RefreshingProvider(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Fetches new credentials; called by one thread at a time.
     *
     * @throws CredentialsException when there are none
     */
    protected abstract ExpiringCredentials fetch();

    @Override
    public final Credentials credentials() {
        ExpiringCredentials current = latest;
        Instant now = clock.instant();
        if (current != null && now.isBefore(current.expiration().minus(EARLY))) {
            return current.credentials();
        }
        boolean valid = current != null && now.isBefore(current.expiration());
        if (current != null && valid) {
            // Somebody else is at it, or was just now and failed: go on with what is valid.
            if (now.isBefore(notBefore) || !fetching.tryLock()) {
                return current.credentials();
            }
        } else {
            fetching.lock();
        }
        try {
            return renew(current, now);
        } finally {
            fetching.unlock();
        }
    }

    private Credentials renew(@Nullable ExpiringCredentials known, Instant now) {
        ExpiringCredentials newest = latest;
        if (newest != null && !newest.equals(known) && now.isBefore(newest.expiration())) {
            return newest.credentials();
        }
        try {
            ExpiringCredentials fetched = fetch();
            latest = fetched;
            return fetched.credentials();
        } catch (CredentialsException failed) {
            if (known != null && now.isBefore(known.expiration())) {
                notBefore = now.plus(AFTER_FAILURE);
                return known.credentials();
            }
            throw failed;
        }
    }
}
