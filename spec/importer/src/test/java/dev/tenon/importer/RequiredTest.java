package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a parameter is required, where the sources contradict each other. */
class RequiredTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What a Chinese page, an English page, the metadata of the operation and that of the product say, and what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "yes, yes, yes, yes, true",
        "no, no, yes, -, false",
        "yes, yes, no, -, false",
        "yes, -, no, -, false",
        "no, -, yes, -, false",
        "yes, no, -, -, false",
        "yes, no, yes, -, true",
        "yes, yes, no, yes, true",
        "no, no, yes, yes, true",
        "yes, yes, no, no, false",
        "-, -, no, yes, false",
        "yes, yes, yes, deprecated, false",
        "-, -, -, yes, true"
    })
    @DisplayName(
            "A parameter is required if more kinds of sources say so than deny it; each contradiction needs a decision")
    void theMajorityOfKindsDecides(String zh, String en, String metadata, String docs, boolean expected)
            throws IOException {
        List<String> files = new ArrayList<>();
        page("SailBoat.zh.md", zh, files);
        page("SailBoat.en.md", en, files);
        if (!metadata.equals("-")) {
            files.add("SailBoat.json");
            files.add(
                    "{\"name\": \"SailBoat\", \"parameters\": [{\"name\": \"Size\", \"type\": \"Integer\", \"required\": "
                            + metadata.equals("yes") + "}]}");
        }
        if (!docs.equals("-")) {
            files.add("api-docs.json");
            files.add(
                    "{\"info\": {\"product\": \"Harbour\", \"version\": \"1\"}, \"apis\": {\"SailBoat\": {\"parameters\":"
                            + " [{\"name\": \"Size\", \"in\": \"query\", \"schema\": {\"type\": \"integer\", \"required\": "
                            + docs.equals("yes") + ", \"deprecated\": " + docs.equals("deprecated") + "}}]}}}");
        }
        MadeUp madeUp = new MadeUp(folder);
        String description = madeUp.described(files.toArray(String[]::new));
        assertThat(description.contains("  Size: { type: integer, required: true"))
                .isEqualTo(expected);
        boolean contradiction = List.of(zh, en, metadata, docs).contains("yes")
                && !List.of(zh, en, metadata, docs).stream().allMatch(said -> said.equals("yes") || said.equals("-"));
        assertThat(madeUp.disagreements().stream().filter(line -> line.contains("parameter Size: required: ")))
                .hasSize(contradiction ? 1 : 0);
    }

    private static void page(String name, String said, List<String> files) {
        if (!said.equals("-")) {
            files.add(name);
            files.add(MadeUp.parameters("|Size|Integer|" + said + "|3|x|")
                    .replace("Description", name.contains("zh") ? "描述" : "Description"));
        }
    }
}
