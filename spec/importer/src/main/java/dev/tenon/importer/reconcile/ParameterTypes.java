package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides the type of a parameter: the newest source that names one is believed. */
final class ParameterTypes {
    private static final Pattern LONG = Pattern.compile("-?[0-9]{10,18}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private ParameterTypes() {}

    static String decide(String name, Map<FactSource, ParameterFact> facts, Report report) {
        if (facts.values().stream().anyMatch(fact -> fact.type().equals(ParameterFact.FREE_JSON))) {
            return "json";
        }
        Statements<String> words = new Statements<>();
        facts.forEach((source, fact) -> {
            TypeWord word = TypeWord.of(fact.type());
            Place place = new Place(source.file(), fact.line());
            if (word.form() == TypeWord.Form.SCALAR
                    || word.form() == TypeWord.Form.JSON
                    || word.scalar().isPresent()) {
                words.add(source, word.scalar().orElse("string"));
            } else if (word.form() == TypeWord.Form.STRUCT || word.arrayOfStruct()) {
                report.add(
                        Disagreement.Kind.TYPE,
                        "parameter " + name,
                        source.id() + " says " + fact.type() + ", and no source names its members",
                        "string",
                        place);
            } else if (word.form() == TypeWord.Form.OTHER) {
                report.add(
                        Disagreement.Kind.TYPE,
                        "parameter " + name,
                        source.id() + " says " + Texts.excerpt(fact.type()) + ", which is not a type of the language",
                        "",
                        place);
            }
        });
        String type = words.strongest().orElse("string");
        if (words.disagree()) {
            report.add(
                    Disagreement.Kind.TYPE,
                    "parameter " + name,
                    words.describe(),
                    type,
                    Place.of(facts, ParameterFact::line));
        }
        String wide = widened(type, facts);
        facts.forEach((source, fact) -> contradiction(wide, fact.isList() ? "" : fact.example())
                .ifPresent(reason -> report.add(
                        Disagreement.Kind.EXAMPLE,
                        "parameter " + name,
                        source.id() + " has the example " + Texts.excerpt(fact.example()) + ", which is " + reason,
                        wide,
                        new Place(source.file(), fact.line()))));
        return wide;
    }

    /** An example beyond 32 bits shows that the word Integer was meant loosely. */
    private static String widened(String type, Map<FactSource, ParameterFact> facts) {
        boolean wide = type.equals("integer")
                && facts.values().stream()
                        .map(ParameterFact::example)
                        .anyMatch(example -> LONG.matcher(example).matches()
                                && Math.abs(Long.parseLong(example)) > Integer.MAX_VALUE);
        return wide ? "long" : type;
    }

    private static Optional<String> contradiction(String type, String example) {
        if (example.isEmpty() || example.equals("null")) {
            return Optional.empty();
        }
        return switch (type) {
            case "integer", "long" ->
                WHOLE.matcher(example).matches() ? Optional.empty() : Optional.of("not an integer");
            case "boolean" ->
                example.equals("true") || example.equals("false")
                        ? Optional.empty()
                        : Optional.of("neither true nor false");
            case "float", "double", "decimal" ->
                NUMBER.matcher(example).matches() ? Optional.empty() : Optional.of("no number");
            default -> Optional.empty();
        };
    }
}
