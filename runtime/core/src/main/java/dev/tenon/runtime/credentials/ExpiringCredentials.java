package dev.tenon.runtime.credentials;

import java.time.Instant;

/**
 * Credentials that are valid for a while.
 *
 * @param credentials the access key and its token
 * @param expiration when they cease to be valid
 */
public record ExpiringCredentials(Credentials credentials, Instant expiration) {}
