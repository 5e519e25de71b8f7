package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.support.Jdks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same client under other compilers and tools. */
class CompilersTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("G13 G17 G21 Eclipse's compiler generates the same bytes and compiles them")
    void eclipseGeneratesTheSameBytes() {
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
    void jdk25GeneratesTheSameBytes() throws IOException, InterruptedException {
        Path javac = javac25();
        Sandbox sandbox = KeyPairs.sandbox(folder.resolve("25")).client();
        Sandbox.Compiled expected =
                KeyPairs.sandbox(folder.resolve("17")).client().compile();
        Path said = folder.resolve("said");

        int exit = sandbox.compileWith(javac, said);

        assertThat(Files.readString(said)).isEmpty();
        assertThat(exit).isZero();
        assertThat(sandbox.generatedSources()).isEqualTo(expected.sources());
    }

    @Test
    @Tag("long")
    @DisplayName("G13 --release 17, on JDK 17 and 25: the same bytes, and no warning")
    void release17GeneratesTheSameBytes() throws IOException, InterruptedException {
        Sandbox.Compiled expected =
                KeyPairs.sandbox(folder.resolve("17")).client().compile("--release", "17");

        assertThat(expected.messages()).isEmpty();
        assertThat(expected.success()).isTrue();
        Path javac = javac25();
        Sandbox sandbox = KeyPairs.sandbox(folder.resolve("25")).client();
        Path said = folder.resolve("said");
        int exit = sandbox.compileWith(javac, said, "--release", "17");
        assertThat(Files.readString(said)).isEmpty();
        assertThat(exit).isZero();
        assertThat(sandbox.generatedSources()).isEqualTo(expected.sources());
    }

    @Test
    @DisplayName("G04 javadoc -Xdoclint:all has nothing to say about a client")
    void javadocHasNoComplaint() {
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

    private static Path javac25() {
        Optional<Path> javac = Jdks.program(25, "javac");
        assumeTrue(javac.isPresent(), Jdks.absent(25));
        return javac.orElseThrow();
    }
}
