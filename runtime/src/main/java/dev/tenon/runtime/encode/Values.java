package dev.tenon.runtime.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of single values. */
final class Values {
    private Values() {}

    static String text(String name, @Nullable Object value) {
        if (value == null) {
            throw new InvalidRequestException(name, "must not be null");
        }
        if (value instanceof Float || value instanceof Double) {
            return finite(name, (Number) value).toPlainString();
        }
        if (value instanceof BigDecimal decimal) {
            // A plain spelling of 1E+999999999 would fill the memory.
            if (Math.abs((long) decimal.scale()) > 1_000) {
                throw new InvalidRequestException(name, "has too large an exponent");
            }
            return decimal.toPlainString();
        }
        return value.toString();
    }

    private static BigDecimal finite(String name, Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new InvalidRequestException(name, "must be a finite number");
        }
        return new BigDecimal(value.toString());
    }

    static String commas(String name, List<?> values) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            String element = text(name, values.get(index));
            if (element.indexOf(',') >= 0) {
                throw new InvalidRequestException(name, "has an element with a comma, which separates elements");
            }
            if (index > 0) {
                text.append(',');
            }
            text.append(element);
        }
        return text.toString();
    }
}
