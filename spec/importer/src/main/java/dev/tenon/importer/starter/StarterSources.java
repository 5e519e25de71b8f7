package dev.tenon.importer.starter;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the Java source of a package that asks for the client of an imported service and makes a first call of it. */
public final class StarterSources {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");

    private StarterSources() {}

    /** Returns whether a text is the name of a package: lower case, parts joined by dots. */
    public static boolean isPackage(String name) {
        return PACKAGE.matcher(name).matches();
    }

    /**
     * Writes the files that are not there yet below the folder of {@code service.yaml}, in the folder of the package.
     *
     * @param folder the folder of {@code service.yaml}
     * @param packageName the package
     * @return a line for each file written, or why there is none
     * @throws IOException if a file cannot be written
     */
    public static List<String> write(Path folder, String packageName) throws IOException {
        Diagnostics mistakes = new Diagnostics();
        Optional<ApiModel> model = SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), mistakes);
        if (model.isEmpty()) {
            return List.of("no client: the description does not load");
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package-info.java", packageInfo(packageName, model.get()));
        Optional<String> call = FirstCallSource.of(packageName, model.get());
        call.ifPresent(text -> files.put("FirstCall.java", text));
        Path target = Files.createDirectories(folder.resolve(packageName.replace('.', '/')));
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            if (Files.exists(path)) {
                lines.add("kept " + path);
            } else {
                lines.add("written " + Files.writeString(path, file.getValue()));
            }
        }
        if (call.isEmpty()) {
            lines.add("no FirstCall.java: each operation needs a parameter that has no plain value");
        }
        return lines;
    }

    private static String packageInfo(String packageName, ApiModel model) {
        return String.format(Locale.ROOT, """
                /** A client of %s, generated from its description while this package is compiled. */
                @GenerateClient(spec = "service.yaml")
                package %s;

                import dev.tenon.runtime.annotation.GenerateClient;
                """, model.service().name(), packageName);
    }
}
