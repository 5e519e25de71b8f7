package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over many pages of usual size, one of them no page of an operation. */
class ManyPagesTest {
    private static final int PARAMETERS = 20;
    private static final int FIELDS = 30;
    private static final int ERRORS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String page(String operation) {
        StringBuilder page = new StringBuilder("# " + operation + "\n\nLaunches a boat.\n\n## Request parameters\n\n");
        page.append("|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n");
        page.append("|Action|String|Yes|").append(operation).append("|The operation. |\n");
        for (int n = 0; n < PARAMETERS; n++) {
            boolean number = n % 3 == 0;
            page.append("|Plank").append(n).append(number ? "|Integer|No|3|" : "|String|Yes|b-" + n + "|");
            page.append("What the plank is for, and a [page](~~25609~~) that tells more of it. ");
            page.append(
                    number
                            ? "Valid values: 1 to 9. Default value: 3. |\n"
                            : "It must be 2 to 128 characters in length. |\n");
        }
        page.append("\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n");
        page.append("|RequestId|String|r|The id. |\n|Boats|Array of Boat| |The boats. |\n|Boat| | | |\n");
        StringBuilder boat = new StringBuilder();
        for (int n = 0; n < FIELDS; n++) {
            page.append("|Field").append(n).append("|String|v|What the field is about, told in a sentence or so. |\n");
            boat.append(n == 0 ? "" : ", ").append("\"Field").append(n).append("\": \"v\"");
        }
        page.append("\n## Examples\n\n```\n{\"RequestId\": \"r\", \"Boats\": {\"Boat\": [{")
                .append(boat);
        page.append("}]}}\n```\n\n## Error codes\n\n");
        page.append("|HTTP status code|Error code|Error message|Description|\n|---|---|---|---|\n");
        for (int n = 0; n < ERRORS; n++) {
            page.append("|400|InvalidPlank")
                    .append(n)
                    .append(".Malformed|The plank is not valid.|It is of another form. |\n");
        }
        return page.toString();
    }

    @Test
    @DisplayName("50 pages take seconds of processor time; the page of no operation is named and skipped")
    void fifty() throws IOException, InterruptedException {
        imported(50, 25_000);
    }

    @Test
    @Tag("long")
    @DisplayName("1,000 pages take seconds of processor time; the page of no operation is named and skipped")
    void thousand() throws IOException, InterruptedException {
        imported(1_000, 60_000);
    }

    private void imported(int pages, int mostCpuMillis) throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int number = 0; number < pages - 1; number++) {
            Files.writeString(in.resolve("Launch" + number + ".md"), page("Launch" + number));
        }
        Files.writeString(in.resolve("overview.md"), "# All about boats\n\nText.\n");
        TimedImport.Run run =
                TimedImport.of(folder, "--output", folder.resolve("out").toString(), in.toString());

        assertThat(run.text())
                .contains("overview.md: not the page of an operation")
                .containsPattern("files read +" + pages)
                .containsPattern("operations +" + (pages - 1))
                .containsPattern("parameters +" + (pages - 1) * PARAMETERS)
                .containsPattern("error rows +" + (pages - 1) * ERRORS);
        System.out.printf(Locale.ROOT, "%d pages: %.1f s of processor time%n", pages, run.millis() / 1000.0);
        assertThat(run.millis()).isLessThan(mostCpuMillis);
    }
}
