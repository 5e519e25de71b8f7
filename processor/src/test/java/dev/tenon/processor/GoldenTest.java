package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated files look like, to be read by people; {@code -Dtenon.record=true} writes them anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private static final Path GOLDENS =
            Path.of(System.getProperty("basedir", "processor"), "src", "test", "resources", "golden");

    private Compilation compilation = Compiler.javac().compile(JavaFileObjects.forSourceString("a.A", "package a;"));

    @BeforeAll
    void compile() {
        compilation = Compiler.javac()
                .withProcessors(new ApiProcessor())
                .compile(
                        JavaFileObjects.forSourceString(
                                "sandbox.package-info",
                                "@dev.tenon.runtime.annotation.GenerateClient(spec = \"keypairs/service.yaml\")\npackage sandbox;"));
        assertThat(compilation.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keys",
                "AttachKeyPairRequest",
                "AttachKeyPairResponse",
                "AttachKeyPairOperation",
                "DescribeMachinesOperation",
                "KeysApi",
                "KeysClient",
                "KeysErrorCode",
                "KeysException",
                "KeysService"
            })
    void looksAsRecorded(String type) throws IOException {
        String text = compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "sandbox", type + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();
        // Not named .java, so that no tool takes it for source of this module.
        Path golden = GOLDENS.resolve(type + ".java.txt");
        if (Boolean.getBoolean("tenon.record")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, text);
        }
        assertThat(text)
                .as("recorded in %s; -Dtenon.record=true records anew", golden)
                .isEqualTo(Files.readString(golden));
    }
}
