package dev.tenon.spec;

import dev.tenon.spec.description.DescriptionParser;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.OperationDigest;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.description.ServiceDescription.OperationReference;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files of a service's operations: the wanted ones as a whole, of the others only what decides on names.
 *
 * @param digests of every operation that could be read, in the order of the service's list
 * @param descriptions of the wanted ones, in the same order
 */
record OperationFiles(List<OperationDigest> digests, List<OperationDescription> descriptions) {
    static OperationFiles read(
            ServiceDescription service,
            String folder,
            SpecFiles files,
            Predicate<String> wanted,
            Diagnostics diagnostics) {
        OperationFiles result = new OperationFiles(new ArrayList<>(), new ArrayList<>());
        for (OperationReference reference : OperationList.check(service, diagnostics)) {
            String written = reference.file().value();
            String path = folder + SpecPath.normalise(written) + ".yaml";
            Optional<byte[]> bytes = files.read(written, path, reference.file().location());
            if (wanted.test(reference.name().value())) {
                bytes.flatMap(found -> YamlReader.read(path, found, diagnostics))
                        .flatMap(root -> DescriptionParser.operation(root, diagnostics))
                        .ifPresent(operation -> {
                            checkName(reference, operation, diagnostics);
                            result.descriptions().add(operation);
                            result.digests().add(OperationDigest.of(operation));
                        });
            } else {
                bytes.ifPresent(found -> result.digests().add(OperationDigest.read(reference.name(), path, found)));
            }
        }
        return new OperationFiles(List.copyOf(result.digests()), List.copyOf(result.descriptions()));
    }

    private static void checkName(
            OperationReference reference, OperationDescription operation, Diagnostics diagnostics) {
        String expected = reference.name().value();
        String found = operation.operation().value();
        if (!found.isEmpty() && !found.equals(expected)) {
            String message = "the file describes '" + found + "', but the list of operations says '" + expected
                    + "'; make them the same, including case";
            diagnostics.error(
                    Rule.WRONG_OPERATION,
                    operation.operation().location(),
                    reference.name().location(),
                    message);
        }
    }
}
