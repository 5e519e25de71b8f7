package dev.tenon.importer.cli;

import dev.tenon.importer.json.JsonStream;
import dev.tenon.importer.smithy.SmithyImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code tenon-import smithy}: the description of a service from its Smithy model. */
@Command(
        name = "smithy",
        mixinStandardHelpOptions = true,
        description = "Writes a description from the Smithy JSON model of an awsQuery or ec2Query service, and prints"
                + " what a description cannot express.")
final class SmithyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "The model.")
    @SuppressWarnings("NullAway.Init")
    private Path model;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "The folder for the service file; existing files are replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            SmithyImport imported = SmithyImport.of(Files.readAllBytes(model));
            imported.write(output);
            imported.told().forEach(out::println);
            out.println(imported.files().size() - 1 + " operations written to " + output);
            return 0;
        } catch (JsonStream.Malformed malformed) {
            spec.commandLine().getErr().println(model + ": " + malformed.reason());
        } catch (IllegalArgumentException | IOException failure) {
            spec.commandLine().getErr().println(model + ": " + failure.getMessage());
        }
        return 1;
    }
}
