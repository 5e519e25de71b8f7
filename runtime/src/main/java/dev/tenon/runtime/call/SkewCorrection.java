package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.operation.ServiceDefinition;
import dev.tenon.runtime.retry.ServerHints;
import dev.tenon.runtime.sign.SigningClock;

/** Follows the server's clock when it refuses a timestamp, if it says what time it is and can be believed. */
final class SkewCorrection {
    private static final long MAX_SKEW_MILLIS = 24 * 60 * 60 * 1_000L;

    private final SigningClock clock;

    SkewCorrection(SigningClock clock) {
        this.clock = clock;
    }

    /** Prepares a second signature; false when it would be no better than the first. */
    boolean prepare(ApiException failure, AttemptResult result, ServiceDefinition definition) {
        if (!definition.retryRules().isClockSkew(failure.rawCode())) {
            return true;
        }
        // Over plain HTTP anybody on the way could move the clock.
        if (!result.secure() || result.headers() == null) {
            return false;
        }
        long server = ServerHints.dateMillis(result.headers());
        if (server < 0 || Math.abs(server - (clock.millis() - clock.offsetMillis())) > MAX_SKEW_MILLIS) {
            return false;
        }
        clock.follow(server);
        return true;
    }
}
