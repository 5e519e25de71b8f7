package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.apidocs.ApiDocsReader;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages made from the metadata of whole products, in the way that generations of pages write tables, with examples of all fields: what is
 * read in them is what the metadata says.
 */
class RenderedPagesTest {
    @ParameterizedTest
    @CsvSource({"sts, TYPED", "sts, MARKED", "sts, BARE", "alb, TYPED", "alb, MARKED", "ecs, TYPED", "slb, BARE"})
    @DisplayName("What is written in a page of any generation is read in it")
    void aPageSaysWhatItWasMadeFrom(String product, RenderedPages.Style style) throws IOException {
        agrees(product, style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alidns", "ecs", "ess", "live", "ram", "rds", "slb", "vpc"})
    @Tag("long")
    @DisplayName("What is written in a page of any generation is read in it, for the other products")
    void anyPageSaysWhatItWasMadeFrom(String product) throws IOException {
        for (RenderedPages.Style style : RenderedPages.Style.values()) {
            agrees(product, style);
        }
    }

    private static void agrees(String product, RenderedPages.Style style) throws IOException {
        Path file = Shared.files(Shared.folder().resolve("openapi"), ".json").stream()
                .filter(path -> path.getFileName().toString().startsWith(product + "__"))
                .findFirst()
                .orElseThrow();
        List<OperationFacts> operations = ApiDocsReader.read(product, Files.readAllBytes(file))
                .orElseThrow()
                .operations();
        List<String> differing = new ArrayList<>();
        for (OperationFacts facts : operations) {
            List<String> wanted = lines(Optional.of(facts));
            List<String> found =
                    lines(PageReader.read(PageText.of(facts.operation() + ".md", RenderedPages.of(facts, style))));
            if (!wanted.equals(found)) {
                List<String> missing = new ArrayList<>(wanted);
                missing.removeAll(found);
                differing.add(facts.operation() + " lacks " + missing);
            }
        }
        assertThat(differing).as(product + " " + style).isEmpty();
    }

    private static List<String> lines(Optional<OperationFacts> read) {
        List<String> lines = new ArrayList<>();
        read.ifPresent(facts -> {
            facts.parameters().stream()
                    .filter(parameter -> !parameter.name().equals("Action"))
                    .forEach(parameter -> lines.add(parameter.name() + " " + parameter.type() + " "
                            + parameter.required().orElse(false) + " " + blanks(parameter.example())));
            facts.errors()
                    .forEach(error -> lines.add(error.http() + " " + error.code() + " " + blanks(error.message())));
            Map<String, String> fields = new TreeMap<>();
            RenderedPages.lines("", facts.response(), fields);
            fields.forEach((path, kind) -> lines.add(path + " " + kind));
        });
        return lines;
    }

    private static String blanks(String text) {
        return String.join(" ", text.replace('\u00A0', ' ').strip().split("\\s+", -1));
    }
}
