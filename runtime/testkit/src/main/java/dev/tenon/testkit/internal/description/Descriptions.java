package dev.tenon.testkit.internal.description;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The descriptions of the class path that a run of tests asks for, each loaded once. */
public final class Descriptions {
    private final Map<String, ApiModel> loaded = new ConcurrentHashMap<>();

    /** None loaded yet. */
    public Descriptions() {}

    /**
     * A description by its name on the class path.
     *
     * @throws IllegalArgumentException as {@link #fromClassPath} does
     */
    public ApiModel named(String name) {
        return loaded.computeIfAbsent(name, Descriptions::fromClassPath);
    }

    /**
     * Loads a description from the class path.
     *
     * @param name the resource name of the service file, such as {@code tenon/ecs/v2014_05_26/service.yaml}
     * @throws IllegalArgumentException when there is none or it has mistakes; the text lists them
     */
    public static ApiModel fromClassPath(String name) {
        return load(name, SpecSource.ofClassPath());
    }

    /**
     * Loads a description from a file.
     *
     * @param file the service file; its operation files are below its folder
     * @throws IllegalArgumentException when there is none or it has mistakes; the text lists them
     */
    public static ApiModel fromFile(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null) {
            throw new IllegalArgumentException(file + " is not a file");
        }
        return load(name.toString(), SpecSource.ofFolder(folder));
    }

    private static ApiModel load(String path, SpecSource source) {
        Diagnostics diagnostics = new Diagnostics();
        return SpecLoader.load(path, source, diagnostics)
                .orElseThrow(() -> new IllegalArgumentException(diagnostics.sorted().stream()
                        .map(Diagnostic::toString)
                        .collect(Collectors.joining("\n", "the description " + path + " cannot be used:\n", ""))));
    }
}
