package dev.tenon.runtime.credentials;

import java.time.Instant;

/**
 * Credentials with an expiration.
 *
 * @param credentials the access key and its token
 * @param expiration when they expire
 */
public record ExpiringCredentials(Credentials credentials, Instant expiration) {}
