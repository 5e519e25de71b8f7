package dev.tenon.importer.apidocs;

import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.ExampleReader;
import dev.tenon.importer.facts.DocumentFacts.Sample;
import dev.tenon.importer.json.JsonStream;
import dev.tenon.importer.text.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The example responses of an operation, JSON text inside the JSON. Malformed ones are reported and not used.
 *
 * @param examples the well-formed ones of successes
 * @param samples the same as they are written
 */
record ExampleDemos(List<Example> examples, List<Sample> samples) {
    /** Reads the examples. */
    static ExampleDemos read(OperationDoc operation, Problems problems) {
        if (operation.examples().isBlank()) {
            return new ExampleDemos(List.of(), List.of());
        }
        List<Example> examples = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        try {
            JsonStream.read(
                    operation.examples().getBytes(StandardCharsets.UTF_8),
                    stream -> stream.items(() -> {
                        Map<String, String> texts = new HashMap<>();
                        stream.members(key -> texts.put(key, stream.text()));
                        String text = texts.getOrDefault("example", "");
                        example(operation, text, problems).ifPresent(example -> {
                            examples.add(example);
                            samples.add(new Sample(example.format().name().toLowerCase(Locale.ROOT), text.strip()));
                        });
                    }));
        } catch (JsonStream.Malformed malformed) {
            problems.lost(operation.line(), "the list of examples is not valid JSON: " + malformed.reason());
        }
        return new ExampleDemos(List.copyOf(examples), List.copyOf(samples));
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
                "the " + example.get().format() + " example is malformed at line " + found.line() + ": "
                        + found.message() + "; it was left out"));
        return example.filter(read -> read.flaw().isEmpty());
    }
}
