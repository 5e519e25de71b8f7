package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.generated.Checks;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Holds typed values to what is documented, as the constructors of generated records do. */
final class RequestLimits {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private RequestLimits() {}

    /** Checks what must be there, and the limits that are not advisory. */
    static void check(List<Parameter> parameters, Map<String, ?> values, Optional<Parameter> region) {
        forEachGroup(parameters, values, (members, group) -> check(members, group, Optional.empty()));
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (mustBePresent(parameter)) {
                Checks.required(parameter.path(), value);
            }
            if (!parameter.constraints().advisory()) {
                limits(parameter, value);
            }
        }
        for (Parameter parameter : parameters) {
            for (String other : parameter.requiredWith()) {
                if (RegionParameter.is(region, other)) {
                    continue; // the client may know it
                }
                Object beside = parameters.stream()
                        .filter(candidate -> candidate.path().equals(other))
                        .findFirst()
                        .map(found -> (Object) values.get(found.wireName()))
                        .orElse(null);
                Checks.together(parameter.path(), values.get(parameter.wireName()), other, beside);
            }
        }
    }

    /** Checks the limits that are advisory. */
    static void checkAdvisory(List<Parameter> parameters, Map<String, ?> values) {
        for (Parameter parameter : parameters) {
            if (parameter.constraints().advisory()) {
                limits(parameter, values.get(parameter.wireName()));
            }
        }
        forEachGroup(parameters, values, RequestLimits::checkAdvisory);
    }

    /** A list of groups is never demanded: documents mark its members so when they mean "if there is an element". */
    private static boolean mustBePresent(Parameter parameter) {
        boolean listOfGroups =
                RequestParameters.isList(parameter.type()) && RequestParameters.holdsGroup(parameter.type());
        return parameter.required() && !listOfGroups;
    }

    @SuppressWarnings("unchecked")
    private static void forEachGroup(
            List<Parameter> parameters, Map<String, ?> values, BiConsumer<List<Parameter>, Map<String, ?>> check) {
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (value != null && RequestParameters.holdsGroup(parameter.type())) {
                List<Parameter> members =
                        RequestParameters.onlyGroup(parameter.type()).members();
                List<?> each = value instanceof List<?> list ? list : List.of(value);
                each.forEach(one -> check.accept(members, (Map<String, ?>) one));
            }
        }
    }

    private static void limits(Parameter parameter, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Constraints limits = parameter.constraints();
        String path = parameter.path();
        boolean counted = limits.minItems().isPresent() || limits.maxItems().isPresent();
        if (value instanceof List<?> list && counted && !parameter.splittable()) {
            Checks.items(
                    path, list, limits.minItems().orElse(0), limits.maxItems().orElse(Integer.MAX_VALUE));
        }
        Optional<ScalarKind> kind = kind(parameter.type());
        if (kind.isEmpty()) {
            return;
        }
        List<?> each = value instanceof List<?> list ? list : List.of(value);
        for (int index = 0; index < each.size(); index++) {
            String name = value instanceof List<?> ? path + "." + (index + 1) : path;
            one(name, kind.get(), limits, each.get(index));
        }
    }

    private static void one(String name, ScalarKind kind, Constraints limits, Object value) {
        switch (kind) {
            case STRING -> {
                if (limits.minLength().isPresent() || limits.maxLength().isPresent()) {
                    Checks.length(
                            name,
                            (String) value,
                            limits.minLength().orElse(0),
                            limits.maxLength().orElse(Integer.MAX_VALUE));
                }
                limits.pattern().ifPresent(pattern -> Checks.pattern(name, (String) value, pattern));
            }
            case INTEGER, LONG -> {
                Long number = ((Number) value).longValue();
                if (isRanged(limits)) {
                    Checks.range(
                            name,
                            number,
                            whole(limits.minimum(), Long.MIN_VALUE),
                            whole(limits.maximum(), Long.MAX_VALUE));
                }
            }
            case FLOAT, DOUBLE, DECIMAL -> {
                if (isRanged(limits)) {
                    Checks.range(name, (Number) value, text(limits.minimum()), text(limits.maximum()));
                }
            }
            default -> {}
        }
    }

    private static boolean isRanged(Constraints limits) {
        return limits.minimum().isPresent() || limits.maximum().isPresent();
    }

    private static long whole(Optional<BigDecimal> bound, long absent) {
        return bound.map(value -> value.max(LEAST).min(MOST).longValue()).orElse(absent);
    }

    private static String text(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toString).orElse("");
    }

    private static Optional<ScalarKind> kind(ParameterType type) {
        if (type instanceof Scalar scalar) {
            return Optional.of(scalar.kind());
        }
        if (type instanceof EncodedList list) {
            return Optional.of(list.element().kind());
        }
        if (type instanceof JsonText) {
            return Optional.empty();
        }
        return type instanceof Repeated repeated ? kind(repeated.element()) : Optional.empty();
    }
}
