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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
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
        /** Bold headings have one level. */
        BOLD_SECTIONS(page ->
                page.replaceAll("(?m)^## (.+?)(?: *\\{.*\\})?$", "**$1**").replaceAll("(?m)^###.*$", "")),
        ONE_LEVEL(page -> page.replaceAll("(?m)^#(#+ )", "$1")),
        DEEPER_SECTIONS(page -> page.replaceAll("(?m)^(##+ )", "#$1")),
        HTML(page -> page.replaceAll("(?m)^# (.+)$", "<H1>$1</H1>")
                .replaceAll("(?m)^## (.+)$", "<h2 class=\"section\"> $1 </h2>")
                .replaceAll("(?m)^### (.+)$", "  <h3>$1</h3>")),
        CLOSED(page -> page.replaceAll("(?m)^(#+) (.+)$", "$1 $2 $1")),
        PREAMBLE(page -> "---\ntitle: Boats\ntags:\n  - sea\n---\n\n" + page);

        @SuppressWarnings("ImmutableEnumChecker")
        private final UnaryOperator<String> change;

        Form(UnaryOperator<String> change) {
            this.change = change;
        }
    }

    private static final String ABOUT = """
            Launches a boat.

            ## Description

            - See [the harbour](https://harbour.example.com/boats).

            ### Before the call

            - Paint the boat.

            ## Debugging

            Call (LowerBoat) afterwards.

            ### At sea

            Be kind.

            """;

    @ParameterizedTest
    @EnumSource
    @DisplayName("A made-up page in two languages says the same")
    void aMadeUpPageSaysTheSame(Form form, @TempDir Path folder) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String boat : List.of(BoatSources.ENGLISH, BoatSources.CHINESE)) {
            String page = boat.replaceFirst("(?m)^## ", Matcher.quoteReplacement(ABOUT) + "## ");
            pages.add(Files.writeString(folder.resolve("LaunchBoat." + pages.size() + ".md"), page));
        }
        assertSaysTheSame(form, pages, folder);
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
        Map<String, String> descriptions = descriptions(plain, folder.resolve("of plain"));
        assertThat(descriptions.values()).anyMatch(text -> text.contains("\nnotes:"));
        assertThat(descriptions.values()).anyMatch(text -> text.contains("\nlinks:"));
        assertThat(descriptions.values()).anyMatch(text -> text.contains("\nsamples:"));
        assertThat(descriptions(changed, folder.resolve("of changed"))).isEqualTo(descriptions);
    }

    private static Path written(Path folder, Path page, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(page.getFileName()), text);
    }

    private static String facts(List<Path> pages) {
        return executed(List.of("facts"), pages);
    }

    /** Imports the pages with all that they say, and gives the files that were written. */
    private static Map<String, String> descriptions(List<Path> pages, Path output) throws IOException {
        executed(List.of("--with-prose", "--output", output.toString()), pages);
        Map<String, String> written = new TreeMap<>();
        for (Path file : Shared.files(output.resolve("operations"), ".yaml")) {
            written.put(file.getFileName().toString(), Files.readString(file));
        }
        return written;
    }

    private static String executed(List<String> options, List<Path> pages) {
        StringWriter out = new StringWriter();
        CommandLine command =
                ImportCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        Stream<String> arguments =
                Stream.concat(options.stream(), pages.stream().map(Path::toString));
        assertThat(command.execute(arguments.toArray(String[]::new))).isZero();
        return out.toString();
    }
}
