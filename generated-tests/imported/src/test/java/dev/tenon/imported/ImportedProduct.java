package dev.tenon.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.processor.ApiProcessor;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A product that was imported from its metadata and compiled.
 *
 * @param model the description
 * @param classes loads the client
 */
record ImportedProduct(ApiModel model, URLClassLoader classes) implements AutoCloseable {
    private static final String PACKAGE = "imported";

    /** Imports a file into a folder and compiles all of its operations; a warning of the compiler is a failure. */
    static ImportedProduct of(Path metadata, Path folder) throws IOException {
        Path description = folder.resolve("description");
        describe(metadata, description);
        Diagnostics mistakes = new Diagnostics();
        ApiModel model = SpecLoader.load("service.yaml", SpecSource.ofFolder(description), mistakes)
                .orElseThrow(() -> new AssertionError(mistakes.sorted()));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(compile(folder, description, classes)).isEmpty();
        return new ImportedProduct(
                model, new URLClassLoader(new URL[] {classes.toUri().toURL()}));
    }

    private static void describe(Path metadata, Path description) throws IOException {
        Outcome outcome = new ImportRun(Settings.FACTS, description).run(List.of(metadata), input -> {});
        assertThat(outcome.failures()).isEmpty();
    }

    /** Imports a file and compiles all of its operations with the compiler of another JDK; gives what that says. */
    static String compileWith(Path javac, Path metadata, Path folder) throws IOException, InterruptedException {
        Path description = folder.resolve("description");
        describe(metadata, description);
        List<String> command = new ArrayList<>(List.of(javac.toString()));
        command.addAll(options(folder, description, Files.createDirectories(folder.resolve("classes"))));
        command.addAll(List.of("-processorpath", classPath(), "-processor", ApiProcessor.class.getName()));
        command.add(source(folder).toString());
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return Files.readString(said) + (exit == 0 ? "" : "exit code " + exit);
    }

    /** Compiles a description; gives what the compiler says. */
    static List<String> compile(Path folder, Path description, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    said,
                    options(folder, description, classes),
                    List.of(),
                    files.getJavaFileObjects(source(folder)));
            task.setProcessors(List.of(new ApiProcessor()));
            boolean compiled = task.call();
            Stream<String> lines = said.getDiagnostics().stream()
                    .filter(line -> !compiled || line.getKind() != Diagnostic.Kind.NOTE)
                    .map(line -> line.getMessage(Locale.ROOT));
            return lines.limit(20).toList();
        }
    }

    private static Path source(Path folder) throws IOException {
        Path source =
                Files.createDirectories(folder.resolve("src").resolve(PACKAGE)).resolve("package-info.java");
        return Files.writeString(source, """
                /** A client. */
                @dev.tenon.runtime.annotation.GenerateClient(spec = "service.yaml")
                package imported;
                """);
    }

    private static List<String> options(Path folder, Path description, Path classes) throws IOException {
        return List.of(
                "-d",
                classes.toString(),
                "-s",
                Files.createDirectories(folder.resolve("generated")).toString(),
                "-cp",
                description + System.getProperty("path.separator") + classPath(),
                "-Xlint:all",
                "-Werror");
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What was generated for an operation. */
    Operation<?, ?> generated(dev.tenon.spec.model.Operation operation) throws ReflectiveOperationException {
        Class<?> type = classes.loadClass(PACKAGE + "." + operation.typeName() + "Operation");
        return (Operation<?, ?>) type.getField("INSTANCE").get(null);
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
