package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.ApiDocsOracle.Expected;
import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostics;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports the API metadata of whole products and compares the descriptions with what the metadata says. */
class ApiDocsAgreementTest {
    private static final List<String> LIMITS =
            List.of("default", "min", "max", "minLength", "maxLength", "pattern", "minItems", "maxItems");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, int[]> numbers = new LinkedHashMap<>();
    private final List<String> deviations = new ArrayList<>();
    private Set<String> told = Set.of();

    @ParameterizedTest
    @ValueSource(strings = {"sts", "dysmsapi", "alb", "ecs"})
    @DisplayName("One file makes a service that loads and says what the file says")
    void aProductAgreesWithItsMetadata(String product) {
        agrees(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alidns", "live", "ram", "rds", "slb", "vpc", "ccc", "dataworks-public", "ess", "imm"})
    @Tag("long")
    @DisplayName("One file makes a service that loads and says what the file says, for the other products")
    void anyProductAgreesWithItsMetadata(String product) {
        agrees(product);
    }

    private void agrees(String product) {
        Path file = Shared.files(Shared.folder().resolve("openapi"), ".json").stream()
                .filter(path -> path.getFileName().toString().startsWith(product + "__"))
                .findFirst()
                .orElseThrow();
        Outcome outcome = new ImportRun(Settings.FACTS, folder).run(List.of(file), input -> {});
        assertThat(outcome.failures()).isEmpty();
        told = outcome.disagreements().stream()
                .map(line -> line.operation() + " " + line.subject().replaceFirst("^\\w+ ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Diagnostics diagnostics = new Diagnostics();
        ApiModel model = SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        Map<String, Operation> described = new LinkedHashMap<>();
        model.operations().forEach(operation -> described.put(operation.name(), operation));
        ExampleNode document = Shared.json(file);
        ApiDocsOracle oracle = new ApiDocsOracle(document);
        ApiDocsOracle.members(Shared.member(document, "apis").orElseThrow()).forEach((name, operation) -> {
            Operation found = described.get(name);
            count("operations", found != null, name, name);
            if (found != null) {
                compare(name, operation, found, oracle);
                success(name, oracle.fields(operation).keySet(), outcome);
            }
        });
        numbers.forEach((what, count) -> System.out.printf(
                Locale.ROOT, "%-18s %-28s %5d of %5d  %.2f %%%n", product, what, count[0], count[1], percent(count)));
        deviations.forEach(deviation -> System.out.println("  " + deviation));
        assertThat(numbers.values())
                .allSatisfy(count -> assertThat(percent(count)).isGreaterThanOrEqualTo(99.5));
        assertThat(deviations).noneMatch(deviation -> deviation.endsWith("and nothing tells of it"));
    }

    private void compare(String name, ExampleNode operation, Operation found, ApiDocsOracle oracle) {
        Map<String, Expected> parameters = ModelLines.parameters(found.parameters());
        oracle.parameters(operation).forEach((path, expected) -> {
            // An index that stands beside the same list with N is one of its items.
            Expected actual = parameters.getOrDefault(path, parameters.get(path.replaceAll("\\.[0-9]{1,2}\\.", ".N.")));
            String subject = name + " " + path;
            Expected sound = expected.withoutFaults();
            if (!sound.equals(expected)) {
                count("limits against type or each other", told.contains(subject), subject, " has one");
            }
            boolean equal = actual != null && equal(sound, actual);
            count("parameters", equal, subject, " is " + actual + ", not " + expected);
        });
        Set<String> errors = new TreeSet<>();
        found.errors()
                .forEach(error -> error.rows()
                        .forEach(row ->
                                errors.add((row.http().isPresent() ? row.http().getAsInt() : "") + " " + error.code()
                                        + ": " + row.message())));
        ApiDocsOracle.errors(operation)
                .forEach(row -> count("error rows", errors.contains(row), name + " " + row, " is missing"));
        Map<String, String> fields = ModelLines.fields(found.response());
        Map<String, List<String>> byElement =
                fields.keySet().stream().collect(Collectors.groupingBy(ApiDocsAgreementTest::plain));
        oracle.fields(operation).forEach((path, type) -> {
            List<String> same = byElement.getOrDefault(plain(path), List.of());
            String actual = fields.getOrDefault(same.size() == 1 && !fields.containsKey(path) ? same.get(0) : path, "");
            boolean wide = actual.equals("decimal") && (type.equals("float") || type.equals("double"));
            String subject = name + " " + dotted(unnamed(path));
            count("response fields", actual.equals(type) || wide, subject, " is " + actual + ", not " + type);
        });
    }

    /** What may tell a success from a failure has a rule, in its file or for the whole service, or a line that says why not. */
    private void success(String name, Set<String> fields, Outcome outcome) {
        boolean tells = fields.stream().anyMatch(field -> field.matches("(?i)code|success|issuccess"));
        if (tells) {
            boolean said = Shared.read(folder.resolve("service.yaml")).contains("  success: {")
                    || Shared.read(folder.resolve("operations/" + name + ".yaml"))
                            .contains("\nsuccess: { ");
            boolean told = outcome.disagreements().stream()
                    .anyMatch(line -> line.operation().equals(name) && line.kind() == Disagreement.Kind.SUCCESS);
            count("success rules, or why not", said || told, name, " has no rule");
        }
    }

    private void count(String what, boolean equal, String subject, String difference) {
        int[] count = numbers.computeIfAbsent(what, unused -> new int[2]);
        count[0] += equal ? 1 : 0;
        count[1]++;
        if (!equal) {
            deviations.add(subject + difference + (told.contains(subject) ? "" : ", and nothing tells of it"));
        }
    }

    private static boolean equal(Expected expected, Expected actual) {
        // A text that prose or example shows to hold a list or a flat object is one on the wire.
        boolean refined = expected.type().equals("string") && actual.type().matches("(list|map)<string>");
        boolean type = refined
                || (expected.type().equals(actual.type()) && expected.encoding().equals(actual.encoding()));
        boolean values = expected.values().isEmpty() || expected.values().equals(actual.values());
        boolean limits = LIMITS.stream()
                .filter(limit -> !refined || expected.limits().containsKey(limit))
                .allMatch(limit ->
                        same(expected.limits().get(limit), actual.limits().get(limit)));
        return type && values && limits && expected.required() == actual.required();
    }

    private static boolean same(
            @org.jspecify.annotations.Nullable String one, @org.jspecify.annotations.Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        boolean numbers = one.matches("-?[0-9.]+") && other.matches("-?[0-9.]+");
        return numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0 : one.equals(other);
    }

    /** Gives a path without the names around elements. */
    private static String plain(String path) {
        String inner = unnamed(path);
        return inner.equals(path) ? path : plain(inner);
    }

    private static String unnamed(String path) {
        return path.replaceAll("/[^/\\[]+\\[]", "[]");
    }

    private static String dotted(String path) {
        return path.replace("[]", "").replace('/', '.');
    }

    private static double percent(int[] count) {
        return count[1] == 0 ? 100 : 100.0 * count[0] / count[1];
    }
}
