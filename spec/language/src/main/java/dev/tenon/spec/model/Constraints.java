package dev.tenon.spec.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Documented limits of a parameter.
 *
 * @param defaultValue what the server uses when the parameter is absent, as written; never sent by the client
 * @param allowed the documented values; empty when any is allowed
 * @param texts what those of these values mean that have a text
 * @param minimum the minimum, inclusive
 * @param maximum the maximum, inclusive
 * @param minLength the minimum length in UTF-16 units
 * @param maxLength the maximum length in UTF-16 units
 * @param pattern a regular expression that the whole value matches
 * @param minItems the minimum number of items
 * @param maxItems the maximum number of items; for numbered parameters the largest {@code N}
 * @param advisory whether a client may be configured to exceed the limits
 */
public record Constraints(
        Optional<String> defaultValue,
        List<String> allowed,
        Map<String, LocalizedText> texts,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        OptionalInt minLength,
        OptionalInt maxLength,
        Optional<String> pattern,
        OptionalInt minItems,
        OptionalInt maxItems,
        boolean advisory) {
    /** A copy without the limits that a service may have come to exceed: the default and the documented values stay. */
    public Constraints withoutLimits() {
        return new Constraints(
                defaultValue,
                allowed,
                texts,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
    }

    /** A copy with these values; this if there are none. */
    public Constraints allowing(List<String> values) {
        return values.isEmpty()
                ? this
                : new Constraints(
                        defaultValue,
                        values,
                        texts,
                        minimum,
                        maximum,
                        minLength,
                        maxLength,
                        pattern,
                        minItems,
                        maxItems,
                        advisory);
    }

    /** No limit at all. */
    public static final Constraints NONE = new Constraints(
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            false);
}
