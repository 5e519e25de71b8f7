package dev.tenon.alibaba.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pair of the time of signing, which stays the same for a second.
 *
 * @param second seconds since 1970
 * @param pair the pair
 */
record Timestamp(long second, Encoded pair) {
    /** The last one, when it is of this second; else a new one. */
    static Timestamp of(@Nullable Timestamp last, Instant time) {
        long second = time.getEpochSecond();
        return last != null && last.second == second
                ? last
                : new Timestamp(
                        second,
                        Encoded.pair(
                                CanonicalForm.TIMESTAMP,
                                Instant.ofEpochSecond(second).toString()));
    }
}
