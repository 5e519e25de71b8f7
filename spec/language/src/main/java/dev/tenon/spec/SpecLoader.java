package dev.tenon.spec;

import dev.tenon.spec.description.DescriptionParser;
import dev.tenon.spec.description.NamedFiles;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.rules.ModelBuilder;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlReader;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Loads the description of a service.
 *
 * <ol>
 * <li>files to positioned nodes: {@link YamlReader};
 * <li>nodes to records of exactly what the files say: {@link DescriptionParser};
 * <li>records to a model in which every rule of the language holds and every Java name is decided: {@link
 * ModelBuilder}.
 * </ol>
 *
 * <p>Each stage reports mistakes and goes on, so that one run shows those of all files; there is a model only if there
 * are none.
 */
public final class SpecLoader {
    /** The maximum size of a file, in bytes. */
    public static final int MAXIMUM_FILE_BYTES = YamlReader.MAXIMUM_BYTES;

    private SpecLoader() {}

    /**
     * Loads a description.
     *
     * @param servicePath the service file, relative to the source; the files that it names are below its folder
     * @param source provides the files
     * @param diagnostics collects everything that is wrong
     * @return the model, or empty when {@code diagnostics} has errors
     */
    public static Optional<ApiModel> load(String servicePath, SpecSource source, Diagnostics diagnostics) {
        return load(servicePath, source, name -> true, diagnostics);
    }

    /**
     * Loads part of a description. From the files of other operations, only what decides on Java names is read, at a
     * fraction of the cost, so names are the same whichever operations are wanted. Mistakes in those files are not
     * reported, except that one is missing or cannot be read.
     *
     * @param servicePath the service file, relative to the source; the files that it names are below its folder
     * @param source provides the files
     * @param wanted whether the operation with a name is wanted
     * @param diagnostics collects everything that is wrong
     * @return the model with the wanted operations, or empty when {@code diagnostics} has errors
     */
    public static Optional<ApiModel> load(
            String servicePath, SpecSource source, Predicate<String> wanted, Diagnostics diagnostics) {
        String path = SpecPath.normalise(servicePath);
        SpecFiles files = new SpecFiles(source, diagnostics);
        int errorsBefore = diagnostics.errorCount();
        String folder = SpecPath.folder(path);
        NamedFiles beside =
                name -> files.root(name.value(), folder + SpecPath.normalise(name.value()), name.location());
        Optional<ServiceDescription> service = files.root(servicePath, path, new SourceLocation(path, 1, 1))
                .flatMap(root -> DescriptionParser.service(root, beside, diagnostics));
        Optional<ApiModel> model = service.map(found -> {
            String below = folder + "operations/";
            OperationFiles operations = OperationFiles.read(found, below, files, wanted, diagnostics);
            UnlistedFiles.check(found, source, below, diagnostics);
            return ModelBuilder.build(found, operations.digests(), operations.descriptions(), diagnostics);
        });
        return model.filter(found -> diagnostics.errorCount() == errorsBefore);
    }
}
