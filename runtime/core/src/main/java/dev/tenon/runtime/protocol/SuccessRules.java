package dev.tenon.runtime.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which responses with an HTTP status of 200 to 299 are successes. Without a rule every one is: members that no rule
 * names do not matter. A member that is absent, null or empty is ignored; each one that is present must have one of its
 * values, compared as text, ignoring case.
 *
 * @param accepted the values that mean success, by member path, such as {@code Code} or {@code Response.Status}
 * @param failureAt paths of members whose presence alone means failure, such as {@code Response.Error}
 */
public record SuccessRules(Map<String, List<String>> accepted, List<String> failureAt) {
    /** Every response is a success. */
    public static final SuccessRules NONE = new SuccessRules(Map.of(), List.of());

    /** Copies the rules. */
    public SuccessRules {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> rule : accepted.entrySet()) {
            copy.put(rule.getKey(), List.copyOf(rule.getValue()));
        }
        accepted = Collections.unmodifiableMap(copy);
        failureAt = List.copyOf(failureAt);
    }

    /** Whether there are any rules. */
    public boolean isEmpty() {
        return accepted.isEmpty() && failureAt.isEmpty();
    }

    /**
     * Whether a response is a success.
     *
     * @param text gives the text of the member at a path: empty for a structure, null when it is absent
     */
    public boolean accepts(Function<String, @Nullable String> text) {
        return broken(text).isEmpty();
    }

    /**
     * Which member makes a response a failure.
     *
     * @param text gives the text of the member at a path: empty for a structure, null when it is absent
     * @return its path; empty when the response is a success
     */
    public Optional<String> broken(Function<String, @Nullable String> text) {
        for (String path : failureAt) {
            if (text.apply(path) != null) {
                return Optional.of(path);
            }
        }
        for (Map.Entry<String, List<String>> rule : accepted.entrySet()) {
            String value = text.apply(rule.getKey());
            if (value != null && !value.isEmpty() && !holds(rule.getValue(), value)) {
                return Optional.of(rule.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean holds(List<String> values, String value) {
        String folded = value.strip().toLowerCase(Locale.ROOT);
        for (String accepted : values) {
            if (accepted.toLowerCase(Locale.ROOT).equals(folded)) {
                return true;
            }
        }
        return false;
    }
}
