package dev.tenon.importer.cli;

import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.InputFiles;
import dev.tenon.importer.run.Outcome;
import dev.tenon.importer.starter.StarterSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code tenon-import}. */
@Command(
        name = "tenon-import",
        mixinStandardHelpOptions = true,
        version = "tenon-import 0.1",
        description = "Turns documentation pages and metadata files of RPC-style cloud APIs into YAML descriptions.",
        subcommands = {FactsCommand.class, SmithyCommand.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was imported; skipped files do not count",
            "1:a file could not be written or merged, or no input describes an operation",
            "2:the command line is wrong"
        })
public final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Pages (.md, .txt), metadata (.json), or folders of them.")
    private List<Path> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "The folder of service.yaml; descriptions go to FOLDER/operations. Default: the current folder.")
    private Path output = Path.of("");

    @Option(names = "--report", paramLabel = "FILE", description = "The file for the report. Default: standard output.")
    private @Nullable Path report;

    @Option(names = "--with-prose", description = "Keep summaries, explanations and all examples, for private use.")
    private boolean prose;

    @Option(
            names = "--types-from-examples",
            description = {
                "Type a response string as a number or boolean where JSON examples write it without quotes",
                "and every example parses as that type. Default: the documented type."
            })
    private boolean typesFromExamples;

    @Option(
            names = "--limits-from-prose",
            description = {
                "Also take values, ranges, defaults and time formats from the explanations in metadata, as is",
                "always done for pages. Default: only from the fields that metadata has for them."
            })
    private boolean limitsFromProse;

    @Option(
            names = "--client",
            paramLabel = "PACKAGE",
            description = {
                "Also write Java source in a package below the folder of service.yaml: a package-info.java that",
                "requests a client, and a first call to an embedded endpoint. Existing files are kept."
            })
    private @Nullable String client;

    @Option(
            names = "--progress",
            negatable = true,
            description = "Show or hide the progress bar. Default: shown if standard error is a terminal.")
    private @Nullable Boolean progress;

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Returns the command line, for use inside other programs. */
    public static CommandLine commandLine() {
        return new CommandLine(new ImportCommand());
    }

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Name at least one page, metadata file or folder.");
        }
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new CommandLine.ParameterException(spec.commandLine(), "There is no file or folder " + input);
            }
        }
        String asking = client;
        if (asking != null && !StarterSources.isPackage(asking)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--client takes a package name, such as com.example.cloud");
        }
        long start = System.nanoTime();
        List<Path> files = InputFiles.of(inputs);
        PrintWriter err = spec.commandLine().getErr();
        Boolean asked = progress;
        boolean drawn = asked == null ? Terminal.isStandardError() : asked;
        ProgressBar bar = new ProgressBar(err, files.size(), drawn && files.size() > 1);
        Settings settings = new Settings(prose, typesFromExamples, limitsFromProse);
        Outcome outcome = new ImportRun(settings, output).run(files, input -> bar.step());
        print(outcome, (System.nanoTime() - start) / 1e9);
        if (asking != null && outcome.operations() > 0) {
            StarterSources.write(output, asking).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        }
        return outcome.failures().isEmpty() && outcome.operations() > 0 ? 0 : 1;
    }

    private void print(Outcome outcome, double seconds) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = new ArrayList<>(ReportText.of(outcome));
        List<String> numbers = NumbersTable.of(outcome, seconds);
        Path file = report;
        if (file == null) {
            lines.forEach(out::println);
            if (!lines.isEmpty()) {
                out.println();
            }
            out.println("# Numbers");
        } else {
            lines.add("");
            lines.add("# Numbers");
            lines.addAll(numbers);
            Files.write(file, lines);
            ReportText.skipped(outcome).forEach(skipped -> out.println("skipped " + skipped));
            outcome.failures().forEach(failure -> out.println("failed " + failure));
            outcome.toFillIn().forEach(line -> out.println("to fill in " + line));
        }
        numbers.forEach(out::println);
        out.flush();
    }
}
