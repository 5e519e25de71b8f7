package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlPrinter;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Imports the Smithy model of a service, in its JSON form: shapes, errors with their statuses and pages. What a
 * description cannot express is left out and reported.
 *
 * @param files the files of the description, by their paths
 * @param told what was left out, one line for each thing
 */
public record SmithyImport(Map<String, String> files, List<String> told) {
    /**
     * Reads a model.
     *
     * @param document the model
     * @throws IllegalArgumentException when it is not a model of one service with a query protocol
     */
    public static SmithyImport of(byte[] document) {
        Model model = Model.of(document);
        Map<String, String> files = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        Set<String> wrappers = new TreeSet<>();
        Map<String, Node> operations = model.operations();
        NamedShapes named = new NamedShapes(model, told::add);
        operations.forEach((name, operation) -> {
            OperationFile file = new OperationFile(model, name, named, line -> told.add(name + ": " + line));
            files.put("operations/" + name + ".yaml", YamlPrinter.print(file.write(operation)));
            wrappers.addAll(file.wrappers());
        });
        Mapping types = named.write();
        wrappers.addAll(named.wrappers());
        Mapping service = new ServiceFile(model, told::add).write(operations.keySet(), wrappers, types);
        files.put("service.yaml", YamlPrinter.print(service));
        return new SmithyImport(files, List.copyOf(told));
    }

    /** Writes the files below a folder, in place of those that are there. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("operations"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
