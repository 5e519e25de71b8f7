package dev.tenon.runtime.credentials;

import dev.tenon.runtime.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** A source of access keys. Called once for each attempt; must be thread-safe. */
@FunctionalInterface
public interface CredentialsProvider {
    /**
     * The credentials to sign the next attempt with: identifier, secret and token as one consistent snapshot. It may
     * block; calls wait no longer than their own deadline, and calls of one client share one request.
     *
     * @throws CredentialsException when there are none; any other exception reaches the caller as its cause
     */
    Credentials credentials();

    /**
     * The credentials when they are at hand without waiting. A provider that keeps what it fetched says so here and
     * spares its callers a change of threads.
     *
     * @return the credentials; null when {@link #credentials} has to be asked
     */
    default @Nullable Credentials current() {
        return null;
    }

    /**
     * Whether what {@link #current} returns should be renewed soon. A client then calls {@link #credentials} in the
     * background, while its calls continue with the current ones.
     */
    default boolean isRefreshDue() {
        return false;
    }
}
