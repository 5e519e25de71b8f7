package dev.tenon.importer.apidocs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A bound that is no valid value itself, written as a flag beside the bound or as a number of its own. The description language has only
 * bounds that are valid values: for an integer that is the next one, and for another number the bound itself, as a service may refuse
 * more than a client does.
 */
final class ExcludedBound {
    /** A number with more characters is no bound of any type, and costs more than it is worth. */
    private static final int LONGEST = 1000;

    private ExcludedBound() {}

    /**
     * Adds the bound to the limits of a value, unless they have a tighter one. A bound that no integer meets stays as it is written, for
     * the rules of limits to report.
     *
     * @param limits by the keys of the description language
     * @param key one that begins with {@code min} or {@code max}
     * @param written a number, {@code true} where the limits have the bound already, or anything else that says nothing
     * @param integer whether the value is an integer
     */
    static void addTo(Map<String, String> limits, String key, String written, boolean integer) {
        String stated = limits.getOrDefault(key, "");
        String bound = written.strip().equals("true") ? stated : written.strip();
        if (bound.isEmpty() || bound.equals("false")) {
            return;
        }
        Optional<BigDecimal> number = number(bound);
        if (number.isEmpty()) {
            limits.putIfAbsent(key, bound);
            return;
        }
        boolean upwards = key.startsWith("min");
        boolean counts = integer && isExpandable(number.get());
        BigDecimal valid = counts ? next(number.get(), upwards) : number.get();
        boolean tighter = number(stated)
                .filter(other -> upwards ? other.compareTo(valid) >= 0 : other.compareTo(valid) <= 0)
                .isEmpty();
        if (tighter) {
            limits.put(key, counts ? valid.toPlainString() : bound);
        }
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Whether the number has about as many digits in full as it was written with: an exponent can stand for a billion. */
    private static boolean isExpandable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST;
    }

    private static BigDecimal next(BigDecimal bound, boolean upwards) {
        return upwards
                ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    }
}
