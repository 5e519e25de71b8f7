package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every valid description gives exactly the model in the text beside it, names included: what a reader of the model sees
 * moves only on purpose. The system property {@code tenon.record} writes the texts anew.
 */
class ModelGoldenTest {
    static List<Corpus.Case> valid() {
        return Stream.of("valid/files", "valid/service")
                .flatMap(folder -> Corpus.in(folder).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void givesTheModel(Corpus.Case each) throws IOException {
        Path expected = each.path().resolveSibling(each.name() + ".txt");
        String model = Outline.of(each.load().model());
        if (Boolean.getBoolean("tenon.record")) {
            Files.writeString(expected, model);
        }
        assertThat(model).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void givesItEveryTime(Corpus.Case each) {
        assertThat(each.load().model()).isEqualTo(each.load().model());
    }
}
