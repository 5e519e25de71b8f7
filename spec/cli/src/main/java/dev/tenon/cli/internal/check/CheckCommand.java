package dev.tenon.cli.internal.check;

import dev.tenon.cli.internal.description.NamedDescription;
import dev.tenon.cli.internal.text.ExitCodes;
import dev.tenon.cli.internal.text.SlowNotice;
import dev.tenon.spec.source.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the mistakes in descriptions, each with file, line, column, message and identifier.",
            "In the text format it also summarises each description without a mistake."
        },
        footer = {"%nExample:", "  tenon check api"})
public final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DESCRIPTION",
            arity = "1..*",
            description = "A service file, the folder of one, ecs or sts.")
    private List<String> descriptions = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "The output format: text (for editors), github (for its checks), json.")
    private FindingFormat format = FindingFormat.TEXT;

    @Option(names = "--json", description = "The same as --format=json.")
    private boolean json;

    @Option(names = "--strict", description = "Fail on warnings, too.")
    private boolean strict;

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        List<String> sound = new ArrayList<>();
        for (String name : descriptions) {
            NamedDescription description = NamedDescription.of(name);
            NamedDescription.Checked checked =
                    SlowNotice.during(spec.commandLine().getErr(), "Checking " + name, description::check);
            checked.findings().forEach(found -> findings.add(new Finding(description.folder(), found)));
            checked.model().ifPresent(model -> sound.add(name + ": no mistake in " + Contents.of(model)));
        }
        PrintWriter out = spec.commandLine().getOut();
        FindingFormat wanted = json ? FindingFormat.JSON : format;
        wanted.lines(findings).forEach(out::println);
        if (wanted == FindingFormat.TEXT) {
            sound.forEach(out::println);
        }
        out.flush();
        boolean objection = findings.stream()
                .anyMatch(finding -> strict || finding.diagnostic().severity() == Severity.ERROR);
        return objection ? ExitCodes.OBJECTION : ExitCodes.DONE;
    }
}
