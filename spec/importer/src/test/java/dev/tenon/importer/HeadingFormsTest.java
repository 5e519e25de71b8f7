package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.cli.ImportCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** A page says the same, however it marks its headings. */
class HeadingFormsTest {
    /** How a page marks headings. */
    enum Form {
        UNDERLINED_TITLE(page -> page.replaceAll("(?m)^# (.+)$", "$1\n===========")),
        UNDERLINED_SECTIONS(page -> page.replaceAll("(?m)^## (.+)$", "$1\n---------")),
        BOLD_SECTIONS(page -> page.replaceAll("(?m)^## (.+?)(?: *\\{.*\\})?$", "**$1**")),
        ONE_LEVEL(page -> page.replaceAll("(?m)^## ", "# ")),
        DEEPER_SECTIONS(page -> page.replaceAll("(?m)^## ", "### ")),
        CLOSED(page -> page.replaceAll("(?m)^(#+) (.+)$", "$1 $2 $1")),
        PREAMBLE(page -> "---\ntitle: Boats\ntags:\n  - sea\n---\n\n" + page);

        @SuppressWarnings("ImmutableEnumChecker")
        private final UnaryOperator<String> change;

        Form(UnaryOperator<String> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A made-up page in two languages says the same")
    void aMadeUpPageSaysTheSame(Form form, @TempDir Path folder) throws IOException {
        BoatSources.write(folder);
        assertSaysTheSame(
                form, List.of(folder.resolve("LaunchBoat.en.md"), folder.resolve("LaunchBoat.zh.md")), folder);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("English and Chinese pages of the vendor say the same")
    void pagesSayTheSame(Form form, @TempDir Path folder) throws IOException {
        List<Path> pages = Shared.files(Shared.folder().resolve("pages"), ".md").stream()
                .filter(page -> page.getFileName().toString().matches("[A-D].*"))
                .toList();
        assertThat(pages).isNotEmpty();
        assertSaysTheSame(form, pages, folder);
    }

    private static void assertSaysTheSame(Form form, List<Path> pages, Path folder) throws IOException {
        List<Path> plain = new ArrayList<>();
        List<Path> changed = new ArrayList<>();
        for (Path page : pages) {
            String text = Shared.read(page).replace("\r\n", "\n");
            plain.add(written(folder.resolve("plain"), page, text));
            changed.add(written(folder.resolve("changed"), page, form.change.apply(text)));
        }
        assertThat(facts(changed)).isEqualTo(facts(plain)).contains("\"operation\"", "\"in_examples\": true");
    }

    private static Path written(Path folder, Path page, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(page.getFileName()), text);
    }

    private static String facts(List<Path> pages) {
        StringWriter facts = new StringWriter();
        CommandLine command =
                ImportCommand.commandLine().setOut(new PrintWriter(facts)).setErr(new PrintWriter(new StringWriter()));
        List<String> arguments = new ArrayList<>(List.of("facts"));
        pages.forEach(page -> arguments.add(page.toString()));
        command.execute(arguments.toArray(String[]::new));
        return facts.toString();
    }
}
