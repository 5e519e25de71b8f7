package dev.tenon.cli;

import dev.tenon.cli.internal.call.CallCommand;
import dev.tenon.cli.internal.check.CheckCommand;
import dev.tenon.cli.internal.description.NamedDescription;
import dev.tenon.cli.internal.diff.DiffCommand;
import dev.tenon.cli.internal.explore.ExploreCommand;
import dev.tenon.cli.internal.policy.PolicyCommand;
import dev.tenon.cli.internal.text.CompletionCommand;
import dev.tenon.cli.internal.text.Mistakes;
import dev.tenon.importer.cli.ImportCommand;
import dev.tenon.importer.cli.Terminal;
import dev.tenon.testkit.Serve;
import dev.tenon.testkit.coverage.MergeCoverage;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code tenon}, which has a verb for each thing one does with a description. */
@Command(
        name = "tenon",
        mixinStandardHelpOptions = true,
        version = "tenon 0.1",
        description = "Checks, compares, imports, calls and serves descriptions of RPC-style cloud APIs.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            CheckCommand.class,
            DiffCommand.class,
            PolicyCommand.class,
            CallCommand.class,
            ExploreCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes of all verbs:%n",
        exitCodeList = {
            "0:done, with nothing to report",
            "1:done, with something to report: mistakes, a breaking change, a refusal, an unknown permission",
            "2:the command line or a file is wrong",
            "3:a port, credentials or the service is not available"
        })
public final class Tenon implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Tenon() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /**
     * The command line, for use inside other programs.
     *
     * @param environment the variables of the surroundings; {@code NO_COLOR} switches colours off
     */
    public static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Tenon());
        add(line, "import", ImportCommand.commandLine(), "-o api pages/AttachKeyPair.md");
        add(line, "serve", serve(), "--spec ecs --port 8080 --no-signature");
        add(line, "coverage", MergeCoverage.commandLine(), "one.json two.json");
        boolean coloured = Terminal.isStandardOutput() && !environment.containsKey("NO_COLOR");
        return line.setColorScheme(Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Mistakes::ofCommandLine)
                .setExecutionExceptionHandler(Mistakes::ofRun);
    }

    /** The endpoint of the test kit, which learns the names of the descriptions that come with this command. */
    private static CommandLine serve() {
        CommandLine serve = Serve.commandLine();
        OptionSpec option = serve.getCommandSpec().findOption("--spec");
        serve.getCommandSpec().remove(option);
        serve.getCommandSpec()
                .addOption(option.toBuilder()
                        .converters((ITypeConverter<String>) NamedDescription::fileOrResource)
                        .build());
        return serve;
    }

    private static void add(CommandLine line, String verb, CommandLine command, String example) {
        command.getCommandSpec().name(verb);
        command.getCommandSpec().usageMessage().footer("%nExample:", "  tenon " + verb + " " + example);
        line.addSubcommand(verb, command);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a verb.");
    }
}
