package dev.tenon.processor.generate.request;

import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Says in Javadoc what a description states of parameters: prose first, then limits. */
final class ParameterFacts {
    private final String language;
    private final Optional<Parameter> region;

    /**
     * Speaks of parameters in a language.
     *
     * @param region the parameter that takes the region of the client
     */
    ParameterFacts(String language, Optional<Parameter> region) {
        this.language = language;
        this.region = region;
    }

    /** What is known of a parameter. */
    String parameter(Parameter parameter) {
        List<String> facts = new ArrayList<>();
        Facts.add(facts, Javadocs.prose(parameter.text(), language));
        facts.add(Javadocs.code(parameter.path()) + (parameter.required() ? ", required." : "."));
        region.filter(taken -> taken.path().equals(parameter.path()))
                .ifPresent(taken -> facts.add(
                        taken.required()
                                ? "Required, unless the client has a region: that is the default."
                                : "Defaults to the region of the client."));
        Constraints limits = parameter.constraints();
        if (!limits.allowed().isEmpty()) {
            facts.add(
                    "One of " + limits.allowed().stream().map(Javadocs::code).collect(Collectors.joining(", ")) + ".");
        }
        limits.texts().forEach((value, text) -> {
            String prose = Javadocs.prose(text, language);
            if (prose != null) {
                facts.add(Javadocs.code(value) + ": " + prose);
            }
        });
        range(limits.minimum().map(Object::toString), limits.maximum().map(Object::toString), "")
                .ifPresent(facts::add);
        range(text(limits.minLength()), text(limits.maxLength()), " characters").ifPresent(facts::add);
        range(text(limits.minItems()), text(limits.maxItems()), " items").ifPresent(facts::add);
        limits.pattern().ifPresent(pattern -> facts.add("Matches " + Javadocs.code(pattern) + "."));
        if (AdvisoryChecks.isLimited(parameter)) {
            facts.add("Checked when sent, unless the client has {@code advisoryLimits(false)}.");
        }
        if (!parameter.requiredWith().isEmpty()) {
            facts.add("Requires "
                    + parameter.requiredWith().stream().map(Javadocs::code).collect(Collectors.joining(", ")) + ".");
        }
        limits.defaultValue().ifPresent(value -> facts.add("Defaults to " + Javadocs.code(value) + "."));
        if (parameter.type() instanceof ParameterType.Scalar scalar) {
            format(scalar.format()).ifPresent(facts::add);
        }
        Facts.end(facts, parameter.example(), parameter.deprecation());
        return String.join(" ", facts);
    }

    /** What is known of a group: the prefix that its members share. */
    static String group(ParameterType.Group group) {
        Parameter first = group.members().get(0);
        String prefix = first.path().substring(0, first.path().lastIndexOf(first.wireName()));
        return "The parameters " + Javadocs.code(prefix + "*") + ".";
    }

    private static Optional<String> format(Optional<String> pattern) {
        return pattern.map(
                format -> "Sent as " + Javadocs.code(format.replaceFirst("#([^']+)$", "")) + zone(format) + ".");
    }

    private static String zone(String format) {
        int sign = format.indexOf('#', format.lastIndexOf('\'') + 1);
        return sign < 0 ? "" : " in " + Javadocs.code(format.substring(sign + 1));
    }

    private static Optional<String> text(OptionalInt value) {
        return value.isPresent() ? Optional.of(Integer.toString(value.getAsInt())) : Optional.empty();
    }

    private static Optional<String> range(Optional<String> least, Optional<String> most, String unit) {
        if (least.isPresent() && most.isPresent()) {
            return Optional.of("From " + least.get() + " to " + most.get() + unit + ".");
        }
        return least.map(value -> "At least " + value + unit + ".")
                .or(() -> most.map(value -> "At most " + value + unit + "."));
    }
}
