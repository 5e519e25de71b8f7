package dev.tenon.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole generated client, to be read by people; {@code -Dtenon.record=true} writes it anew. */
class GoldenTest {
    private static final Path GOLDENS =
            Path.of(System.getProperty("basedir", "processor"), "src", "test", "resources", "golden");

    private static final Compilation COMPILATION = Compiler.javac()
            .withProcessors(new ApiProcessor())
            .compile(JavaFileObjects.forSourceString("sandbox.package-info", """
                    @dev.tenon.runtime.annotation.GenerateClient(spec = "keypairs/service.yaml")
                    package sandbox;
                    """));

    static List<JavaFileObject> generated() {
        return COMPILATION.generatedSourceFiles();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void looksAsRecorded(JavaFileObject file) throws IOException {
        String text = file.getCharContent(false).toString();
        Path golden = GOLDENS.resolve(Path.of(file.getName()).getFileName());
        if (Boolean.getBoolean("tenon.record")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, text);
        }
        assertThat(golden)
                .as("-Dtenon.record=true records anew")
                .exists()
                .content()
                .isEqualTo(text);
    }

    @Test
    void whatIsRecordedIsAllOfAClientAndCompiles() throws IOException {
        try (Stream<Path> goldens = Files.list(GOLDENS)) {
            List<JavaFileObject> sources =
                    goldens.sorted().map(GoldenTest::source).toList();

            assertThat(sources).hasSameSizeAs(generated());
            assertThat(Compiler.javac().withOptions("-Xlint:all,-processing").compile(sources))
                    .succeededWithoutWarnings();
        }
    }

    @Test
    @DisplayName("what the values of a parameter mean stands where it is set, in the language of the client")
    void meaningsOfValuesAreInJavadoc() {
        assertThat(generated())
                .filteredOn(file -> file.getName().endsWith("/DescribeMachinesRequest.java"))
                .singleElement()
                .satisfies(file -> assertThat(
                                file.getCharContent(false).toString().replaceAll("\\s+(\\* )?", " "))
                        .contains("<code>cloud</code>: A disk that others share. <code>cloud_ssd</code>: A fast disk.")
                        .doesNotContain("云盘"));
    }

    private static JavaFileObject source(Path golden) {
        try {
            return JavaFileObjects.forResource(golden.toUri().toURL());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
