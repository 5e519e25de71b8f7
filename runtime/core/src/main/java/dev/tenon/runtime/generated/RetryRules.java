package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;

/** Decides which failures are worth another attempt, by what the description says of them. A code that ends in {@code *} stands for all that begin so. Immutable. */
public final class RetryRules {
    private final String[] transientCodes;
    private final int[] transientStatuses;
    private final String[] throttling;
    private final String[] nonce;
    private final String[] clock;

    private RetryRules(
            String[] transientCodes, int[] transientStatuses, String[] throttling, String[] nonce, String[] clock) {
        this.transientCodes = transientCodes;
        this.transientStatuses = transientStatuses;
        this.throttling = throttling;
        this.nonce = nonce;
        this.clock = clock;
    }

    /**
     * Describes which failures may be retried.
     *
     * @param transientCodes codes after which the same call may succeed a moment later
     * @param transientStatuses HTTP statuses that count so when no code is known
     * @param throttling codes that ask the caller to slow down
     * @param nonce codes that say the nonce was seen before
     * @param clock codes that say the clocks differ
     */
    public static RetryRules of(
            String[] transientCodes, int[] transientStatuses, String[] throttling, String[] nonce, String[] clock) {
        return new RetryRules(
                transientCodes.clone(), transientStatuses.clone(), throttling.clone(), nonce.clone(), clock.clone());
    }

    /**
     * Judges a failed attempt.
     *
     * @param failure what went wrong
     * @param repeatable whether the call may be carried out twice without harm
     */
    public RetryDecision judge(ApiException failure, boolean repeatable) {
        if (failure instanceof ThrottledException) {
            // The request was turned away at the door.
            return RetryDecision.SLOW_DOWN;
        }
        if (failure instanceof TransportException transport) {
            return judge(transport, repeatable);
        }
        return failure instanceof ServiceException service ? judge(service, repeatable) : RetryDecision.FAIL;
    }

    private RetryDecision judge(ServiceException failure, boolean repeatable) {
        String code = failure.rawCode();
        if (isClockSkew(code)) {
            return RetryDecision.SIGN_AGAIN;
        }
        if (isNonceUsed(code)) {
            // Somebody's copy of this very request came first, and may have been carried out.
            return repeatable ? RetryDecision.SIGN_AGAIN : RetryDecision.FAIL;
        }
        boolean unknown = failure.code().code().isEmpty();
        boolean worth = isTransient(code) || (unknown && isTransient(failure.httpStatus()));
        return worth && repeatable ? RetryDecision.RETRY : RetryDecision.FAIL;
    }

    private static RetryDecision judge(TransportException failure, boolean repeatable) {
        Kind kind = failure.kind();
        boolean last = kind == Kind.CALL_TIMEOUT
                || kind == Kind.CANCELLED
                || kind == Kind.BODY_TOO_LARGE
                || kind == Kind.PROTOCOL;
        boolean refused = kind == Kind.TLS || kind == Kind.PROXY;
        boolean harmless = !failure.mayHaveBeenProcessed() || (repeatable && !refused);
        return harmless && !last ? RetryDecision.RETRY : RetryDecision.FAIL;
    }

    /** Whether the same call may succeed a moment later. */
    private boolean isTransient(String code) {
        return matches(transientCodes, code);
    }

    /** Whether an answer without a known code says that the same call may succeed a moment later. */
    private boolean isTransient(int httpStatus) {
        for (int status : transientStatuses) {
            if (status == httpStatus) {
                return true;
            }
        }
        return httpStatus == 408;
    }

    /** Whether the server asks the caller to slow down. */
    public boolean isThrottling(String code) {
        return matches(throttling, code);
    }

    /** Whether the server saw the nonce before. */
    public boolean isNonceUsed(String code) {
        return matches(nonce, code);
    }

    /** Whether the server finds the clocks too far apart. */
    public boolean isClockSkew(String code) {
        return matches(clock, code);
    }

    private static boolean matches(String[] patterns, String code) {
        for (String pattern : patterns) {
            boolean matched = pattern.endsWith("*")
                    ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                    : code.equals(pattern);
            if (matched) {
                return true;
            }
        }
        return false;
    }
}
