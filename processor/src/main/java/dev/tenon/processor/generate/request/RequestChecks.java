package dev.tenon.processor.generate.request;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes the checks of a request record's constructor. Documented values of an enumeration are not checked, because servers
 * learn new ones; everything else that a document states as a limit is, advisory ones when a request is sent.
 */
final class RequestChecks {
    private RequestChecks() {}

    /**
     * Gives the statements of the compact constructor.
     *
     * @param region the parameter that takes the region of the client: whether it is given shows when the request is sent
     */
    static CodeBlock of(List<Parameter> parameters, Optional<Parameter> region) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Parameter parameter : parameters) {
            copy(parameter, code);
            if (mustBePresent(parameter)) {
                statement(code, "required", parameter, component(parameter), CodeBlock.of(""));
            }
            if (!parameter.constraints().advisory()) {
                limits(parameter, component(parameter), code);
            }
        }
        for (Parameter parameter : parameters) {
            for (String other : parameter.requiredWith()) {
                parameters.stream()
                        .filter(candidate -> candidate.path().equals(other))
                        .filter(candidate -> !RegionParameter.is(region, other))
                        .findFirst()
                        .ifPresent(found -> statement(
                                code,
                                "together",
                                parameter,
                                component(parameter),
                                CodeBlock.of(", $L, $N", Literals.of(other), found.javaName())));
            }
        }
        return code.build();
    }

    /** A list of groups is never demanded: documents mark its members so when they mean "if there is an element". */
    private static boolean mustBePresent(Parameter parameter) {
        boolean listOfGroups =
                RequestParameters.isList(parameter.type()) && RequestParameters.holdsGroup(parameter.type());
        return parameter.required() && !listOfGroups;
    }

    private static void copy(Parameter parameter, CodeBlock.Builder code) {
        boolean map = parameter.type() instanceof MapOf;
        if (map || RequestParameters.isList(parameter.type())) {
            code.addStatement(
                    "$N = $T.$L($L, $N)",
                    parameter.javaName(),
                    RuntimeTypes.CHECKS,
                    map ? "map" : "list",
                    Literals.of(parameter.path()),
                    parameter.javaName());
        }
    }

    private static CodeBlock component(Parameter parameter) {
        return CodeBlock.of("$N", parameter.javaName());
    }

    /** Adds the checks of the limits of a value. */
    static void limits(Parameter parameter, CodeBlock value, CodeBlock.Builder code) {
        Constraints limits = parameter.constraints();
        boolean list = RequestParameters.isList(parameter.type());
        if (list
                && !parameter.splittable()
                && (limits.minItems().isPresent() || limits.maxItems().isPresent())) {
            statement(code, "items", parameter, value, bounds(limits.minItems().orElse(0), limits.maxItems()));
        }
        Optional<ScalarKind> kind = scalarKind(parameter.type());
        if (kind.isEmpty()) {
            return;
        }
        if (kind.get() == ScalarKind.STRING) {
            if (limits.minLength().isPresent() || limits.maxLength().isPresent()) {
                statement(
                        code,
                        "length",
                        parameter,
                        value,
                        bounds(limits.minLength().orElse(0), limits.maxLength()));
            }
            limits.pattern()
                    .ifPresent(pattern ->
                            statement(code, "pattern", parameter, value, CodeBlock.of(", $L", Literals.of(pattern))));
        } else if (limits.minimum().isPresent() || limits.maximum().isPresent()) {
            range(parameter, value, kind.get(), code);
        }
    }

    private static CodeBlock bounds(int least, OptionalInt most) {
        return most.isPresent()
                ? CodeBlock.of(", $L, $L", least, most.getAsInt())
                : CodeBlock.of(", $L, $T.MAX_VALUE", least, Integer.class);
    }

    private static void range(Parameter parameter, CodeBlock value, ScalarKind kind, CodeBlock.Builder code) {
        Optional<BigDecimal> least = parameter.constraints().minimum();
        Optional<BigDecimal> most = parameter.constraints().maximum();
        switch (kind) {
            case INTEGER, LONG ->
                statement(
                        code,
                        "range",
                        parameter,
                        value,
                        CodeBlock.of(", $L, $L", whole(least, "MIN_VALUE"), whole(most, "MAX_VALUE")));
            case FLOAT, DOUBLE, DECIMAL ->
                statement(
                        code,
                        "range",
                        parameter,
                        value,
                        CodeBlock.of(", $L, $L", Literals.of(text(least)), Literals.of(text(most))));
            default -> {}
        }
    }

    private static String text(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toString).orElse("");
    }

    private static CodeBlock whole(Optional<BigDecimal> bound, String absent) {
        return bound.map(value -> CodeBlock.of("$LL", clamp(value)))
                .orElseGet(() -> CodeBlock.of("$T.$L", Long.class, absent));
    }

    private static long clamp(BigDecimal value) {
        BigDecimal least = BigDecimal.valueOf(Long.MIN_VALUE);
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        return value.max(least).min(most).longValue();
    }

    private static Optional<ScalarKind> scalarKind(ParameterType type) {
        if (type instanceof Scalar scalar) {
            return Optional.of(scalar.kind());
        } else if (type instanceof ParameterType.EncodedList list) {
            return Optional.of(list.element().kind());
        } else if (type instanceof ParameterType.Repeated repeated) {
            return scalarKind(repeated.element());
        }
        return Optional.empty();
    }

    private static void statement(
            CodeBlock.Builder code, String check, Parameter parameter, CodeBlock value, CodeBlock rest) {
        code.addStatement("$T.$L($L, $L$L)", RuntimeTypes.CHECKS, check, Literals.of(parameter.path()), value, rest);
    }
}
