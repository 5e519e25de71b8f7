package dev.tenon.processor;

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
 * Parses generated source again and compares its members with the plan, so that no text of a description can have become
 * code. The last line of defence behind {@code Javadocs} and {@code Literals}; without a JDK at hand it is left out.
 */
final class SourceCheck {
    /** Trees of so many files are held at a time. */
    private static final int BATCH = 64;

    private SourceCheck() {}

    /**
     * Gives the first difference between plan and source, if any.
     *
     * @param components the planned components of records, by name
     */
    static Optional<String> difference(List<GeneratedFile> files, Map<String, List<String>> components) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.empty();
        }
        for (int from = 0; from < files.size(); from += BATCH) {
            Optional<String> difference =
                    difference(compiler, files.subList(from, Math.min(from + BATCH, files.size())), components);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(
            JavaCompiler compiler, List<GeneratedFile> files, Map<String, List<String>> components) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new Source(file)));
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none", "-Xlint:none"), null, sources);
        int at = 0;
        try {
            for (CompilationUnitTree unit : task.parse()) {
                GeneratedFile file = files.get(at++);
                Optional<String> difference = difference(file, unit, components);
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

    private static Optional<String> difference(
            GeneratedFile file, CompilationUnitTree unit, Map<String, List<String>> components) {
        List<? extends Tree> types = unit.getTypeDecls();
        if (types.size() != 1 || !(types.get(0) instanceof ClassTree parsed)) {
            return Optional.of(file.qualifiedName() + " holds " + types.size() + " types");
        }
        List<String> planned = Plan.of(file.plan(), components);
        List<String> found = Plan.of(parsed);
        int common = 0;
        while (common < planned.size()
                && common < found.size()
                && planned.get(common).equals(found.get(common))) {
            common++;
        }
        return common == planned.size() && common == found.size()
                ? Optional.empty()
                : Optional.of(file.qualifiedName() + " was planned with " + at(planned, common) + ", but has "
                        + at(found, common));
    }

    private static String at(List<String> members, int index) {
        return index < members.size() ? members.get(index) : "no more";
    }

    /** Source held in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.plan().name() + ".java"), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
