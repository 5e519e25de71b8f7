package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions through the filers of several compilers, which say in several ways that a file is not there. */
class FilerSpecSourceTest {
    @TempDir
    Path folder;

    static Stream<Exception> refusals() {
        return Stream.of(
                new NoSuchFileException("service.yaml"),
                new FilerException("reopened"),
                new IllegalArgumentException("unknown location"),
                new UnsupportedOperationException("no source path"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @DisplayName("G17 a filer that throws for one place: the next one is searched")
    void searchesTheNextPlaceAfterARefusal(Exception refusal) throws IOException {
        Map<StandardLocation, Object> found = Map.of(
                StandardLocation.CLASS_PATH, refusal,
                StandardLocation.SOURCE_PATH, refusal,
                StandardLocation.CLASS_OUTPUT, new Described("tenon: 1"));

        assertThat(new FilerSpecSource(filer(found)).read("service.yaml"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("tenon: 1"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @DisplayName("G17 a filer that throws for every place: there is no such file")
    void findsNothingWhereEveryPlaceRefuses(Exception refusal) throws IOException {
        Map<StandardLocation, Object> found = Map.of(
                StandardLocation.CLASS_PATH, refusal,
                StandardLocation.SOURCE_PATH, refusal,
                StandardLocation.CLASS_OUTPUT, refusal);

        assertThat(new FilerSpecSource(filer(found)).read("service.yaml")).isEmpty();
    }

    @Test
    @DisplayName("G17 Eclipse's compiler names the places searched for a description that is nowhere")
    void eclipseNamesThePlacesSearched() {
        Sandbox.Compiled broken =
                new Sandbox(folder).client().compileWithEclipse(new EclipseCompiler(), new ApiProcessor());

        assertThat(broken.messages())
                .hasSize(1)
                .allSatisfy(message ->
                        assertThat(message).contains("[SPEC-001]", "class path", "source path", "class output"));
    }

    @ParameterizedTest
    @CsvSource({
        "target/classes, src/main/resources, tenon: 1, true",
        "target/classes, src/main/resources, tenon: 2, false",
        "target/test-classes, src/test/resources, tenon: 1, true",
        "build/resources/main, src/main/resources, tenon: 1, true",
        "build/resources/test, src/test/resources, tenon: 1, true",
        "out/classes, src/main/resources, tenon: 1, false"
    })
    @DisplayName("a mistake is shown in the file that was copied to the class path, where that is still the same")
    void showsTheFileThatWasCopied(String classes, String resources, String text, boolean shown) throws IOException {
        Path copy = write(folder.resolve(classes).resolve("api/service.yaml"), "tenon: 1");
        Path original = write(folder.resolve(resources).resolve("api/service.yaml"), text);
        FilerSpecSource source = new FilerSpecSource(filer(Map.of(
                StandardLocation.CLASS_PATH, new SimpleJavaFileObject(copy.toUri(), JavaFileObject.Kind.OTHER) {})));

        assertThat(source.read("api/service.yaml")).isPresent();
        assertThat(source.locate("api/service.yaml").map(Path::of)).hasValue(shown ? original : copy);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(Files.createDirectories(file.getParent()).resolve(file.getFileName()), text);
    }

    /** A filer that knows one file in each place, or throws. */
    private static Filer filer(Map<StandardLocation, Object> found) {
        return (Filer) Proxy.newProxyInstance(
                FilerSpecSourceTest.class.getClassLoader(),
                new Class<?>[] {Filer.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getResource");
                    Object result = found.get((StandardLocation) arguments[0]);
                    if (result instanceof Exception refusal) {
                        throw refusal;
                    }
                    return result;
                });
    }

    /** A file that no file system holds. */
    private static final class Described extends SimpleJavaFileObject implements FileObject {
        private final String text;

        Described(String text) {
            super(URI.create("memory:///service.yaml"), Kind.OTHER);
            this.text = text;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
