package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.reconcile.ResponseJoin.Joined;
import dev.tenon.importer.text.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides the type of a value in a response. The rule, in this order:
 *
 * <ol>
 *   <li>the word of the documents counts, the newest source first; no word means text;
 *   <li>the word String stays, even where examples write a bare number or flag: only a person may choose better, for one field in the
 *       file or for all fields of a run; then such a field becomes the narrowest type that gives every example back in its own spelling;
 *   <li>a number or flag stays only if it gives every example back in its own spelling: otherwise a whole number beyond 32 bits becomes
 *       {@code long}, a floating-point number {@code decimal}, which keeps {@code 4368} and {@code 8.0} apart, and anything else text;
 *   <li>where one floating-point number of an operation needs {@code decimal}, all of them get it, so that prices agree in type.
 * </ol>
 *
 * An empty example is no number or flag either: a record cannot tell it from an absent one, so the field becomes text.
 */
final class ResponseTypes {
    private static final List<String> NARROWEST_FIRST = List.of("boolean", "integer", "long", "decimal");

    /** Without an exponent: that of {@code 1E-999999999} would be written out as a billion digits. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private static final int LONGEST_NUMBER = 100;

    private final boolean fromExamples;
    private final Report report;
    private boolean decimals;

    ResponseTypes(Settings settings, Report report) {
        this.fromExamples = settings.typesFromExamples();
        this.report = report;
    }

    /** Looks at all fields for one that needs {@code decimal}. */
    void prepare(Iterable<Joined> fields) {
        for (Joined field : fields) {
            String word = field.words().strongest().orElse("string");
            decimals |= floating(word) && !reads(word, field.leaves()) && reads("decimal", field.leaves());
            prepare(field.fields().values());
        }
    }

    String decide(String path, Joined field) {
        String word = field.words().strongest().orElse("string");
        if (field.words().disagree()) {
            report.add(Disagreement.Kind.TYPE, "response " + path, field.words().describe(), word, field.place());
        }
        if (word.equals("string")) {
            return text(path, field);
        }
        String start = floating(word) && decimals ? "decimal" : word;
        String type = wide(start).stream()
                .filter(candidate -> reads(candidate, field.leaves()))
                .findFirst()
                .orElse("string");
        if (!type.equals(word)) {
            report.add(
                    type.equals("string") ? Disagreement.Kind.EXAMPLE : Disagreement.Kind.WIDER,
                    "response " + path,
                    field.words().describe() + "; examples show " + shown(field.leaves()),
                    type,
                    field.place());
        }
        return type;
    }

    private String text(String path, Joined field) {
        List<String> bare = field.leaves().stream()
                .filter(Leaf::bare)
                .map(leaf -> Texts.excerpt(leaf.text()))
                .limit(3)
                .toList();
        if (bare.isEmpty()) {
            return "string";
        }
        String type = fromExamples ? narrowest(field) : "string";
        if (!field.words().isEmpty() || fromExamples) {
            report.add(
                    Disagreement.Kind.EXAMPLE,
                    "response " + path,
                    (field.words().isEmpty()
                                    ? "no source names a type"
                                    : field.words().describe()) + "; JSON examples write " + String.join(", ", bare)
                            + " without quotes",
                    type,
                    field.place());
        }
        return type;
    }

    /** The examples in tables have a say too. */
    private static String narrowest(Joined field) {
        Set<Leaf> shown = new LinkedHashSet<>(field.leaves());
        field.facts().values().stream()
                .map(ResponseFact::example)
                .filter(example -> !example.isEmpty())
                .forEach(example -> shown.add(new Leaf(example, false)));
        return NARROWEST_FIRST.stream()
                .filter(type -> reads(type, shown))
                .findFirst()
                .orElse("string");
    }

    private static List<String> wide(String type) {
        return switch (type) {
            case "integer" -> List.of("integer", "long");
            case "float" -> List.of("float", "decimal");
            case "double" -> List.of("double", "decimal");
            default -> List.of(type);
        };
    }

    private static boolean floating(String type) {
        return type.equals("float") || type.equals("double");
    }

    private static String shown(Set<Leaf> leaves) {
        return String.join(
                ", ",
                leaves.stream()
                        .limit(4)
                        .map(leaf -> "“" + Texts.excerpt(leaf.text()) + "”")
                        .toList());
    }

    static boolean reads(String type, Set<Leaf> leaves) {
        return leaves.stream().allMatch(leaf -> reads(type, leaf.text()));
    }

    private static boolean reads(String type, String text) {
        if (text.length() > LONGEST_NUMBER && !type.equals("string")) {
            return false;
        }
        try {
            return switch (type) {
                case "integer" -> String.valueOf(Integer.parseInt(text)).equals(text);
                case "long" -> String.valueOf(Long.parseLong(text)).equals(text);
                case "boolean" -> text.equals("true") || text.equals("false");
                case "float" -> String.valueOf(Float.parseFloat(text)).equals(text);
                case "double" -> String.valueOf(Double.parseDouble(text)).equals(text);
                case "decimal" ->
                    PLAIN.matcher(text).matches()
                            && new BigDecimal(text).toPlainString().equals(text);
                default -> true;
            };
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
