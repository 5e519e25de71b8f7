package dev.tenon.runtime.credentials;

import dev.tenon.runtime.decode.Answers;
import dev.tenon.runtime.decode.Cursor;
import dev.tenon.runtime.decode.Field;
import dev.tenon.runtime.decode.Structure;
import dev.tenon.runtime.error.DecodeException;
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
    private volatile @Nullable Lease lease;
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
    protected abstract Lease fetch();

    @Override
    public final Credentials credentials() {
        Lease current = lease;
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

    private Credentials renew(@Nullable Lease known, Instant now) {
        Lease newest = lease;
        if (newest != null && !newest.equals(known) && now.isBefore(newest.expiration())) {
            return newest.credentials();
        }
        try {
            Lease fetched = fetch();
            lease = fetched;
            return fetched.credentials();
        } catch (CredentialsException failed) {
            if (known != null && now.isBefore(known.expiration())) {
                notBefore = now.plus(AFTER_FAILURE);
                return known.credentials();
            }
            throw failed;
        }
    }

    /**
     * Credentials for a time.
     *
     * @param credentials the credentials
     * @param expiration when they cease to be valid
     */
    public record Lease(Credentials credentials, Instant expiration) {
        private static final Structure CREDENTIALS = Structure.of(
                1,
                Field.string("AccessKeyId"),
                Field.string("AccessKeySecret"),
                Field.string("SecurityToken"),
                Field.timestamp("Expiration", ""));
        private static final Structure ANSWER =
                CREDENTIALS.with(0, Field.structure("Credentials", CREDENTIALS), Field.string("RequestId"));

        /**
         * Reads an answer.
         *
         * @param source whose answer it is, for the message
         * @param body the answer
         */
        public static Lease read(String source, byte[] body) {
            try {
                return read(source, Answers.open(body, body.length, null));
            } catch (DecodeException unreadable) {
                throw new CredentialsException(source + " gave an answer that cannot be read");
            }
        }

        /**
         * Reads an answer.
         *
         * @param source whose answer it is, for the message
         * @param cursor stands in front of it
         */
        public static Lease read(String source, Cursor cursor) {
            Lease lease = cursor.read("AssumeRoleResponse", ANSWER, Lease::of);
            if (lease == null) {
                throw new CredentialsException(source + " gave an answer without credentials");
            }
            return lease;
        }

        private static @Nullable Lease of(int record, Cursor values) {
            String id = values.next();
            String secret = values.next();
            String token = values.next();
            Instant expiration = values.next();
            if (id == null || secret == null || token == null || expiration == null) {
                return record == 0 ? values.next() : null;
            }
            return new Lease(EnvironmentProvider.made(id, secret, token), expiration);
        }
    }
}
