package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.support.Jdks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole description of ECS, and three operations of it. */
class EcsTest {
    private static final Path DESCRIPTION =
            Sandbox.module("spec", "ecs", "src", "main", "resources").resolve(Path.of("tenon", "ecs", "v2014_05_26"));
    private static final String SUFFIX = "Operation.java";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void describe() {
        sandbox = new Sandbox(folder).specs(DESCRIPTION);
    }

    /** In each build {@code tenon-ecs} itself is compiled so, from the same description. */
    @Test
    @Tag("long")
    @DisplayName("G13 -Xlint:all -Werror: all operations compile; three of usual size make a jar of under 55 kB")
    void allOperationsCompile() throws IOException {
        Sandbox.Compiled all = sandbox.client().compile();

        assertThat(all.messages()).isEmpty();
        assertThat(all.success()).isTrue();
        assertThat(all.sources().values().stream().flatMap(String::lines).filter(line -> line.length() > 140))
                .isEmpty();
        List<String> operations = operations(all.sources());
        assertThat(operations).hasSize(described());
        List<String> bySize = bySize(operations, all.classes());
        assertThat(jar(bySize.subList(operations.size() / 2 - 1, operations.size() / 2 + 2)))
                .isLessThan(55_000);
        jar(bySize.subList(operations.size() - 3, operations.size())); // for the record
    }

    @Test
    @Tag("long")
    @DisplayName("G13 -Xlint:all -Werror on JDK 25: all operations compile")
    void allOperationsCompileOnJdk25() throws IOException, InterruptedException {
        Path javac = javac25();
        Path said = folder.resolve("said");

        int exit = sandbox.client().compileWith(javac, said);

        assertThat(Files.readString(said)).isEmpty();
        assertThat(exit).isZero();
        assertThat(operations(sandbox.generatedSources())).hasSize(described());
    }

    @Test
    @DisplayName("who asks for AttachKeyPair, DetachKeyPair and DescribeKeyPairs gets a jar of under 55 kB")
    void threeOperationsMakeASmallJar() throws IOException {
        assertThat(jar(List.of("AttachKeyPair", "DetachKeyPair", "DescribeKeyPairs")))
                .isLessThan(55_000);
    }

    /** DescribeInstances has more parameters and fields than any other operation. */
    @Test
    @DisplayName("with the largest operation of all, a jar of three does not grow unnoticed")
    void theLargestOperationKeepsItsSize() throws IOException {
        assertThat(jar(List.of("AttachKeyPair", "DescribeInstances", "DescribeKeyPairs")))
                .isLessThan(100_000);
    }

    private static List<String> operations(Map<String, String> sources) {
        return sources.keySet().stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length()))
                .toList();
    }

    /** The operations in the order of what their own classes weigh. */
    private static List<String> bySize(List<String> operations, Path classes) throws IOException {
        Map<String, Long> weights = new TreeMap<>();
        for (Path file : classFiles(classes)) {
            String owner = file.getFileName().toString().replaceFirst("(Operation|Request|Response)\\b.*", "");
            if (operations.contains(owner)) {
                weights.merge(owner, Files.size(file), Long::sum);
            }
        }
        return weights.keySet().stream()
                .sorted(Comparator.comparing(weights::get))
                .toList();
    }

    private long jar(List<String> operations) throws IOException {
        Sandbox.Compiled compiled = new Sandbox(folder.resolve(String.join("-", operations)))
                .specs(DESCRIPTION)
                .client(operations.toArray(String[]::new))
                .compile();
        assertThat(compiled.messages()).isEmpty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Path> classes = classFiles(compiled.classes());
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Path file : classes) {
                jar.putNextEntry(
                        new JarEntry(compiled.classes().relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "jar of %s: %,d bytes, %d classes%n",
                String.join(", ", operations),
                bytes.size(),
                classes.size());
        return bytes.size();
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static Path javac25() {
        Optional<Path> javac = Jdks.program(25, "javac");
        assumeTrue(javac.isPresent(), Jdks.absent(25));
        return javac.orElseThrow();
    }

    private static int described() throws IOException {
        try (Stream<Path> files = Files.list(DESCRIPTION.resolve("operations"))) {
            return (int) files.count();
        }
    }
}
