package dev.tenon.runtime.credentials;

import dev.tenon.runtime.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** Where access keys come from. Asked once for each attempt; must be safe for use by several threads. */
@FunctionalInterface
public interface CredentialsProvider {
    /**
     * The credentials to sign the next attempt with: identifier, secret and token as one consistent snapshot. It may
     * block; calls wait no longer than their own deadline, and those of one client share one question.
     *
     * @throws CredentialsException when there are none; whatever else is thrown reaches the caller as its cause
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
     * Whether what {@link #current} gives should be renewed soon. A client then asks {@link #credentials} beside its calls,
     * which go on with what is at hand.
     */
    default boolean isRefreshDue() {
        return false;
    }
}
