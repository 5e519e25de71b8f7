package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same client under other compilers and tools. */
class CompilersTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("G13 G17 Eclipse's compiler generates the same bytes and compiles them")
    void eclipse() {
        Sandbox.Compiled javac =
                KeyPairs.sandbox(folder.resolve("javac")).client().compile();
        Sandbox.Compiled eclipse = KeyPairs.sandbox(folder.resolve("ecj"))
                .client()
                .compileWithEclipse(new EclipseCompiler(), new ApiProcessor());

        assertThat(eclipse.messages()).isEmpty();
        assertThat(eclipse.success()).isTrue();
        assertThat(eclipse.sources()).isEqualTo(javac.sources());
    }

    @Test
    @DisplayName("G13 JDK 25: the same bytes, and no warning")
    void underJdk25() throws IOException, InterruptedException {
        Optional<Path> javac = newestJdk();
        Assumptions.assumeTrue(javac.isPresent(), "no JDK 25 beside this one");
        Sandbox sandbox = KeyPairs.sandbox(folder.resolve("25")).client();
        Sandbox.Compiled expected =
                KeyPairs.sandbox(folder.resolve("17")).client().compile();
        List<String> command = new ArrayList<>(List.of(javac.get().toString()));
        command.addAll(sandbox.arguments());
        command.addAll(List.of("-processorpath", Sandbox.classPath(), "-processor", ApiProcessor.class.getName()));
        sandbox.sources().forEach(source -> command.add(source.toString()));
        File output = folder.resolve("output").toFile();

        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        assertThat(process.waitFor()).as(() -> read(output.toPath())).isZero();
        assertThat(read(output.toPath())).isEmpty();
        assertThat(sandbox.generatedSources()).isEqualTo(expected.sources());
    }

    @Test
    @DisplayName("G04 javadoc -Xdoclint:all has nothing to say about a client")
    void javadoc() {
        Sandbox.Compiled client = KeyPairs.sandbox(folder).client().compile();
        StringWriter said = new StringWriter();
        int result = ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-quiet",
                        "-Xdoclint:all",
                        "-d",
                        folder.resolve("javadoc").toString(),
                        "-cp",
                        Sandbox.classPath(),
                        "-sourcepath",
                        client.generated().toString(),
                        "sandbox");

        assertThat(said.toString()).isEmpty();
        assertThat(result).isZero();
    }

    private static Optional<Path> newestJdk() throws IOException {
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(beside)) {
            return homes.filter(home -> home.getFileName().toString().contains("25"))
                    .map(home -> home.resolve("bin").resolve("javac"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
