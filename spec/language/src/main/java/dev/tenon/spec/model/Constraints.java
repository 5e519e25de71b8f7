package dev.tenon.spec.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Documented limits of a parameter.
 *
 * @param defaultValue what the server takes when the parameter is absent, as written; never sent by the client
 * @param allowed the documented values; empty when any is allowed
 * @param minimum the least number, inclusive
 * @param maximum the greatest number, inclusive
 * @param minLength the least length in UTF-16 units
 * @param maxLength the greatest length in UTF-16 units
 * @param pattern a regular expression that the whole value matches
 * @param minItems the least number of items
 * @param maxItems the greatest number of items, for repetition the greatest {@code N}
 * @param advisory whether a client may be told to send what is beyond the limits
 */
public record Constraints(
        Optional<String> defaultValue,
        List<String> allowed,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        OptionalInt minLength,
        OptionalInt maxLength,
        Optional<String> pattern,
        OptionalInt minItems,
        OptionalInt maxItems,
        boolean advisory) {
    /** The same without what a service may have outgrown: the default and the documented values stay. */
    public Constraints withoutLimits() {
        return new Constraints(
                defaultValue,
                allowed,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
    }

    /** The same with these values; with none the same itself. */
    public Constraints allowing(List<String> values) {
        return values.isEmpty()
                ? this
                : new Constraints(
                        defaultValue,
                        values,
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
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            false);
}
