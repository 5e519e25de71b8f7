package dev.tenon.importer.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as a description writes them, in whatever notation a source does: {@code 64.0} is 64, and {@code 1e3} is 1000. */
final class PlainNumber {
    /** A longer number, or one with more zeros, is no limit of any type. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,2})?");

    private static final Pattern EXPONENT = Pattern.compile(".*[eE+].*");

    private PlainNumber() {}

    /** Gives the number without an exponent; what is no number stays as it is. */
    static String of(String written) {
        return NUMBER.matcher(written).matches() && EXPONENT.matcher(written).matches()
                ? new BigDecimal(written).toPlainString()
                : written;
    }

    /** Gives the whole number; what is none stays as it is. */
    static String whole(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return written;
        }
        BigDecimal number = new BigDecimal(written).stripTrailingZeros();
        return number.scale() <= 0 ? number.toPlainString() : written;
    }

    /** Gives the first whole number in a direction, the number itself if it is one; what is no number stays as it is. */
    static String whole(String written, RoundingMode direction) {
        return NUMBER.matcher(written).matches()
                ? new BigDecimal(written).setScale(0, direction).toPlainString()
                : written;
    }
}
