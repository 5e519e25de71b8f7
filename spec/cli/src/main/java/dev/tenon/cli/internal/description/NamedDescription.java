package dev.tenon.cli.internal.description;

import dev.tenon.cli.internal.text.UnusableFileException;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A description as a user names it: a service file, the folder of one, or one of those that come with the command.
 *
 * @param name what the user wrote
 * @param source gives its files
 * @param path the service file within the source
 * @param folder what precedes paths in messages; empty for those that come with the command
 */
public record NamedDescription(String name, SpecSource source, String path, String folder) {
    private static final Map<String, String> BUILT_IN = new TreeMap<>(Map.of(
            "ecs", "tenon/ecs/v2014_05_26/service.yaml",
            "sts", "tenon/sts/v2015_04_01/service.yaml"));
    private static final String SERVICE_FILE = "service.yaml";

    /**
     * Finds what a user named.
     *
     * @throws UnusableFileException when there is nothing with that name
     */
    public static NamedDescription of(String name) {
        Path given = Path.of(name);
        Path file = Files.isDirectory(given) ? given.resolve(SERVICE_FILE) : given;
        if (Files.isRegularFile(file)) {
            Path parent = file.getParent();
            Path around = parent == null ? Path.of(".") : parent;
            return new NamedDescription(
                    name,
                    SpecSource.ofFolder(around),
                    String.valueOf(file.getFileName()),
                    parent == null ? "" : parent.toString().replace('\\', '/') + "/");
        }
        String known = BUILT_IN.get(name);
        if (known == null) {
            throw new UnusableFileException("there is no description " + name + ": no file, and no folder with "
                    + SERVICE_FILE + Suggestions.didYouMean(name, BUILT_IN.keySet())
                    + "; built in are "
                    + String.join(", ", BUILT_IN.keySet()));
        }
        return new NamedDescription(name, SpecSource.ofClassPath(), known, "");
    }

    /** The class-path name of a description that comes with the command; any other name itself. */
    public static String fileOrResource(String name) {
        return BUILT_IN.getOrDefault(name, name);
    }

    /**
     * A description that was looked through.
     *
     * @param findings what is wrong with it, by place
     * @param model what it describes; empty when it has mistakes
     */
    public record Checked(List<Diagnostic> findings, Optional<ApiModel> model) {}

    /** Looks for what is wrong with it. */
    public Checked check() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiModel> model = SpecLoader.load(path, source, diagnostics);
        return new Checked(diagnostics.sorted(), model);
    }

    /**
     * Loads it.
     *
     * @throws UnusableFileException when it has mistakes; the message has the first one
     */
    public ApiModel model() {
        return model(operation -> true);
    }

    /**
     * Loads a part of it, which takes a fraction of the time.
     *
     * @param wanted whether an operation of a name is wanted
     * @throws UnusableFileException when it has mistakes; the message has the first one
     */
    public ApiModel model(Predicate<String> wanted) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiModel> model = SpecLoader.load(path, source, wanted, diagnostics);
        return model.orElseThrow(() -> new UnusableFileException("the description " + name + " has "
                + (diagnostics.errorCount() == 1 ? "a mistake" : diagnostics.errorCount() + " mistakes") + ": "
                + diagnostics.sorted().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .findFirst()
                        .map(first -> folder + first.location() + ": " + first.message())
                        .orElse("")
                + "; 'tenon check " + name + "' shows all"));
    }
}
