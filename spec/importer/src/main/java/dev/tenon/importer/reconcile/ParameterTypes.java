package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import java.util.Map;
import java.util.Optional;

/** Decides the type of a parameter: the newest source that names one is believed. */
final class ParameterTypes {
    private ParameterTypes() {}

    static String decide(String name, Map<FactSource, ParameterFact> facts, Report report) {
        Statements<String> words = new Statements<>();
        facts.forEach((source, fact) -> {
            TypeWord word = TypeWord.of(fact.type());
            if (word.form() == TypeWord.Form.SCALAR
                    || word.form() == TypeWord.Form.JSON
                    || word.scalar().isPresent()) {
                words.add(source, word.scalar().orElse("string"));
            } else if (word.form() == TypeWord.Form.STRUCT || word.arrayOfStruct()) {
                report.add(
                        Disagreement.Kind.TYPE,
                        "parameter " + name,
                        source.id() + " says " + fact.type() + ", and no source names its members",
                        "string");
            } else if (word.form() == TypeWord.Form.OTHER) {
                report.add(
                        Disagreement.Kind.TYPE,
                        "parameter " + name,
                        source.id() + " says " + fact.type() + ", which is no type of the language",
                        "");
            }
        });
        String type = words.strongest().orElse("string");
        if (words.disagree()) {
            report.add(Disagreement.Kind.TYPE, "parameter " + name, words.describe(), type);
        }
        String wide = widened(type, facts);
        facts.forEach((source, fact) -> contradiction(wide, fact.isList() ? "" : fact.example())
                .ifPresent(reason -> report.add(
                        Disagreement.Kind.EXAMPLE,
                        "parameter " + name,
                        source.id() + " has the example " + fact.example() + ", which is " + reason,
                        wide)));
        return wide;
    }

    /** An example beyond 32 bits shows that the word Integer was meant loosely. */
    private static String widened(String type, Map<FactSource, ParameterFact> facts) {
        boolean wide = type.equals("integer")
                && facts.values().stream()
                        .map(ParameterFact::example)
                        .anyMatch(example -> example.matches("-?[0-9]{10,18}")
                                && Math.abs(Long.parseLong(example)) > Integer.MAX_VALUE);
        return wide ? "long" : type;
    }

    private static Optional<String> contradiction(String type, String example) {
        if (example.isEmpty() || example.equals("null")) {
            return Optional.empty();
        }
        return switch (type) {
            case "integer", "long" -> example.matches("-?[0-9]+") ? Optional.empty() : Optional.of("no whole number");
            case "boolean" -> example.matches("true|false") ? Optional.empty() : Optional.of("neither true nor false");
            case "float", "double", "decimal" ->
                example.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.empty() : Optional.of("no number");
            default -> Optional.empty();
        };
    }
}
