package dev.tenon.importer.cli;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.run.Input;
import dev.tenon.importer.run.InputFiles;
import dev.tenon.importer.run.InputReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code tenon-import facts}: what single pages say, before anything is reconciled. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Prints the facts of each page as JSON: operation, parameters, response tree, error rows.")
final class FactsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PAGE", description = "Pages, metadata files, or folders of them.")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int skipped = 0;
        List<Path> files = InputFiles.of(inputs);
        for (Path file : files) {
            Input input = InputReader.read(file);
            if (input instanceof Input.Operation operation) {
                print(operation.facts());
            } else if (input instanceof Input.Api api) {
                api.operations().forEach(this::print);
                api.skipped().forEach(err::println);
            } else {
                skipped++;
                err.println(
                        input instanceof Input.Skipped skip
                                ? skip.toString()
                                : input.file() + ": a product, not an operation");
            }
        }
        out.flush();
        err.flush();
        return skipped == files.size() ? 1 : 0;
    }

    private void print(OperationFacts facts) {
        spec.commandLine().getOut().print(FactsJson.of(facts));
        facts.problems().forEach(spec.commandLine().getErr()::println);
    }
}
