package dev.tenon.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.importer.text.Problem;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/** The importer. An input is a page, or metadata where it begins with a brace; it is imported twice, in memory. */
class ImporterFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}+");
    private static final Pattern EXPECTED =
            Pattern.compile("/in/[^/]+|/(facts|prose)/out/(service|operations/[^/]+)\\.yaml");
    private static final Configuration DISK = Configuration.unix().toBuilder()
            .setAttributeViews("basic")
            .setWorkingDirectory("/at")
            .build();

    @FuzzTest(maxDuration = "30s")
    @DictionaryFile(resourcePath = "/dictionaries/importer.dict")
    @DisplayName("Any page text gives descriptions and a report, and files nowhere but in the output folder")
    void anyPageGivesDescriptionsAndAReport(byte[] input) throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(DISK)) {
            boolean json = new String(input, StandardCharsets.UTF_8).strip().startsWith("{");
            Path file = Files.createDirectories(disk.getPath("/in")).resolve(json ? "metadata.json" : "Page.md");
            Files.write(file, input);
            for (Settings settings : List.of(Settings.FACTS, new Settings(true, true, true))) {
                Path output = disk.getPath(settings.prose() ? "/prose/out" : "/facts/out");
                Outcome first = imported(settings, output, file);
                Outcome second = imported(settings, output, file);
                if (!second.written().isEmpty()) {
                    throw new AssertionError("a second run changes " + second.written() + " of " + first.written());
                }
            }
            checkFiles(disk);
        }
    }

    private static Outcome imported(Settings settings, Path output, Path file) {
        ImportRun run = new ImportRun(settings, output);
        Outcome outcome = TimeLimit.within(LONGEST, () -> run.run(List.of(file), input -> {}));
        if (!outcome.failures().isEmpty()) {
            throw new AssertionError("cannot write what it made: " + outcome.failures());
        }
        Stream.concat(outcome.skipped().stream(), outcome.problems().stream().map(Problem::toString))
                .filter(line -> !LINE.matcher(line).matches())
                .forEach(line -> {
                    throw new AssertionError("no line that can be shown: " + line);
                });
        return outcome;
    }

    private static void checkFiles(FileSystem disk) throws IOException {
        Set<Path> files;
        try (Stream<Path> found = Files.walk(disk.getPath("/"))) {
            files = found.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
        for (Path file : files) {
            if (!EXPECTED.matcher(file.toString()).matches()) {
                throw new AssertionError("a file outside of the output folder: " + file);
            }
            if (!file.startsWith("/in")) {
                readable(file);
            }
        }
    }

    /** What was written need not be a right description, as the page need not be one, but it is YAML. */
    private static void readable(Path file) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        YamlReader.read(file.toString(), Files.readAllBytes(file), diagnostics);
        List<Diagnostic> mistakes = diagnostics.sorted();
        if (!mistakes.isEmpty()) {
            throw new AssertionError("the importer wrote no YAML: " + mistakes);
        }
    }
}
