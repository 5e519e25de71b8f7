package dev.tenon.runtime.credentials;

import dev.tenon.runtime.decode.Answers;
import dev.tenon.runtime.decode.Cursor;
import dev.tenon.runtime.decode.FieldNames;
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
        private static final FieldNames NAMES = FieldNames.of(
                "AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration", "Credentials", "RequestId");

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
            cursor.beginRoot("AssumeRoleResponse", NAMES);
            Lease lease = fields(cursor, 0);
            if (lease == null) {
                throw new CredentialsException(source + " gave an answer without credentials");
            }
            return lease;
        }

        private static @Nullable Lease fields(Cursor cursor, int depth) {
            String id = null;
            String secret = null;
            String token = null;
            Instant expiration = null;
            Lease inner = null;
            int field;
            while ((field = cursor.nextField()) >= 0) {
                switch (field) {
                    case 0 -> id = cursor.string();
                    case 1 -> secret = cursor.string();
                    case 2 -> token = cursor.string();
                    case 3 -> expiration = cursor.timestamp("");
                    case 4 -> {
                        if (depth == 0 && cursor.beginStruct(NAMES)) {
                            inner = fields(cursor, 1);
                        }
                    }
                    default -> cursor.string();
                }
            }
            if (id == null || secret == null || token == null || expiration == null) {
                return inner;
            }
            return new Lease(EnvironmentProvider.made(id, secret, token), expiration);
        }
    }
}
