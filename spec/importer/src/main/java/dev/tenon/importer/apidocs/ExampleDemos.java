package dev.tenon.importer.apidocs;

import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.ExampleReader;
import dev.tenon.importer.json.JsonStream;
import dev.tenon.importer.text.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the example responses of an operation, a JSON text inside of the JSON. What is malformed is told, and not used. */
final class ExampleDemos {
    private ExampleDemos() {}

    /** Gives the well-formed examples of successes. */
    static List<Example> read(OperationDoc operation, Problems problems) {
        if (operation.examples().isBlank()) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        try {
            JsonStream.read(
                    operation.examples().getBytes(StandardCharsets.UTF_8),
                    stream -> stream.items(() -> {
                        Map<String, String> texts = new HashMap<>();
                        stream.members(key -> texts.put(key, stream.text()));
                        example(operation, texts.getOrDefault("example", ""), problems)
                                .ifPresent(examples::add);
                    }));
        } catch (JsonStream.Malformed malformed) {
            problems.lost(operation.line(), "the list of examples is no JSON: " + malformed.reason());
        }
        return List.copyOf(examples);
    }

    private static Optional<Example> example(OperationDoc operation, String text, Problems problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<Example> example = ExampleReader.read(text, 1);
        if (example.isEmpty()) {
            problems.add(operation.line(), "an example is neither JSON nor XML; it was left out");
            return example;
        }
        Optional<Example.Flaw> flaw = example.get().flaw();
        flaw.ifPresent(found -> problems.add(
                operation.line(),
                "the " + example.get().format() + " example is malformed in its line " + found.line() + ": "
                        + found.message() + "; it was left out"));
        return example.filter(read -> read.flaw().isEmpty());
    }
}
