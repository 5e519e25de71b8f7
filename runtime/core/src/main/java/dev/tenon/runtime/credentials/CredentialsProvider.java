package dev.tenon.runtime.credentials;

/** Where access keys come from. Asked once for each attempt; must be safe for use by several threads. */
@FunctionalInterface
public interface CredentialsProvider {
    /**
     * The credentials to sign the next attempt with: identifier, secret and token as one consistent snapshot.
     *
     * @throws CredentialsException when there are none
     */
    Credentials credentials();
}
