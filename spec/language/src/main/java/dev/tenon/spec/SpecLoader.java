package dev.tenon.spec;

import dev.tenon.spec.description.DescriptionParser;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.description.ServiceDescription.OperationReference;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.rules.ModelBuilder;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads the description of a service.
 *
 * <ol>
 *   <li>files to positioned nodes: {@link YamlReader};
 *   <li>nodes to records of exactly what the files say: {@link DescriptionParser};
 *   <li>records to a model in which every rule of the language holds and every Java name is decided:
 *       {@link ModelBuilder}.
 * </ol>
 *
 * <p>Each stage reports and goes on, so that one run shows the mistakes of all files; there is a model only when there is
 * none.
 */
public final class SpecLoader {
    /** The largest file that is read, in bytes. */
    public static final int MAXIMUM_FILE_BYTES = YamlReader.MAXIMUM_BYTES;

    private SpecLoader() {}

    /**
     * Loads a description.
     *
     * @param servicePath the service file, relative to the source; the operation files stand below its folder
     * @param source gives the files
     * @param diagnostics takes everything that is wrong
     * @return the model, or empty when {@code diagnostics} has errors
     */
    public static Optional<ApiModel> load(String servicePath, SpecSource source, Diagnostics diagnostics) {
        String path = SpecPath.normalise(servicePath);
        SpecFiles files = new SpecFiles(source, diagnostics);
        int errorsBefore = diagnostics.errorCount();
        Optional<ServiceDescription> service = files.read(servicePath, path, new SourceLocation(path, 1, 1))
                .flatMap(bytes -> YamlReader.read(path, bytes, diagnostics))
                .flatMap(root -> DescriptionParser.service(root, diagnostics));
        Optional<ApiModel> model = service.map(found -> {
            List<OperationDescription> operations =
                    operations(found, SpecPath.folder(path) + "operations/", files, diagnostics);
            UnlistedFiles.check(found, source, SpecPath.folder(path) + "operations/", diagnostics);
            return ModelBuilder.build(found, operations, diagnostics);
        });
        return model.filter(found -> diagnostics.errorCount() == errorsBefore);
    }

    private static List<OperationDescription> operations(
            ServiceDescription service, String folder, SpecFiles files, Diagnostics diagnostics) {
        List<OperationDescription> result = new ArrayList<>();
        for (OperationReference reference : OperationList.check(service, diagnostics)) {
            String written = reference.file().value();
            String path = folder + SpecPath.normalise(written) + ".yaml";
            files.read(written, path, reference.file().location())
                    .flatMap(bytes -> YamlReader.read(path, bytes, diagnostics))
                    .flatMap(root -> DescriptionParser.operation(root, diagnostics))
                    .ifPresent(operation -> {
                        checkName(reference, operation, diagnostics);
                        result.add(operation);
                    });
        }
        return List.copyOf(result);
    }

    private static void checkName(
            OperationReference reference, OperationDescription operation, Diagnostics diagnostics) {
        String expected = reference.name().value();
        String found = operation.operation().value();
        if (!found.isEmpty() && !found.equals(expected)) {
            String message = "the file describes '" + found + "', but the list of operations says '" + expected
                    + "'; make both the same, upper and lower case too";
            diagnostics.error(
                    Rule.WRONG_OPERATION,
                    operation.operation().location(),
                    reference.name().location(),
                    message);
        }
    }
}
