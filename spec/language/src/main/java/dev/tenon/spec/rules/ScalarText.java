package dev.tenon.spec.rules;

import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;

/** Whether a text can be read as a value of a kind. */
final class ScalarText {
    private static final int LONGEST_NUMBER = 100;

    private ScalarText() {}

    static boolean isReadable(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING, TIMESTAMP -> true;
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case INTEGER -> isWhole(text, BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
            case LONG -> isWhole(text, BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
            case FLOAT, DOUBLE, DECIMAL -> isNumber(text);
        };
    }

    private static boolean isWhole(String text, BigDecimal least, BigDecimal greatest) {
        if (!text.matches("[-+]?[0-9]{1,20}")) {
            return false;
        }
        BigDecimal number = new BigDecimal(text);
        return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    }
}
