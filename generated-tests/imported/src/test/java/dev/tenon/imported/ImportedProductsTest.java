package dev.tenon.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.importer.example.ExampleReader;
import dev.tenon.importer.example.LenientJson;
import dev.tenon.importer.example.ResponseExamples;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.support.Jdks;
import dev.tenon.support.RecordLeaves;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole products: each operation compiles, and each example response comes out of its record, value by value. */
class ImportedProductsTest {
    private static final int DIGITS = 40;
    private static final List<String> FOUR = List.of("sts", "dysmsapi", "alb", "ecs");
    private static final List<String> OTHERS =
            List.of("alidns", "live", "ram", "rds", "slb", "vpc", "ccc", "dataworks-public", "ess", "imm");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> exceptions = new ArrayList<>();
    private int examples;
    private int noResponses;
    private int values;
    private int equal;

    @Test
    @DisplayName(
            "Products compile without a warning, and their example responses come out of the records value by value")
    void fourProductsReadTheirExamples() throws Exception {
        read(FOUR);
    }

    @Test
    @Tag("long")
    @DisplayName("The other products compile without a warning, and their example responses come out of the records")
    void theOtherProductsReadTheirExamples() throws Exception {
        read(OTHERS);
    }

    @Test
    @Tag("long")
    @DisplayName("All products compile without a warning on JDK 25")
    void allProductsCompileOnJdk25() throws Exception {
        Optional<Path> javac = Jdks.program(25, "javac");
        assumeTrue(javac.isPresent(), Jdks.absent(25));
        for (String product : Stream.concat(FOUR.stream(), OTHERS.stream()).toList()) {
            assertThat(ImportedProduct.compileWith(
                            javac.orElseThrow(), Shared.metadata(product), folder.resolve(product)))
                    .as(product)
                    .isEmpty();
        }
    }

    private void read(List<String> products) throws Exception {
        for (String product : products) {
            int valuesBefore = values;
            int equalBefore = equal;
            int examplesBefore = examples;
            int operations = read(product);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s operations %4d, examples %4d, values equal %5d of %5d%n",
                    product,
                    operations,
                    examples - examplesBefore,
                    equal - equalBefore,
                    values - valuesBefore);
        }
        System.out.printf(
                Locale.ROOT,
                "examples %d, and %d that are no responses; values equal %d of %d, %.2f %%%n",
                examples,
                noResponses,
                equal,
                values,
                100.0 * equal / values);
        exceptions.forEach(exception -> System.out.println("  " + exception));
        assertThat(equal).isGreaterThanOrEqualTo((int) Math.ceil(0.995 * values));
    }

    private int read(String product) throws Exception {
        Path metadata = Shared.metadata(product);
        try (ImportedProduct imported = ImportedProduct.of(metadata, folder.resolve(product))) {
            Map<String, ExampleNode> documents = documents(metadata);
            for (Operation operation : imported.model().operations()) {
                Optional<ExampleNode> document = Optional.ofNullable(documents.get(operation.name()));
                for (String text : document.map(ImportedProductsTest::texts).orElse(List.of())) {
                    example(product, imported, operation, text);
                }
            }
            return imported.model().operations().size();
        }
    }

    private static Map<String, ExampleNode> documents(Path metadata) throws IOException {
        Members document =
                (Members) LenientJson.read(Files.readString(metadata), 1).node();
        Members operations = (Members) member(document, "apis").orElseThrow();
        return operations.members().stream()
                .collect(Collectors.toMap(ExampleNode.Member::name, ExampleNode.Member::node, (one, other) -> one));
    }

    private static Optional<ExampleNode> member(ExampleNode node, String name) {
        return node instanceof Members members
                ? members.members().stream()
                        .filter(member -> member.name().equals(name))
                        .map(ExampleNode.Member::node)
                        .findFirst()
                : Optional.empty();
    }

    /** The texts of the example responses. */
    private static List<String> texts(ExampleNode operation) {
        String demo = member(operation, "responseDemo")
                .map(ImportedProductsTest::text)
                .orElse("");
        return LenientJson.read(demo, 1).node() instanceof Items items
                ? items.items().stream()
                        .map(item -> member(item, "example")
                                .map(ImportedProductsTest::text)
                                .orElse(""))
                        .toList()
                : List.of();
    }

    private static String text(ExampleNode node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    private void example(String name, ImportedProduct product, Operation operation, String text)
            throws ReflectiveOperationException {
        Optional<Example> wellFormed =
                ExampleReader.read(text, 1).filter(example -> example.flaw().isEmpty());
        Set<String> documented =
                operation.response().stream().map(ResponseField::wireName).collect(Collectors.toSet());
        List<Example> responses =
                ResponseExamples.of(wellFormed.map(List::of).orElse(List.of()), operation.name(), documented);
        if (responses.isEmpty()) {
            return;
        }
        Example response = responses.get(0);
        if (!(response.root() instanceof Members)) {
            // One field without a root around it, or a list.
            noResponses++;
            return;
        }
        examples++;
        boolean json = response.format() == Example.Format.JSON;
        Map<String, String> wanted = ExampleLeaves.of(response.root(), operation.response());
        String subject = name + " " + operation.name() + " " + response.format();
        Map<String, String> found;
        try {
            found = RecordLeaves.of(decoded(product, operation, text, json), operation.response(), JsonLeaves::of);
        } catch (DecodeException refused) {
            found = Map.of();
            exceptions.add(subject + ": " + refused.getMessage());
        }
        compare(subject, wanted, found);
    }

    private static Object decoded(ImportedProduct product, Operation operation, String text, boolean json)
            throws ReflectiveOperationException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Cursor cursor = Responses.open(body, body.length, json ? "application/json" : "text/xml");
        Object record = Optional.<Object>ofNullable(product.generated(operation).read(cursor))
                .orElseThrow();
        cursor.finish();
        return record;
    }

    private void compare(String subject, Map<String, String> wanted, Map<String, String> found) {
        wanted.forEach((path, value) -> {
            values++;
            if (same(value.strip(), found.getOrDefault(path, "").strip())) {
                equal++;
            } else {
                exceptions.add(subject + " " + path + ": " + value
                        + (found.containsKey(path) ? " is read as " + found.get(path) : " is not read"));
            }
        });
    }

    /** Numbers are equal by value: a wider type may write one otherwise. */
    private static boolean same(String wanted, String found) {
        boolean numbers = wanted.length() <= DIGITS
                && wanted.matches("-?[0-9.]+([eE][+-]?[0-9]{1,3})?")
                && found.matches("-?[0-9.]+([eE][+-]?[0-9]{1,3})?");
        try {
            return wanted.equals(found) || (numbers && new BigDecimal(wanted).compareTo(new BigDecimal(found)) == 0);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
