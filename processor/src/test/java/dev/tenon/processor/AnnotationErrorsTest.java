package dev.tenon.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which member of the annotation an error points at. */
class AnnotationErrorsTest {
    private static JavaFileObject request(String spec, String operations) {
        return JavaFileObjects.forSourceString("sandbox.package-info", """
                @dev.tenon.runtime.annotation.GenerateClient(
                        spec = "%s",
                        operations = {%s})
                package sandbox;
                """.formatted(spec, operations));
    }

    private static Compilation compile(JavaFileObject request) {
        return Compiler.javac().withProcessors(new ApiProcessor()).compile(request);
    }

    @Test
    void anOperationThatThereIsNotPointsAtTheOperations() {
        JavaFileObject request = request(
                "keypairs/service.yaml", "\"AttachKeypair\", \"Nonsense\", \"AttachKeyPair\", \"AttachKeyPair\"");

        Compilation broken = compile(request);

        assertThat(broken).hadErrorCount(3);
        assertThat(broken)
                .hadErrorContaining("no operation 'AttachKeypair'; did you mean 'AttachKeyPair'?")
                .inFile(request)
                .onLineContaining("operations =");
        assertThat(broken)
                .hadErrorContainingMatch("no operation 'Nonsense'$")
                .inFile(request)
                .onLineContaining("operations =");
        assertThat(broken)
                .hadErrorContaining("Operation 'AttachKeyPair' is named twice")
                .inFile(request)
                .onLineContaining("operations =");
    }

    /** An editor underlines the path, and the message leads from there to the place in the file. */
    @Test
    void aMistakeInADescriptionPointsAtThePathOfTheDescription(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("operations"));
        for (String file : List.of("service.yaml", "operations/DescribeMachines.yaml")) {
            Files.writeString(folder.resolve(file), KeyPairs.text(file));
        }
        Files.writeString(folder.resolve("operations/AttachKeyPair.yaml"), "operation: [\n");
        JavaFileObject request = request("service.yaml", "\"AttachKeyPair\"");
        List<File> classPath = new ArrayList<>(List.of(folder.toFile()));
        for (String entry : Sandbox.classPath().split(File.pathSeparator, -1)) {
            classPath.add(new File(entry));
        }

        Compilation broken = Compiler.javac()
                .withProcessors(new ApiProcessor())
                .withClasspath(classPath)
                .compile(request);

        assertThat(broken).hadErrorCount(1);
        assertThat(broken)
                .hadErrorContaining("operations/AttachKeyPair.yaml:2:1")
                .inFile(request)
                .onLine(2)
                .atColumn("        spec = \"".length());
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, [SPEC-002]",
        "toy/2014-05-26/service.yaml, 'the folder ''2014-05-26'', because it is not a Java identifier'",
        "nowhere/service.yaml, 'searched nowhere/service.yaml on the class path'"
    })
    void aDescriptionThatThereIsNotPointsAtTheSpec(String spec, String says) {
        JavaFileObject request = request(spec, "");

        Compilation broken = compile(request);

        assertThat(broken).hadErrorCount(1);
        assertThat(broken).hadErrorContaining(says).inFile(request).onLineContaining("spec =");
    }
}
