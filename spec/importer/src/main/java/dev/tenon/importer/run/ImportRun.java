package dev.tenon.importer.run;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.metadata.Product;
import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Reconciler;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.text.Problem;
import dev.tenon.importer.yaml.YamlMerge;
import dev.tenon.importer.yaml.YamlPrinter;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One run of the importer. Stages: files → facts of each source → one description per operation → YAML files, merged with what is already
 * there. Reading is done in parallel; results are in the order of names whatever the machine.
 */
public final class ImportRun {
    private final Settings settings;
    private final Path output;
    private final List<String> written = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final int[] counts = new int[3];
    private int unchanged;

    /**
     * Prepares a run.
     *
     * @param settings what the descriptions carry
     * @param output the folder of the service file; descriptions go to its folder {@code operations}
     */
    public ImportRun(Settings settings, Path output) {
        this.settings = settings;
        this.output = output;
    }

    /** Imports the files; each file read is told to the observer. */
    public Outcome run(List<Path> files, Consumer<Input> observer) {
        List<Input> inputs = files.parallelStream()
                .map(file -> {
                    Input input = InputReader.read(file);
                    observer.accept(input);
                    return input;
                })
                .toList();
        Map<String, List<OperationFacts>> operations = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Optional<Product> product = Optional.empty();
        for (Input input : inputs) {
            if (input instanceof Input.Operation operation) {
                operations
                        .computeIfAbsent(operation.facts().operation(), unused -> new ArrayList<>())
                        .add(operation.facts());
                problems.addAll(operation.facts().problems());
            } else if (input instanceof Input.Service service) {
                product = Optional.of(service.product());
            } else if (input instanceof Input.Skipped skip) {
                skipped.add(skip.file() + ": " + skip.reason());
            }
        }
        Map<String, String> fileNames = fileNames(operations);
        Reconciler reconciler = new Reconciler(settings);
        operations.forEach((name, sources) -> {
            Reconciler.Result result = reconciler.reconcile(sources);
            disagreements.addAll(result.disagreements());
            count(result.description());
            write("operations/" + fileNames.getOrDefault(name, name) + ".yaml", name, result.description());
        });
        if (product.isPresent() || Files.exists(output.resolve("service.yaml"))) {
            write("service.yaml", "service", ServiceFile.describe(product, fileNames));
        }
        return new Outcome(
                inputs.size(),
                operations.size(),
                List.of(counts[0], counts[1], counts[2]),
                List.copyOf(written),
                unchanged,
                List.copyOf(skipped),
                List.copyOf(problems),
                List.copyOf(disagreements),
                List.copyOf(failures));
    }

    /** Names that differ only by case get file names that differ by more. */
    private static Map<String, String> fileNames(Map<String, List<OperationFacts>> operations) {
        Map<String, String> names = new TreeMap<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (String name : operations.keySet()) {
            int number = taken.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.put(name, number == 1 ? name : name + "~case" + (number == 2 ? "" : number));
        }
        return names;
    }

    private void write(String file, String subject, Mapping description) {
        Path path = output.resolve(file);
        try {
            String before = Files.exists(path) ? Files.readString(path) : "";
            String after =
                    before.isBlank() ? YamlPrinter.print(description) : merged(file, subject, before, description);
            if (after.equals(before)) {
                unchanged++;
                return;
            }
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, after);
            written.add(file);
        } catch (IOException failure) {
            failures.add(file + ": cannot be written: " + failure.getClass().getSimpleName());
        }
    }

    private String merged(String file, String subject, String before, Mapping description) {
        Optional<YamlMerge.Result> merge = YamlMerge.merge(file, before, description);
        if (merge.isEmpty()) {
            failures.add(file + ": is no YAML that can be added to; it was left as it is");
            return before;
        }
        merge.get()
                .differences()
                .forEach(difference -> disagreements.add(new Disagreement(
                        subject,
                        difference.path(),
                        Disagreement.Kind.KEPT,
                        "the file says " + difference.file() + "; the sources say " + difference.sources(),
                        difference.file())));
        return merge.get().text();
    }

    private void count(Mapping description) {
        counts[0] += size(description, "parameters");
        counts[1] += fields(description.entries().get("response"));
        if (description.entries().get("errors") instanceof Mapping errors) {
            errors.entries()
                    .values()
                    .forEach(rows -> counts[2] +=
                            rows instanceof Sequence sequence ? sequence.items().size() : 0);
        }
    }

    private static int size(Mapping description, String key) {
        return description.entries().get(key) instanceof Mapping section
                ? section.entries().size()
                : 0;
    }

    private static int fields(@org.jspecify.annotations.Nullable YamlValue section) {
        if (!(section instanceof Mapping fields)) {
            return 0;
        }
        int count = 0;
        for (YamlValue field : fields.entries().values()) {
            count +=
                    1 + (field instanceof Mapping entry ? fields(entry.entries().get("fields")) : 0);
        }
        return count;
    }
}
