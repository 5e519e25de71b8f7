package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real pages say does not depend on how they are written. */
class MutatedPagesTest {
    private static final int FEW = 9;

    static Stream<Map.Entry<String, UnaryOperator<String>>> mutations() {
        return MutatedPages.all().entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    @DisplayName("A page written another way says the same, for one page in nine")
    void fewPagesSayTheSame(Map.Entry<String, UnaryOperator<String>> mutation) {
        compare(mutation.getValue(), FEW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    @Tag("long")
    @DisplayName("A page written another way says the same")
    void allPagesSayTheSame(Map.Entry<String, UnaryOperator<String>> mutation) {
        compare(mutation.getValue(), 1);
    }

    private static void compare(UnaryOperator<String> mutation, int step) {
        List<Path> pages = Shared.files(Shared.folder().resolve("pages"), ".md").stream()
                .filter(page -> !page.getFileName().toString().startsWith("_"))
                .toList();
        List<String> differing = new ArrayList<>();
        for (int index = 0; index < pages.size(); index += step) {
            String name = pages.get(index).getFileName().toString();
            String text = Shared.read(pages.get(index));
            List<String> one = facts(PageReader.read(PageText.of(name, text)));
            List<String> other = facts(PageReader.read(PageText.of(name, mutation.apply(text))));
            List<String> missing = new ArrayList<>(one);
            missing.removeAll(other);
            if (!one.equals(other)) {
                differing.add(name + " lacks " + missing);
            }
        }
        assertThat(differing).isEmpty();
    }

    private static List<String> facts(Optional<OperationFacts> read) {
        List<String> lines = new ArrayList<>();
        read.ifPresent(facts -> {
            lines.add(facts.operation());
            facts.parameters()
                    .forEach(parameter -> lines.add(parameter.name() + " " + parameter.type() + " "
                            + parameter.required().orElse(false) + " " + parameter.example()));
            facts.errors().forEach(error -> lines.add(error.http() + " " + error.code() + " " + error.message()));
            Map<String, String> fields = new TreeMap<>();
            RenderedPages.lines("", facts.response(), fields);
            fields.forEach((path, kind) -> lines.add(path + " " + kind));
        });
        return lines;
    }
}
