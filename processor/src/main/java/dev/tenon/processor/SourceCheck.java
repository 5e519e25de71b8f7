package dev.tenon.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses generated source again and compares its members with the plan, so that no text of a description can become
 * code. The last line of defence after {@code Javadocs} and {@code Literals}, for untrusted descriptions.
 */
final class SourceCheck {
    /** So many files are looked at together; neither their plans nor their trees are kept for longer. */
    private static final int BATCH = 64;

    private final Map<String, List<String>> components;
    private final JavaCompiler parser;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<List<String>> plans = new ArrayList<>();

    /**
     * A check that has seen no file.
     *
     * @param components the planned components of records, by name
     */
    SourceCheck(Map<String, List<String>> components) {
        this.components = components;
        this.parser = ToolProvider.getSystemJavaCompiler();
    }

    /** Whether this Java has a compiler to parse with. */
    static boolean isPossible() {
        return ToolProvider.getSystemJavaCompiler() != null;
    }

    /**
     * Takes a file in, and looks at those taken in when they are many.
     *
     * @throws IllegalStateException when one of them differs from its plan
     */
    GeneratedFile add(JavaFile planned) {
        GeneratedFile file = GeneratedFile.of(planned);
        add(file, planned.typeSpec());
        return file;
    }

    void add(GeneratedFile file, TypeSpec plan) {
        files.add(file);
        plans.add(Plan.of(plan, components));
        if (files.size() == BATCH) {
            finish();
        }
    }

    /**
     * Looks at the files not looked at yet.
     *
     * @throws IllegalStateException when one of them differs from its plan; names the first difference
     */
    void finish() {
        if (files.isEmpty()) {
            return; // javac takes no empty list of sources
        }
        Optional<String> difference = difference();
        files.clear();
        plans.clear();
        if (difference.isPresent()) {
            throw new IllegalStateException(difference.get());
        }
    }

    private Optional<String> difference() {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new Source(file)));
        JavacTask task =
                (JavacTask) parser.getTask(null, null, problems, List.of("-proc:none", "-Xlint:none"), null, sources);
        int at = 0;
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Optional<String> difference = difference(files.get(at).qualifiedName(), plans.get(at), unit);
                at++;
                if (difference.isPresent()) {
                    return difference;
                }
            }
        } catch (IOException impossible) {
            return Optional.of(impossible.toString());
        }
        return problems.getDiagnostics().stream()
                .findFirst()
                .map(problem -> problem.getSource().getName() + ": " + problem.getMessage(null));
    }

    private static Optional<String> difference(String name, List<String> planned, CompilationUnitTree unit) {
        List<? extends Tree> types = unit.getTypeDecls();
        if (types.size() != 1 || !(types.get(0) instanceof ClassTree parsed)) {
            return Optional.of(name + " holds " + types.size() + " types");
        }
        List<String> found = Plan.of(parsed);
        int common = 0;
        while (common < planned.size()
                && common < found.size()
                && planned.get(common).equals(found.get(common))) {
            common++;
        }
        return common == planned.size() && common == found.size()
                ? Optional.empty()
                : Optional.of(name + " was planned with " + at(planned, common) + ", but has " + at(found, common));
    }

    private static String at(List<String> members, int index) {
        return index < members.size() ? members.get(index) : "no more";
    }

    /** Source held in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.qualifiedName().replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
