package dev.tenon.importer.metadata;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.LenientJson;
import dev.tenon.importer.facts.CallFact;
import dev.tenon.importer.facts.DocumentFacts;
import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterDetails;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.ServiceHint;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the machine-readable parameters of one operation: names, types, whether they are required, HTTP methods. */
public final class MetadataReader {
    private static final int LONGEST = 250;

    private final Problems problems;
    private final List<ParameterFact> parameters = new ArrayList<>();

    private MetadataReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the file; gives nothing where it does not describe an operation. */
    public static Optional<OperationFacts> read(PageText page) {
        ExampleNode root = LenientJson.read(joined(page), 1).node();
        String name = JsonNodes.text(root, "name");
        if (name.isEmpty() || JsonNodes.member(root, "parameters").isEmpty()) {
            return Optional.empty();
        }
        Problems problems = new Problems(page.file());
        MetadataReader reader = new MetadataReader(problems);
        reader.parameters("", JsonNodes.items(root, "parameters"));
        FactSource source = new FactSource("metadata", page.file(), "", FactSource.METADATA);
        return Optional.of(new OperationFacts(
                source,
                name,
                "",
                call(root),
                Optional.empty(),
                List.copyOf(reader.parameters),
                List.of(),
                false,
                List.of(),
                DocumentFacts.NONE,
                ServiceHint.NONE,
                problems.list(name)));
    }

    private static CallFact call(ExampleNode root) {
        String path = JsonNodes.text(root, "pathPattern").strip();
        return new CallFact(
                words(JsonNodes.text(root, "method"), List.of("GET", "POST")),
                words(JsonNodes.text(root, "protocol"), List.of("HTTP", "HTTPS")),
                Optional.of(path).filter(pattern -> !pattern.isEmpty() && !pattern.equals("/")),
                List.of(),
                false,
                false);
    }

    static String joined(PageText page) {
        StringBuilder text = new StringBuilder();
        page.lines().forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** Returns the known words between the bars. */
    private static Set<String> words(String text, List<String> known) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.toUpperCase(Locale.ROOT).split("[^A-Z]+", -1)) {
            if (known.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private void parameters(String prefix, List<ExampleNode> nodes) {
        for (ExampleNode node : nodes) {
            String name = JsonNodes.text(node, "name");
            String type = JsonNodes.text(node, "type");
            boolean list = type.equalsIgnoreCase("RepeatList");
            String path = bounded(prefix + name + (list && !name.endsWith(".N") ? ".N" : ""));
            List<ExampleNode> members = JsonNodes.items(node, "sub_parameters");
            if (!members.isEmpty()) {
                parameters(path + ".", members);
            } else if (type.equalsIgnoreCase("Struct") || name.isEmpty()) {
                problems.lost(1, "the structure " + bounded(prefix + name) + " has no members; it was left out");
            } else {
                parameters.add(new ParameterFact(
                        1,
                        path,
                        list ? "RepeatList" : type,
                        Optional.of(JsonNodes.text(node, "required").equals("true")),
                        "",
                        "",
                        ParameterDetails.at(Position.of(JsonNodes.text(node, "position")), false)));
            }
        }
    }

    /** A name that is too long to be one stays so when it is cut, and those below it do not grow with the depth. */
    private static String bounded(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }
}
