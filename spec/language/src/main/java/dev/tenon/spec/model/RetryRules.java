package dev.tenon.spec.model;

import java.util.List;
import java.util.Set;

/**
 * Which failures may be retried. A code ending in {@code *} stands for every code with that prefix.
 *
 * @param transientCodes codes after which the same call may succeed a moment later
 * @param transientStatuses HTTP statuses with the same meaning when no code is known
 * @param throttlingCodes codes that ask the caller to slow down
 * @param nonceCodes codes that say the nonce was used before
 * @param clockCodes codes that say the clocks differ
 */
public record RetryRules(
        List<String> transientCodes,
        Set<Integer> transientStatuses,
        List<String> throttlingCodes,
        List<String> nonceCodes,
        List<String> clockCodes) {}
