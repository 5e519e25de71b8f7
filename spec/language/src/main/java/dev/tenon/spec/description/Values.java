package dev.tenon.spec.description;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads single nodes as the expected kind of value, or reports what was expected and what was found. */
final class Values {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,3})?");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");

    private final Diagnostics diagnostics;

    Values(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Located<String>> text(String what, YamlNode node) {
        if (node instanceof YamlScalar scalar && !scalar.isAbsent()) {
            return Optional.of(new Located<>(scalar.text(), scalar.location()));
        }
        return wrong(what, "text", node);
    }

    /** Text that is a name: on one line, without invisible or misleading characters. */
    Optional<Located<String>> name(String what, YamlNode node) {
        Optional<Located<String>> text = text(what, node);
        if (text.isEmpty()) {
            return text;
        }
        String name = text.get().value();
        OptionalInt misleading =
                name.codePoints().filter(Printable::isMisleading).findFirst();
        if (misleading.isPresent()) {
            String message = "'" + what + "' contains the character " + Printable.name(misleading.getAsInt())
                    + ", which is not allowed in a name; remove it";
            diagnostics.error(Rule.BAD_CHARACTER, node.location(), message);
            return Optional.empty();
        }
        if (name.isBlank() || !name.strip().equals(name)) {
            String problem = name.isBlank() ? "is empty" : "begins or ends with whitespace";
            diagnostics.error(Rule.BAD_NAME, node.location(), "'" + what + "' " + problem + "; write a name");
            return Optional.empty();
        }
        return text;
    }

    Optional<Located<Boolean>> flag(String what, YamlNode node) {
        if (node instanceof YamlScalar scalar && isFlag(scalar)) {
            return Optional.of(new Located<>(isTrue(scalar), scalar.location()));
        }
        return wrong(what, "true or false", node);
    }

    static boolean isFlag(YamlScalar scalar) {
        return scalar.plain() && FLAG.matcher(scalar.text()).matches();
    }

    static boolean isTrue(YamlScalar scalar) {
        return scalar.text().toLowerCase(Locale.ROOT).equals("true");
    }

    Optional<Located<Integer>> whole(String what, YamlNode node, int minimum, int maximum) {
        if (!(node instanceof YamlScalar scalar)
                || !scalar.plain()
                || !WHOLE_NUMBER.matcher(scalar.text()).matches()) {
            return wrong(what, "an integer", node);
        }
        long number = Long.parseLong(scalar.text());
        if (number < minimum || number > maximum) {
            String message = "'" + what + "' is " + number + "; it must be from " + minimum + " to " + maximum;
            diagnostics.error(Rule.WRONG_VALUE, node.location(), message);
            return Optional.empty();
        }
        return Optional.of(new Located<>((int) number, scalar.location()));
    }

    Optional<Located<BigDecimal>> number(String what, YamlNode node) {
        if (node instanceof YamlScalar scalar
                && scalar.plain()
                && NUMBER.matcher(scalar.text()).matches()) {
            return Optional.of(new Located<>(new BigDecimal(scalar.text()), scalar.location()));
        }
        return wrong(what, "a number", node);
    }

    Optional<YamlMapping> mapping(String what, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        return wrong(what, "a mapping", node);
    }

    Optional<YamlSequence> sequence(String what, YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return Optional.of(sequence);
        }
        return wrong(what, "a list", node);
    }

    private <T> Optional<T> wrong(String what, String expected, YamlNode node) {
        String message = "'" + what + "' takes " + expected + ", found " + node.describe();
        diagnostics.error(Rule.WRONG_KIND, node.location(), message);
        return Optional.empty();
    }
}
