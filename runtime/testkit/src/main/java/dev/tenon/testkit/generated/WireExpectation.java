package dev.tenon.testkit.generated;

import dev.tenon.spec.model.ParameterType;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.internal.text.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must arrive under one wire name.
 *
 * @param type how the value is written
 * @param value the value that was put into the request
 */
record WireExpectation(ParameterType type, Object value) {
    /** What is wrong with the text that arrived; null when nothing is. */
    @Nullable String complaint(@Nullable String arrived) {
        if (arrived == null) {
            return "did not arrive";
        }
        return matches(arrived) ? null : "arrived as <" + arrived + "> and should be <" + value + ">";
    }

    private boolean matches(String arrived) {
        if (type instanceof ParameterType.EncodedList list) {
            List<String> expected = ((List<?>) value).stream().map(this::text).toList();
            Optional<List<String>> actual = list.encoding() == ParameterType.ListEncoding.JSON_ARRAY
                    ? EncodedText.jsonArray(arrived)
                    : Optional.of(EncodedText.commaList(arrived));
            return actual.filter(expected::equals).isPresent();
        }
        if (type instanceof ParameterType.EncodedMap) {
            return EncodedText.jsonObject(arrived)
                    .filter(((Map<?, ?>) value)::equals)
                    .isPresent();
        }
        if (value instanceof Float || value instanceof Double || value instanceof BigDecimal) {
            return new BigDecimal(arrived).compareTo(new BigDecimal(value.toString())) == 0;
        }
        return text(value).equals(arrived);
    }

    private String text(Object single) {
        if (single instanceof Instant instant) {
            ParameterType.Scalar scalar =
                    type instanceof ParameterType.EncodedList list ? list.element() : (ParameterType.Scalar) type;
            return Timestamps.format(instant, scalar.format());
        }
        return single.toString();
    }
}
