package dev.tenon.testkit.internal.check;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.internal.text.ScalarTexts;
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

    static Optional<Fault> check(ParameterIndex.Match match, String value) {
        Constraints documented = match.parameter().constraints();
        Constraints limits = documented.advisory() ? documented.withoutLimits() : documented;
        ParameterType type = match.type();
        if (type instanceof ParameterType.EncodedList list) {
            return list(list, limits, value);
        }
        if (type instanceof ParameterType.MapOf map) {
            return map(map, limits, value);
        }
        if (type instanceof ParameterType.JsonText json) {
            return json(json, limits, value);
        }
        return type instanceof ParameterType.Scalar scalar ? fault(!allowed(scalar, limits, value)) : Optional.empty();
    }

    private static Optional<Fault> list(ParameterType.EncodedList type, Constraints limits, String value) {
        Optional<List<String>> items = EncodedText.list(type, value);
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

    private static Optional<Fault> map(ParameterType.MapOf type, Constraints limits, String value) {
        return fault(EncodedText.map(type, value)
                .filter(members -> members.values().stream().allMatch(each -> allowed(type.value(), limits, each)))
                .isEmpty());
    }

    /** The shape of the whole, without its content. */
    private static Optional<Fault> json(ParameterType.JsonText type, Constraints limits, String value) {
        Class<? extends JsonValue> shape = type.content() instanceof ParameterType.Repeated
                ? JsonValue.JsonArray.class
                : JsonValue.JsonObject.class;
        try {
            JsonValue read = JsonValue.parse(value);
            boolean many = read.elements().size() > limits.maxItems().orElse(Integer.MAX_VALUE);
            return many ? Optional.of(Fault.TOO_MANY) : fault(!shape.isInstance(read));
        } catch (IllegalArgumentException malformed) {
            return Optional.of(Fault.NOT_ALLOWED);
        }
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
                case BOOLEAN, TIMESTAMP, BLOB, JSON -> ScalarTexts.parse(type, value) != null;
                case INTEGER -> inRange(BigDecimal.valueOf(Integer.parseInt(value)), limits);
                case LONG -> inRange(BigDecimal.valueOf(Long.parseLong(value)), limits);
                case FLOAT, DOUBLE -> isNotFinite(type, value) || inRange(new BigDecimal(value), limits);
                case DECIMAL -> inRange(new BigDecimal(value), limits);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static boolean isNotFinite(ParameterType.Scalar type, String value) {
        return type.format().isPresent() && !Double.isFinite(Double.parseDouble(value));
    }

    private static boolean inRange(BigDecimal number, Constraints limits) {
        return limits.minimum().map(least -> number.compareTo(least) >= 0).orElse(true)
                && limits.maximum()
                        .map(greatest -> number.compareTo(greatest) <= 0)
                        .orElse(true);
    }
}
