package dev.tenon.pages;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * All snippets, compiled in one run of javac.
 *
 * @param diagnostics what javac says of them
 * @param classes loads what it made of them
 */
record Compilation(List<Diagnostic<? extends JavaFileObject>> diagnostics, URLClassLoader classes)
        implements AutoCloseable {
    static Compilation of(List<Snippet> snippets, Path output) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            // The official SDKs name annotations that they do not bring.
            List<String> options =
                    List.of("-d", output.toString(), "--release", "17", "-proc:none", "-Xlint:all,-classfile");
            javac.getTask(
                            null,
                            files,
                            diagnostics,
                            options,
                            null,
                            snippets.stream().map(Source::new).toList())
                    .call();
        }
        URL[] folder = {output.toUri().toURL()};
        return new Compilation(
                diagnostics.getDiagnostics(), new URLClassLoader(folder, Compilation.class.getClassLoader()));
    }

    /** The errors and warnings of one snippet; those that belong to none belong to each. */
    List<String> problems(Snippet snippet) {
        return diagnostics.stream()
                .filter(problem -> problem.getSource() == null
                        || (problem.getSource() instanceof Source source && source.snippet.equals(snippet)))
                .map(problem -> problem.getMessage(Locale.ROOT) + "\n" + snippet.source())
                .toList();
    }

    Class<?> load(Snippet snippet) throws ClassNotFoundException {
        return classes.loadClass(snippet.name());
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final Snippet snippet;

        Source(Snippet snippet) {
            super(URI.create("memory:///" + snippet.name().replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.snippet = snippet;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return snippet.source();
        }
    }
}
