package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads text as numbers and flags; never rounds, never guesses, never quotes. */
final class Scalars {
    private static final int MAX_DIGITS = 1_000;

    private Scalars() {}

    static @Nullable Integer integer(String text, Trail trail) {
        Long value = longInteger(text, trail);
        if (value == null) {
            return null;
        }
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw trail.fail(DecodeException.Kind.VALUE, "a whole number does not fit in 32 bits");
        }
        return value.intValue();
    }

    static @Nullable Long longInteger(String text, Trail trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (isDigits(trimmed)) {
            return Long.parseLong(trimmed);
        }
        BigDecimal exact = number(trimmed, "a whole number", trail);
        // The exponent may be huge; ask how many digits stand before the point before making them.
        if ((long) exact.precision() - exact.scale() > 20) {
            throw trail.fail(DecodeException.Kind.VALUE, "a whole number does not fit in 64 bits");
        }
        try {
            return exact.longValueExact();
        } catch (ArithmeticException inexact) {
            throw trail.fail(DecodeException.Kind.VALUE, "a whole number has a fraction or does not fit in 64 bits");
        }
    }

    private static boolean isDigits(String text) {
        if (text.length() > 18) {
            return false;
        }
        int first = text.charAt(0) == '-' && text.length() > 1 ? 1 : 0;
        for (int index = first; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    static @Nullable Boolean bool(String text, Trail trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (trimmed.equalsIgnoreCase("true")) {
            return Boolean.TRUE;
        }
        if (trimmed.equalsIgnoreCase("false")) {
            return Boolean.FALSE;
        }
        throw trail.fail(DecodeException.Kind.VALUE, "a flag is neither true nor false");
    }

    static @Nullable Float floating(String text, Trail trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        requireNumber(trimmed, "a number", trail);
        float value = Float.parseFloat(trimmed);
        if (Float.isInfinite(value)) {
            throw trail.fail(DecodeException.Kind.VALUE, "a number does not fit in 32 bits");
        }
        return value;
    }

    static @Nullable Double doubling(String text, Trail trail) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        requireNumber(trimmed, "a number", trail);
        double value = Double.parseDouble(trimmed);
        if (Double.isInfinite(value)) {
            throw trail.fail(DecodeException.Kind.VALUE, "a number does not fit in 64 bits");
        }
        return value;
    }

    static @Nullable BigDecimal decimal(String text, Trail trail) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? null : number(trimmed, "a decimal number", trail);
    }

    private static BigDecimal number(String text, String what, Trail trail) {
        requireNumber(text, what, trail);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException misspelt) {
            throw trail.fail(DecodeException.Kind.VALUE, what + " is misspelt");
        }
    }

    /** Digits, signs, one point and an exponent: what the JDK takes beyond that, such as {@code 1d}, is no number here. */
    private static void requireNumber(String text, String what, Trail trail) {
        if (text.length() > MAX_DIGITS) {
            throw trail.fail(DecodeException.Kind.LIMIT_SIZE, what + " has more than " + MAX_DIGITS + " digits");
        }
        boolean digit = false;
        boolean point = false;
        boolean exponent = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean fits;
            if (character >= '0' && character <= '9') {
                digit = true;
                fits = true;
            } else if (character == '-' || character == '+') {
                fits = index == 0 || text.charAt(index - 1) == 'e' || text.charAt(index - 1) == 'E';
            } else if (character == '.') {
                fits = !point && !exponent;
                point = true;
            } else {
                fits = (character == 'e' || character == 'E') && digit && !exponent;
                exponent = true;
            }
            if (!fits) {
                throw trail.fail(DecodeException.Kind.VALUE, what + " is misspelt");
            }
        }
        char last = text.charAt(text.length() - 1);
        if (!digit || !((last >= '0' && last <= '9') || last == '.')) {
            throw trail.fail(DecodeException.Kind.VALUE, what + " is misspelt");
        }
    }
}
