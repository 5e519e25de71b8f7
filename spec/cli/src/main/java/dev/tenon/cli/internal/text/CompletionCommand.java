package dev.tenon.cli.internal.text;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script that lets bash and zsh complete verbs and options.",
            "",
            "Load it with: source <(tenon completion)"
        },
        footer = {"%nExample:", "  tenon completion"})
public final class CompletionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine command = spec.parent().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash(command.getCommandName(), command));
        spec.commandLine().getOut().flush();
    }
}
