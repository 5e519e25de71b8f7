package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.SigningForm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pair of the time of signing, which stays the same for a second.
 *
 * @param second seconds since 1970
 * @param pair the pair
 */
@SuppressWarnings("ArrayRecordComponent") // written and never compared
record Timestamp(long second, byte[] pair) {
    /** The last one, when it is of this second; else a new one. */
    static Timestamp of(@Nullable Timestamp last, Instant time) {
        long second = time.getEpochSecond();
        return last != null && last.second == second
                ? last
                : new Timestamp(
                        second,
                        SigningForm.pair(
                                CanonicalForm.TIMESTAMP,
                                Instant.ofEpochSecond(second).toString()));
    }
}
