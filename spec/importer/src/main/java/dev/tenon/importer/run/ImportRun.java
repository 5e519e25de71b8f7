package dev.tenon.importer.run;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.TypeFacts;
import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Place;
import dev.tenon.importer.reconcile.Reconciler;
import dev.tenon.importer.reconcile.ServiceSuccess;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.service.Product;
import dev.tenon.importer.text.Problem;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
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
 * there. Reading is done in parallel; results are in the order of names whatever the machine and the order of the inputs.
 */
public final class ImportRun {
    private static final String SERVICE = "service.yaml";

    private final Settings settings;
    private final DescriptionFiles files;
    private final Map<String, List<OperationFacts>> operations = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Input.Skipped> skipped = new ArrayList<>();
    private final List<Input.Service> products = new ArrayList<>();
    private final List<TypeFacts> types = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Counts counts = new Counts();

    /**
     * Prepares a run.
     *
     * @param settings what the descriptions carry
     * @param output the folder of the service file; descriptions go to its folder {@code operations}
     */
    public ImportRun(Settings settings, Path output) {
        this.settings = settings;
        this.files = new DescriptionFiles(output);
    }

    /** Imports the files; the observer is notified of each file read. */
    public Outcome run(List<Path> inputs, Consumer<Input> observer) {
        List<Input> read = InputFiles.inOrder(inputs).parallelStream()
                .map(file -> {
                    Input input = InputReader.read(file);
                    observer.accept(input);
                    return input;
                })
                .toList();
        read.forEach(this::take);
        Map<String, String> fileNames = fileNames();
        ServiceSuccess success = ServiceSuccess.of(operations.values());
        Reconciler reconciler = new Reconciler(settings, success, this::isDescribed);
        operations.forEach((name, sources) -> describe(reconciler, name, fileNames.getOrDefault(name, name), sources));
        List<String> toFillIn =
                operations.isEmpty() && products.isEmpty() ? List.of() : service(fileNames, success, types(reconciler));
        disagreements.addAll(files.kept());
        return new Outcome(
                read.size(),
                operations.size(),
                counts.list(),
                files.written(),
                files.unchanged(),
                List.copyOf(skipped),
                List.copyOf(problems),
                List.copyOf(disagreements),
                toFillIn,
                files.failures());
    }

    private void take(Input input) {
        if (input instanceof Input.Operation operation) {
            take(operation.facts());
        } else if (input instanceof Input.Api api) {
            products.add(new Input.Service(api.file(), api.product()));
            api.operations().forEach(this::take);
            types.add(api.types());
            skipped.addAll(api.skipped());
        } else if (input instanceof Input.Service service) {
            products.add(service);
        } else if (input instanceof Input.Skipped skip) {
            skipped.add(skip);
        }
    }

    private void take(OperationFacts facts) {
        operations
                .computeIfAbsent(facts.operation(), unused -> new ArrayList<>())
                .add(facts);
        problems.addAll(facts.problems());
    }

    private boolean isDescribed(String name) {
        return operations.containsKey(name)
                || (SoundFacts.isOperation(name) && files.exists("operations/" + name + ".yaml"));
    }

    /** Names that differ only by case get file names that differ by more. */
    private Map<String, String> fileNames() {
        Map<String, String> names = new TreeMap<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (String name : operations.keySet()) {
            int number = taken.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.put(name, number == 1 ? name : name + "~case" + (number == 2 ? "" : number));
        }
        return names;
    }

    private void describe(Reconciler reconciler, String name, String fileName, List<OperationFacts> sources) {
        try {
            Reconciler.Result result = reconciler.reconcile(sources);
            disagreements.addAll(result.disagreements());
            counts.add(result.description());
            files.merge("operations/" + fileName + ".yaml", name, result.description());
        } catch (RuntimeException | StackOverflowError failure) {
            files.failed(name + ": " + InternalErrors.describe(failure));
        }
    }

    /** The structures that responses name; of two sources the first says what one of a name is. */
    private Mapping types(Reconciler reconciler) {
        Mapping named = YamlValue.block();
        for (TypeFacts source : types) {
            problems.addAll(source.problems());
            Reconciler.Result result = reconciler.types(source);
            disagreements.addAll(result.disagreements());
            result.description()
                    .entries()
                    .forEach((name, type) -> named.entries().putIfAbsent(name, type));
        }
        return named;
    }

    /** Writes the service file, and gives the lines that are to be filled in. */
    private List<String> service(Map<String, String> fileNames, ServiceSuccess success, Mapping named) {
        ServiceFile service = new ServiceFile(
                product(),
                fileNames,
                operations.values().stream()
                        .flatMap(List::stream)
                        .map(OperationFacts::service)
                        .toList(),
                success,
                named);
        boolean stub = !products.isEmpty() && ServiceFile.isStub(files.text(SERVICE));
        if (files.exists(SERVICE) && !stub) {
            Mapping known = service.known();
            files.merge(SERVICE, "service", known);
            return List.of();
        }
        ServiceFile.Written written = service.written();
        files.replace(SERVICE, written.text());
        return written.toFillIn();
    }

    /** Joins what the sources say about one product; what is about another is reported and left out. */
    private Optional<Product> product() {
        Optional<Product> product = Optional.empty();
        for (Input.Service service : products) {
            if (product.isPresent() && !product.get().isSameAs(service.product())) {
                disagreements.add(new Disagreement(
                        "service",
                        "product",
                        Disagreement.Kind.TYPE,
                        "one source describes " + title(product.get()) + ", another " + title(service.product()),
                        title(product.get()),
                        new Place(service.file(), 1)));
            } else {
                product = Optional.of(
                        product.map(first -> first.with(service.product())).orElse(service.product()));
            }
        }
        return product;
    }

    private static String title(Product product) {
        return product.code() + " " + product.version();
    }
}
