package dev.tenon.runtime.operation;

/** Which failures of a service may be retried. A code that ends in {@code *} stands for all that begin so. Immutable. */
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

    /** Whether the same call may succeed a moment later. */
    public boolean isTransient(String code) {
        return matches(transientCodes, code);
    }

    /** Whether an answer without a known code says that the same call may succeed a moment later. */
    public boolean isTransient(int httpStatus) {
        for (int status : transientStatuses) {
            if (status == httpStatus) {
                return true;
            }
        }
        return false;
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
