package dev.tenon.testkit.generated;

import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.testkit.internal.response.SampleScalars;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Makes single values that a parameter accepts. */
final class SampleParameters {
    private SampleParameters() {}

    /**
     * A value of a parameter.
     *
     * @return the value as in the request record; empty if the documented limits cannot be met here
     */
    static Optional<Object> value(Parameter parameter, ParameterType.Scalar type, String place) {
        Constraints limits = parameter.constraints();
        if (type.kind() == ScalarKind.STRING) {
            return SampleTexts.text(limits, parameter.example(), place).map(text -> text);
        }
        if (!limits.allowed().isEmpty()) {
            return Optional.of(ScalarTexts.parse(type, limits.allowed().get(0)));
        }
        Object made = SampleScalars.value(type.kind(), type.format(), place);
        return made instanceof Number number
                ? Optional.of(ScalarTexts.parse(type, within(new BigDecimal(number.toString()), type.kind(), limits)))
                : Optional.of(made);
    }

    private static String within(BigDecimal number, ScalarKind kind, Constraints limits) {
        BigDecimal least = limits.minimum().orElse(BigDecimal.ZERO);
        BigDecimal result = number.max(least);
        if (limits.maximum().isPresent() && result.compareTo(limits.maximum().get()) > 0) {
            result = limits.maximum().get();
        }
        boolean whole = kind == ScalarKind.INTEGER || kind == ScalarKind.LONG;
        return (whole ? result.setScale(0, RoundingMode.FLOOR) : result).toPlainString();
    }
}
