package dev.tenon.testkit.coverage;

import dev.tenon.testkit.internal.coverage.CoverageData;
import dev.tenon.testkit.internal.coverage.CoverageFiles;
import dev.tenon.testkit.internal.coverage.CoverageReport;
import dev.tenon.testkit.internal.coverage.CoverageTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges the coverage of several runs, such as those of several modules. */
@Command(
        name = "merge-coverage",
        mixinStandardHelpOptions = true,
        description = "Merges the coverage of several runs and shows it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:merged", "1:coverage is below the minimum", "2:a file or an option is wrong"})
public final class MergeCoverage implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "the files that tenon.coverage.data named in each run")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--page", paramLabel = "FILE", description = "writes a web page")
    private String page = "";

    @Option(names = "--data", paramLabel = "FILE", description = "writes the merged data")
    private String data = "";

    @Option(names = "--minimum", description = "the minimum share, from 0 to 1, that the runs must meet together")
    private double minimum;

    @Option(names = "--full", description = "lists the codes that were missed")
    private boolean full;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private MergeCoverage() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, for use inside other programs. */
    public static CommandLine commandLine() {
        return new CommandLine(new MergeCoverage());
    }

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            CoverageTable merged = new CoverageTable(List.of());
            for (Path file : files) {
                merged = merged.merge(CoverageData.read(file));
            }
            out.print(CoverageReport.text(merged, full ? CoverageReport.Console.FULL : CoverageReport.Console.SHORT));
            out.flush();
            CoverageFiles.page(merged, page);
            CoverageFiles.data(merged, data);
            merged.require(minimum, "the merged run");
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            err.println("a file cannot be read or written: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (AssertionError less) {
            err.println(String.valueOf(less.getMessage()).lines().findFirst().orElse(""));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
