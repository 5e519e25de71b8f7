package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.benchmarks.run.Allocation;
import dev.tenon.benchmarks.work.SyntheticDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What generating costs for each further operation: the bytes allocated stand for the time, since noise moves them not.
 */
final class BuildGrowthTest {
    private static final int MANY = 49;
    private static final int TWICE = 98;

    @TempDir
    Path folder = Path.of("");

    @Test
    void isLinearAndWithinTheCommittedFigure() throws IOException {
        generated(1);
        double one = generated(1);
        double many = generated(MANY);
        double twice = generated(TWICE);
        double next = (twice - many) / (TWICE - MANY);
        new Committed().holds("generate.bytes-of-each-operation", next);
        // The same operations once more, under other names, cost what they cost the first time.
        assertThat(next)
                .as("each operation beyond %d, beside each of the first", MANY)
                .isLessThan(1.10 * (many - one) / (MANY - 1));
    }

    private double generated(int operations) throws IOException {
        Path root = folder.resolve(Integer.toString(operations));
        new SyntheticDescription(Path.of("../../../spec/ecs/src/main/resources")).write(root, operations);
        Path request = root.resolve("request/com/example/cloud/package-info.java");
        Files.createDirectories(request.getParent());
        Files.writeString(
                request,
                "@dev.tenon.runtime.annotation.GenerateClient(spec = \"" + SyntheticDescription.SERVICE + "\")\n"
                        + "package com.example.cloud;\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(root.resolve("sources"))));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(root.resolve("classes"))));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:only", "-cp", System.getProperty("java.class.path") + ":" + root),
                    null,
                    files.getJavaFileObjects(request));
            // The processor is found where a consumer's compiler finds it: as a service on the class path.
            long before = Allocation.ofThisThread();
            assertThat(task.call()).isTrue();
            return Allocation.ofThisThread() - before;
        }
    }
}
