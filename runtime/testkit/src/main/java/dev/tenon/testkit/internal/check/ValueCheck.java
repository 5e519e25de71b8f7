package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.internal.text.Timestamps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/** Compares one value with what the documents allow. */
final class ValueCheck {
    /** What can be wrong with a value. */
    enum Fault {
        /** Not of the documented type, or outside a documented limit. */
        NOT_ALLOWED,
        /** More items than documented. */
        TOO_MANY
    }

    private ValueCheck() {}

    static Optional<Fault> check(Parameter parameter, String value) {
        Constraints limits = parameter.constraints();
        ParameterType type = innermost(parameter.type());
        if (type instanceof ParameterType.EncodedList list) {
            return list(list, limits, value);
        }
        if (type instanceof ParameterType.EncodedMap) {
            return fault(!EncodedText.isJsonObject(value));
        }
        return type instanceof ParameterType.Scalar scalar ? fault(!allowed(scalar, limits, value)) : Optional.empty();
    }

    private static ParameterType innermost(ParameterType type) {
        return type instanceof ParameterType.Repeated repeated ? innermost(repeated.element()) : type;
    }

    private static Optional<Fault> list(ParameterType.EncodedList type, Constraints limits, String value) {
        Optional<List<String>> items = type.encoding() == ParameterType.ListEncoding.JSON_ARRAY
                ? EncodedText.jsonArray(value)
                : Optional.of(EncodedText.commaList(value));
        if (items.isEmpty() || items.get().isEmpty()) {
            return Optional.of(Fault.NOT_ALLOWED);
        }
        int size = items.get().size();
        if (limits.maxItems().isPresent() && size > limits.maxItems().getAsInt()) {
            return Optional.of(Fault.TOO_MANY);
        }
        boolean tooFew =
                limits.minItems().isPresent() && size < limits.minItems().getAsInt();
        return fault(tooFew || !items.get().stream().allMatch(item -> allowed(type.element(), limits, item)));
    }

    private static Optional<Fault> fault(boolean wrong) {
        return wrong ? Optional.of(Fault.NOT_ALLOWED) : Optional.empty();
    }

    private static boolean allowed(ParameterType.Scalar type, Constraints limits, String value) {
        return (limits.allowed().isEmpty() || limits.allowed().contains(value))
                && (limits.minLength().isEmpty()
                        || value.length() >= limits.minLength().getAsInt())
                && (limits.maxLength().isEmpty()
                        || value.length() <= limits.maxLength().getAsInt())
                && limits.pattern().map(value::matches).orElse(true)
                && typed(type, limits, value);
    }

    private static boolean typed(ParameterType.Scalar type, Constraints limits, String value) {
        try {
            return switch (type.kind()) {
                case STRING -> true;
                case BOOLEAN -> value.equals("true") || value.equals("false");
                case INTEGER -> inRange(BigDecimal.valueOf(Integer.parseInt(value)), limits);
                case LONG -> inRange(BigDecimal.valueOf(Long.parseLong(value)), limits);
                case FLOAT, DOUBLE, DECIMAL -> inRange(new BigDecimal(value), limits);
                case TIMESTAMP -> Timestamps.parse(value, type.format()) != null;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static boolean inRange(BigDecimal number, Constraints limits) {
        return limits.minimum().map(least -> number.compareTo(least) >= 0).orElse(true)
                && limits.maximum()
                        .map(greatest -> number.compareTo(greatest) <= 0)
                        .orElse(true);
    }
}
