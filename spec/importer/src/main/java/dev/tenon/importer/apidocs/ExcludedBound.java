package dev.tenon.importer.apidocs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A bound that is no valid value itself, written as a flag beside the bound or as a number of its own. The description language has only
 * bounds that are valid values: for an integer that is the next one, and for another number the bound itself, as a service may refuse
 * more than a client does.
 */
final class ExcludedBound {
    private ExcludedBound() {}

    /**
     * Adds the bound to the limits of a value.
     *
     * @param limits by the keys of the description language
     * @param key {@code min} or {@code max}
     * @param written a number, {@code true} where the limits have the bound already, or anything else that says nothing
     * @param integer whether the value is an integer
     */
    static void addTo(Map<String, String> limits, String key, String written, boolean integer) {
        String bound = written.strip().equals("true") ? limits.getOrDefault(key, "") : written.strip();
        try {
            BigDecimal number = new BigDecimal(bound);
            limits.put(key, integer ? next(number, key.equals("min")) : bound);
        } catch (NumberFormatException saysNothing) {
            // A flag that is false, or one without a bound.
        }
    }

    private static String next(BigDecimal bound, boolean upwards) {
        return upwards
                ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).toPlainString()
                : bound.setScale(0, RoundingMode.CEILING)
                        .subtract(BigDecimal.ONE)
                        .toPlainString();
    }
}
