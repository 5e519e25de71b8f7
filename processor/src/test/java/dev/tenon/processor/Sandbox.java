package dev.tenon.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small project in a folder that is compiled, loaded and run. */
final class Sandbox {
    private static final Pattern LIBRARIES =
            Pattern.compile("jspecify|retrofit|okhttp|okio|kotlin-stdlib|jackson-core|tenon");

    private final Path folder;
    private final List<Path> sources = new ArrayList<>();

    Sandbox(Path folder) {
        this.folder = folder;
    }

    /** Adds a Java file, named by its path. */
    Sandbox java(String path, String text) {
        sources.add(write(folder.resolve("src").resolve(path), text));
        return this;
    }

    /** Adds a file of a description. */
    Sandbox spec(String path, String text) {
        write(folder.resolve("spec").resolve(path), text);
        return this;
    }

    /** Adds every file of a folder to the description. */
    Sandbox specs(Path described) {
        try (Stream<Path> files = Files.walk(described)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                spec(described.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** A folder of another module. */
    static Path module(String first, String... more) {
        return Path.of(System.getProperty("basedir", "processor"))
                .toAbsolutePath()
                .normalize()
                .resolveSibling(Path.of(first, more));
    }

    /** Adds source that a generator made. */
    Sandbox generated(List<GeneratedFile> files) {
        files.forEach(file -> java(file.qualifiedName().replace('.', '/') + ".java", file.text()));
        return this;
    }

    /** Asks for a client of the description {@code service.yaml} in package {@code sandbox}. */
    Sandbox client(String... operations) {
        String list = operations.length == 0 ? "" : ", operations = {\"" + String.join("\", \"", operations) + "\"}";
        return java(
                "sandbox/package-info.java",
                "/** A client. */\n@dev.tenon.runtime.annotation.GenerateClient(spec = \"service.yaml\"" + list
                        + ")\npackage sandbox;\n");
    }

    /** Compiles with the processor under test, which checks what it generates. */
    Compiled compile(String... options) {
        return compile(
                List.of(new ApiProcessor()),
                Stream.concat(Stream.of("-Atenon.untrusted=true"), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** Compiles with other processors, or none. */
    Compiled compile(List<? extends Processor> processors, String... options) {
        List<String> arguments = new ArrayList<>(arguments());
        // The compiler looks there for plugins, and would otherwise open every jar of the class path again.
        arguments.addAll(List.of("--processor-path", mkdir("no-plugins").toString()));
        if (processors.isEmpty()) {
            arguments.add("-proc:none");
        }
        arguments.addAll(List.of(options));
        return compile(ToolProvider.getSystemJavaCompiler(), processors, arguments);
    }

    /** Compiles with Eclipse's compiler, which knows its own warnings. */
    Compiled compileWithEclipse(JavaCompiler eclipse, Processor processor) {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.removeIf(argument -> argument.startsWith("-Xlint") || argument.equals("-Werror"));
        arguments.addAll(List.of("--release", "17", "-warn:-unused", "-proceedOnError"));
        return compile(eclipse, List.of(processor), arguments);
    }

    /** Compiles in a process of its own, with options of that process; gives its exit code. */
    int compileWith(Path javac, Path output, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(javac.toString()));
        command.addAll(List.of(options));
        return compileWith(command, output);
    }

    /** Compiles with a program that takes the arguments of javac; gives its exit code. */
    int compileWith(List<String> program, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments());
        command.addAll(List.of("-processorpath", classPath(), "-processor", ApiProcessor.class.getName()));
        sources.forEach(source -> command.add(source.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }

    /** The arguments of the compiler, without the files. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-d", mkdir("classes").toString()));
        arguments.addAll(List.of("-s", mkdir("generated").toString()));
        arguments.addAll(List.of("-cp", mkdir("spec") + ":" + applicationClassPath()));
        arguments.addAll(List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8"));
        return arguments;
    }

    /** The generated files by name. */
    Map<String, String> generatedSources() {
        return new Compiled(true, List.of(), mkdir("classes"), mkdir("generated")).sources();
    }

    private Compiled compile(JavaCompiler compiler, List<? extends Processor> processors, List<String> arguments) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Charset encoding = Charset.forName(arguments.get(arguments.lastIndexOf("-encoding") + 1));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, diagnostics, arguments, null, files.getJavaFileObjectsFromPaths(sources));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            return new Compiled(task.call(), diagnostics.getDiagnostics(), mkdir("classes"), mkdir("generated"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The class path of the tests. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What an application that uses generated code has; each further jar would cost every compilation the time to open it. */
    private static String applicationClassPath() {
        return Stream.of(classPath().split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> Files.isDirectory(entry)
                        || LIBRARIES.matcher(entry.getFileName().toString()).lookingAt())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path mkdir(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What a compilation left behind.
     *
     * @param success whether there was no error
     * @param diagnostics what the compiler said
     * @param classes the class files
     * @param generated the generated source
     */
    record Compiled(
            boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes, Path generated) {
        /** The messages, one a line. */
        List<String> messages() {
            return diagnostics.stream()
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .toList();
        }

        /** The generated files by name. */
        Map<String, String> sources() {
            Map<String, String> sources = new TreeMap<>();
            try (Stream<Path> files = Files.walk(generated)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(generated.relativize(file).toString(), Files.readString(file));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return sources;
        }

        /** Loads the classes. */
        ClassLoader load() {
            try {
                return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Sandbox.class.getClassLoader());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
