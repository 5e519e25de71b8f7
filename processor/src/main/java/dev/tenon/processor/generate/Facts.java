package dev.tenon.processor.generate;

import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Javadoc what a description states: prose first, then limits; the documents once for each operation. */
final class Facts {
    private final String language;

    Facts(String language) {
        this.language = language;
    }

    /** The language tag asked for. */
    String language() {
        return language;
    }

    /**
     * The paragraphs about an operation.
     *
     * @param more escaped paragraphs that stand behind the summary, before where the operation is documented
     */
    List<String> operation(String opening, Operation operation, List<String> more) {
        List<String> paragraphs = new ArrayList<>(partOf(opening, operation, more));
        if (operation.protocols().size() == 1) {
            paragraphs.add("Over " + String.join("", operation.protocols()) + " only.");
        }
        if (!operation.sources().isEmpty()) {
            paragraphs.add("Documented in "
                    + operation.sources().stream().map(Facts::source).collect(Collectors.joining("; ")) + ".");
        }
        return paragraphs;
    }

    /** The paragraphs about a part of an operation, such as its request; what else is known stands with the operation. */
    List<String> partOf(String opening, Operation operation, List<String> more) {
        List<String> paragraphs = new ArrayList<>();
        String summary = Javadocs.prose(operation.summary(), language);
        paragraphs.add(summary == null ? opening + "." : opening + ": " + summary);
        paragraphs.addAll(more);
        deprecation(operation.deprecation()).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private static String source(Source source) {
        StringBuilder text = new StringBuilder(Javadocs.escape(source.document()));
        List<String> details = new ArrayList<>();
        details.add(Javadocs.escape(source.id()));
        source.language().map(Javadocs::escape).ifPresent(details::add);
        source.date().map(Javadocs::escape).ifPresent(details::add);
        return text.append(" (").append(String.join(", ", details)).append(')').toString();
    }

    /** What is known of a parameter. */
    String parameter(Parameter parameter) {
        List<String> facts = new ArrayList<>();
        add(facts, Javadocs.prose(parameter.text(), language));
        facts.add(Javadocs.code(parameter.path()) + (parameter.required() ? ", required." : "."));
        Constraints limits = parameter.constraints();
        if (!limits.allowed().isEmpty()) {
            facts.add(
                    "One of " + limits.allowed().stream().map(Javadocs::code).collect(Collectors.joining(", ")) + ".");
        }
        range(limits.minimum().map(Object::toString), limits.maximum().map(Object::toString), "")
                .ifPresent(facts::add);
        range(text(limits.minLength()), text(limits.maxLength()), " characters").ifPresent(facts::add);
        range(text(limits.minItems()), text(limits.maxItems()), " items").ifPresent(facts::add);
        limits.pattern().ifPresent(pattern -> facts.add("Matches " + Javadocs.code(pattern) + "."));
        if (AdvisoryChecks.isLimited(parameter)) {
            facts.add("Checked when it is sent, unless the client has {@code advisoryLimits(false)}.");
        }
        if (!parameter.requiredWith().isEmpty()) {
            facts.add("Requires "
                    + parameter.requiredWith().stream().map(Javadocs::code).collect(Collectors.joining(", ")) + ".");
        }
        limits.defaultValue().ifPresent(value -> facts.add("Defaults to " + Javadocs.code(value) + "."));
        if (parameter.type() instanceof ParameterType.Scalar scalar) {
            format(scalar.format()).ifPresent(facts::add);
        }
        end(facts, parameter.example(), parameter.deprecation());
        return String.join(" ", facts);
    }

    /** What is known of a group: the prefix that its members share. */
    static String group(ParameterType.Group group) {
        Parameter first = group.members().get(0);
        String prefix = first.path().substring(0, first.path().lastIndexOf(first.wireName()));
        return "The parameters " + Javadocs.code(prefix + "*") + ".";
    }

    /** What is known of a structure in a response: what the field says that holds it. */
    String structure(ResponseField holder) {
        String prose = Javadocs.prose(holder.text(), language);
        return prose == null ? "What " + Javadocs.code(holder.wireName()) + " holds." : prose;
    }

    /** What is known of a response field. */
    String field(ResponseField field) {
        List<String> facts = new ArrayList<>();
        add(facts, Javadocs.prose(field.text(), language));
        facts.add(Javadocs.code(field.wireName()) + (field.always() ? ", always sent." : "."));
        end(facts, field.example(), field.deprecation());
        return String.join(" ", facts);
    }

    private static void end(List<String> facts, Optional<String> example, Optional<String> deprecation) {
        example.ifPresent(value -> facts.add("Example: " + Javadocs.code(value) + "."));
        deprecation(deprecation).ifPresent(facts::add);
    }

    private static void add(List<String> facts, @Nullable String prose) {
        if (prose != null) {
            facts.add(prose);
        }
    }

    private static Optional<String> format(Optional<String> pattern) {
        return pattern.map(
                format -> "Sent as " + Javadocs.code(format.replaceFirst("#([^']+)$", "")) + zone(format) + ".");
    }

    private static String zone(String format) {
        int sign = format.indexOf('#', format.lastIndexOf('\'') + 1);
        return sign < 0 ? "" : " in " + Javadocs.code(format.substring(sign + 1));
    }

    private static Optional<String> deprecation(Optional<String> reason) {
        return reason.map(text -> text.isBlank() ? "Deprecated." : "Deprecated: " + Javadocs.escape(text) + ".");
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
