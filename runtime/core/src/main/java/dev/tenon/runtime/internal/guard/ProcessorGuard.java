package dev.tenon.runtime.internal.guard;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Turns "cannot find symbol" into a sentence.
 *
 * <p>A package that asks for a client, compiled where the annotation processor is not set up, would only fail with one
 * unknown symbol for each use of a generated type. javac starts this plugin by itself when the runtime is on the class
 * path and no processor path is given, also from JDK 23 on, where processors on the class path no longer run.
 */
@SuppressWarnings("exports") // Only the compiler itself calls it.
public final class ProcessorGuard implements Plugin, TaskListener {
    private static final String ANNOTATION = "GenerateClient";
    private static final String PROCESSOR = "dev.tenon.processor.ApiProcessor";

    private final Map<String, CompilationUnitTree> asked = new HashMap<>();
    private final Set<String> generated = new HashSet<>();
    private @Nullable Trees trees;

    /** A processor that ran and refused the description has said so itself. */
    private boolean processorRan;

    /** Called by the compiler's service loader. */
    public ProcessorGuard() {}

    @Override
    public String getName() {
        return "TenonProcessorGuard";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        trees = Trees.instance(task);
        task.addTaskListener(this);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
            processorRan = ProcessorGuard.class.getResource("/" + PROCESSOR.replace('.', '/') + ".class") != null;
            return;
        }
        CompilationUnitTree unit = event.getCompilationUnit();
        if (event.getKind() == TaskEvent.Kind.PARSE && unit != null && unit.getPackageName() != null) {
            look(unit, unit.getPackageName().toString());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            asked.forEach(this::report);
        }
    }

    private void look(CompilationUnitTree unit, String packageName) {
        if (has(unit.getPackageAnnotations(), ANNOTATION, "")) {
            asked.put(packageName, unit);
        }
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof com.sun.source.tree.ClassTree declared
                    && has(declared.getModifiers().getAnnotations(), "Generated", PROCESSOR)) {
                generated.add(packageName);
            }
        }
    }

    private static boolean has(List<? extends AnnotationTree> annotations, String simpleName, String argument) {
        for (AnnotationTree annotation : annotations) {
            String name = annotation.getAnnotationType().toString();
            if ((name.equals(simpleName) || name.endsWith("." + simpleName))
                    && annotation.getArguments().toString().contains(argument)) {
                return true;
            }
        }
        return false;
    }

    private void report(String packageName, CompilationUnitTree unit) {
        if (!processorRan && !generated.contains(packageName)) {
            Objects.requireNonNull(trees)
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "Package " + packageName
                                    + " asks for a generated client, but the Tenon annotation processor did"
                                    + " not run. Put dev.tenon:tenon-processor on the processor path:"
                                    + " <annotationProcessorPaths> of maven-compiler-plugin, annotationProcessor in Gradle,"
                                    + " --processor-path of javac.",
                            unit.getPackageAnnotations().get(0),
                            unit);
        }
    }
}
