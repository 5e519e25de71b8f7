package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ParameterDescription.LimitsDescription;
import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The limits of one parameter: each must fit the type, and something must be able to meet them all. */
final class Limits {
    private static final Set<ScalarKind> NUMBERS =
            Set.of(ScalarKind.INTEGER, ScalarKind.LONG, ScalarKind.FLOAT, ScalarKind.DOUBLE, ScalarKind.DECIMAL);

    private static final int LONGEST_PATTERN = 1000;

    private final boolean advisory;
    private final Diagnostics diagnostics;

    /**
     * Builds limits.
     *
     * @param advisory whether limits are advisory that do not say themselves
     */
    Limits(boolean advisory, Diagnostics diagnostics) {
        this.advisory = advisory;
        this.diagnostics = diagnostics;
    }

    /**
     * Builds the limits of a parameter. Those on the number of items belong to lists; on a single value they give the
     * range of the {@code N} before it, if there is one, and become limits of its group.
     */
    Constraints build(ParameterDescription parameter, ParameterType type, boolean numbered) {
        LimitsDescription limits = parameter.limits();
        Optional<ScalarKind> kind = kind(type);
        boolean list = !(type instanceof Scalar) && kind.isPresent();
        boolean number = kind.filter(NUMBERS::contains).isPresent();
        boolean text = kind.filter(found -> found == ScalarKind.STRING).isPresent();
        fits(number, limits.minimum(), "min", "a number");
        fits(number, limits.maximum(), "max", "a number");
        fits(text, limits.minLength(), "minLength", "text");
        fits(text, limits.maxLength(), "maxLength", "text");
        fits(text, limits.pattern(), "pattern", "text");
        boolean item = numbered && type instanceof Scalar;
        fits(list || item, limits.minItems(), "minItems", "a list");
        fits(list || item, limits.maxItems(), "maxItems", "a list");
        kind.ifPresent(found -> limits.minimum().ifPresent(limit -> checkHolds("min", found, limit)));
        kind.ifPresent(found -> limits.maximum().ifPresent(limit -> checkHolds("max", found, limit)));
        ordered(limits.minimum(), limits.maximum(), "min", "max");
        ordered(limits.minLength(), limits.maxLength(), "minLength", "maxLength");
        if (!item) {
            ordered(limits.minItems(), limits.maxItems(), "minItems", "maxItems");
        }
        limits.pattern().ifPresent(this::checkPattern);
        kind.ifPresent(found -> checkValues(found, list, limits));
        return constraints(limits, item, LimitKinds.isAdvisory(limits.kind(), advisory, diagnostics));
    }

    private static Constraints constraints(LimitsDescription limits, boolean item, boolean advisory) {
        return new Constraints(
                limits.defaultValue().map(Located::value),
                limits.allowed().stream().map(value -> value.name().value()).toList(),
                texts(limits.allowed()),
                limits.minimum().map(Limits::plain),
                limits.maximum().map(Limits::plain),
                optional(limits.minLength()),
                optional(limits.maxLength()),
                limits.pattern().map(Located::value),
                item ? OptionalInt.empty() : optional(limits.minItems()),
                item ? OptionalInt.empty() : optional(limits.maxItems()),
                advisory);
    }

    private static Map<String, LocalizedText> texts(List<GlossaryEntry> values) {
        Map<String, LocalizedText> texts = new LinkedHashMap<>();
        values.stream()
                .filter(value -> !value.text().isEmpty())
                .forEach(value -> texts.put(value.name().value(), new LocalizedText(value.text())));
        return Collections.unmodifiableMap(texts);
    }

    /** The number without an exponent, so that its text is a literal in any language. */
    private static BigDecimal plain(Located<BigDecimal> limit) {
        return new BigDecimal(limit.value().toPlainString());
    }

    static OptionalInt optional(Optional<Located<Integer>> value) {
        return value.map(found -> OptionalInt.of(found.value())).orElse(OptionalInt.empty());
    }

    private static Optional<ScalarKind> kind(ParameterType type) {
        return scalar(type).filter(found -> !(type instanceof MapOf)).map(Scalar::kind);
    }

    /** The kind of value in a parameter, once or several times; empty for groups. */
    static Optional<Scalar> scalar(ParameterType type) {
        if (type instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        if (type instanceof EncodedList list) {
            return Optional.of(list.element());
        }
        if (type instanceof MapOf map) {
            return Optional.of(map.value());
        }
        return type instanceof Repeated repeated ? scalar(repeated.element()) : Optional.empty();
    }

    private void fits(boolean fits, Optional<? extends Located<?>> limit, String key, String owner) {
        if (!fits && limit.isPresent()) {
            String message = "'" + key + "' belongs to " + owner + "; remove it or change the type";
            diagnostics.error(Rule.LIMIT, limit.get().location(), message);
        }
    }

    private <T extends Comparable<T>> void ordered(
            Optional<Located<T>> least, Optional<Located<T>> greatest, String leastKey, String greatestKey) {
        if (least.isPresent() && greatest.isPresent()) {
            if (least.get().value().compareTo(greatest.get().value()) > 0) {
                String message = "'" + leastKey + "' is " + least.get().value() + " but '" + greatestKey + "' is "
                        + greatest.get().value() + ", so no value is allowed; swap them";
                SourceLocation second = greatest.get().location();
                diagnostics.error(Rule.LIMIT, least.get().location(), second, message);
            }
        }
    }

    /** A limit that the type cannot hold is a limit of another type. */
    private void checkHolds(String key, ScalarKind kind, Located<BigDecimal> limit) {
        if (!ScalarText.holds(kind, limit.value())) {
            String type = kind.name().toLowerCase(Locale.ROOT);
            String message = "'" + key + "' is " + limit.value() + ", which is out of range for " + type
                    + "; correct it or use a wider type";
            diagnostics.error(Rule.LIMIT, limit.location(), message);
        }
    }

    private void checkPattern(Located<String> pattern) {
        if (pattern.value().length() > LONGEST_PATTERN) {
            // The effort of compiling one grows faster than its length.
            String message = "'pattern' has more than " + LONGEST_PATTERN + " characters; shorten it";
            diagnostics.error(Rule.PATTERN, pattern.location(), message);
            return;
        }
        try {
            Pattern.compile(pattern.value());
        } catch (PatternSyntaxException failure) {
            String message = "'pattern' is not a regular expression: "
                    + Printable.quote(String.valueOf(failure.getDescription())) + " near index " + failure.getIndex()
                    + "; correct it, in single quotes to keep backslashes";
            diagnostics.error(Rule.PATTERN, pattern.location(), message);
        }
    }

    private void checkValues(ScalarKind kind, boolean list, LimitsDescription limits) {
        List<Located<String>> allowed =
                limits.allowed().stream().map(GlossaryEntry::name).toList();
        allowed.forEach(value -> checkValue("enum", kind, value));
        if (list || limits.defaultValue().isEmpty()) {
            return;
        }
        Located<String> defaultValue = limits.defaultValue().get();
        if (!checkValue("default", kind, defaultValue)) {
            return;
        }
        boolean outsideEnum = !allowed.isEmpty()
                && allowed.stream().noneMatch(value -> value.value().equals(defaultValue.value()));
        if (outsideEnum || outsideRange(kind, defaultValue, limits)) {
            String message = "'default' is " + Printable.quote(defaultValue.value())
                    + ", which the other limits do not allow; correct one of them";
            diagnostics.error(Rule.LIMIT, defaultValue.location(), message);
        }
    }

    private static boolean outsideRange(ScalarKind kind, Located<String> value, LimitsDescription limits) {
        if (!NUMBERS.contains(kind)) {
            return false;
        }
        BigDecimal number = new BigDecimal(value.value());
        boolean below = limits.minimum()
                .filter(least -> number.compareTo(least.value()) < 0)
                .isPresent();
        boolean above = limits.maximum()
                .filter(most -> number.compareTo(most.value()) > 0)
                .isPresent();
        return below || above;
    }

    private boolean checkValue(String key, ScalarKind kind, Located<String> value) {
        if (ScalarText.isReadable(kind, value.value())) {
            return true;
        }
        String message = "'" + key + "' has " + Printable.quote(value.value()) + ", which is not a valid "
                + kind.name().toLowerCase(Locale.ROOT) + "; correct it or change the type";
        diagnostics.error(Rule.LIMIT, value.location(), message);
        return false;
    }
}
