package dev.tenon.cli.internal.diff;

import dev.tenon.cli.internal.description.NamedDescription;
import dev.tenon.cli.internal.diff.Change.Verdict;
import dev.tenon.cli.internal.text.ExitCodes;
import dev.tenon.cli.internal.text.PrettyJson;
import dev.tenon.cli.internal.text.SlowNotice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the differences between two versions of a description as a change log in Markdown.",
            "",
            "A lock file holds the facts of a description. Written once and committed, it stands in for OLD: a"
                    + " build that"
                    + " runs 'tenon diff api.lock service.yaml' fails when a change breaks callers."
        },
        footer = {"%nExample:", "  tenon diff old/service.yaml new/service.yaml"})
public final class DiffCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "OLD NEW",
            arity = "1..2",
            description = "Service files, folders of them, ecs, sts, or lock files; with --write-lock, just one.")
    private List<String> names = List.of();

    @Option(names = "--write-lock", paramLabel = "FILE", description = "Write a lock file instead of comparing.")
    private @Nullable Path lock;

    @Option(names = "--json", description = "Print a JSON array instead of Markdown.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path written = lock;
        if (names.size() != (written == null ? 2 : 1)) {
            throw new ParameterException(
                    spec.commandLine(), written == null ? "Name two descriptions." : "Name one description to lock.");
        }
        if (written != null) {
            Files.write(written, LockFile.lines(facts(names.get(0))));
            return ExitCodes.DONE;
        }
        Facts old = facts(names.get(0));
        Facts present = facts(names.get(1));
        List<Change> changes = Comparison.of(old, present);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PrettyJson.of(ChangeLog.json(changes)));
        } else {
            ChangeLog.markdown(old, present, changes).forEach(out::println);
        }
        out.flush();
        boolean broken = changes.stream().anyMatch(change -> change.verdict() == Verdict.BREAKING);
        return broken ? ExitCodes.OBJECTION : ExitCodes.DONE;
    }

    private Facts facts(String name) throws IOException {
        Optional<Path> locked = locked(Path.of(name));
        return locked.isPresent()
                ? LockFile.read(locked.get(), Files.readAllLines(locked.get()))
                : SlowNotice.during(
                        spec.commandLine().getErr(),
                        "Reading " + name,
                        () -> DescribedFacts.of(NamedDescription.of(name).model()));
    }

    private static Optional<Path> locked(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return LockFile.FIRST_LINE.equals(reader.readLine()) ? Optional.of(file) : Optional.empty();
        } catch (MalformedInputException noText) {
            return Optional.empty();
        }
    }
}
