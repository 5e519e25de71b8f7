package dev.tenon.spec.rules;

import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;

/** Whether a text can be read as a value of a kind. */
final class ScalarText {
    private static final int LONGEST_NUMBER = 100;

    private ScalarText() {}

    static boolean isReadable(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING, TIMESTAMP, BLOB, JSON -> true;
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case INTEGER, LONG -> isWhole(text) && holds(kind, new BigDecimal(text));
            case FLOAT, DOUBLE, DECIMAL -> isNumber(text);
        };
    }

    /** Whether a number of the kind can have this value. */
    static boolean holds(ScalarKind kind, BigDecimal number) {
        return switch (kind) {
            case INTEGER -> isWithin(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> isWithin(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> Float.isFinite(number.floatValue());
            case DOUBLE -> Double.isFinite(number.doubleValue());
            default -> true;
        };
    }

    private static boolean isWithin(BigDecimal number, long least, long greatest) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    }

    private static boolean isWhole(String text) {
        return text.matches("[-+]?[0-9]{1,20}");
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    }
}
