package dev.tenon.runtime.protocol;

import java.util.List;
import java.util.Set;

/**
 * What error codes and HTTP statuses mean for the next attempt. A code that ends in {@code *} stands for all with that
 * prefix.
 *
 * @param retryable codes after which the same call may succeed a moment later
 * @param retryableStatuses HTTP statuses with the same meaning when no documented code is known
 * @param throttling codes that ask the caller to slow down
 * @param nonceUsed codes that say the nonce was used before
 * @param clockSkew codes that say the clocks differ
 */
public record CodeRules(
        List<String> retryable,
        Set<Integer> retryableStatuses,
        List<String> throttling,
        List<String> nonceUsed,
        List<String> clockSkew) {
    private static final int REQUEST_TIMEOUT = 408;

    /** Copies the lists. */
    public CodeRules {
        retryable = List.copyOf(retryable);
        retryableStatuses = Set.copyOf(retryableStatuses);
        throttling = List.copyOf(throttling);
        nonceUsed = List.copyOf(nonceUsed);
        clockSkew = List.copyOf(clockSkew);
    }

    /** Whether the same call may succeed a moment later. */
    public boolean isRetryable(String code) {
        return matches(retryable, code);
    }

    /** Whether a response without a documented code says that the same call may succeed a moment later. */
    public boolean isRetryable(int httpStatus) {
        return httpStatus == REQUEST_TIMEOUT || retryableStatuses.contains(httpStatus);
    }

    /** Whether the server asks the caller to slow down. */
    public boolean isThrottling(String code) {
        return matches(throttling, code);
    }

    /** Whether the code says that the nonce was used before. */
    public boolean isNonceUsed(String code) {
        return matches(nonceUsed, code);
    }

    /** Whether the code says that the clocks differ too much. */
    public boolean isClockSkew(String code) {
        return matches(clockSkew, code);
    }

    private static boolean matches(List<String> patterns, String code) {
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
