package dev.tenon.explorer.internal.page;

import dev.tenon.spec.model.RetryRules;
import java.util.List;
import java.util.Optional;

/** What a client does by itself when a code comes, as the protocol has it. */
record Retries(RetryRules rules) {
    static Retries of(RetryRules rules) {
        return new Retries(rules);
    }

    /** {@code throttled}, {@code transient}, {@code clock} or {@code nonce}; empty for a code that the caller must deal with. */
    Optional<String> of(String code) {
        if (matches(rules.throttlingCodes(), code)) {
            return Optional.of("throttled");
        }
        if (matches(rules.transientCodes(), code)) {
            return Optional.of("transient");
        }
        if (matches(rules.clockCodes(), code)) {
            return Optional.of("clock");
        }
        return matches(rules.nonceCodes(), code) ? Optional.of("nonce") : Optional.empty();
    }

    private static boolean matches(List<String> patterns, String code) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                        : code.equals(pattern));
    }
}
