package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.tenon.processor.generate.Generator;
import dev.tenon.spec.model.ApiModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor among others, in several rounds, and when something is in its way. */
class RoundsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("G16 a package that another processor writes in a later round gets its client too")
    void generatesForAPackageOfALaterRound() {
        Sandbox.Compiled compiled = KeyPairs.sandbox(folder)
                .client("AttachKeyPair")
                .compile(List.of(new WritesPackage(), new ApiProcessor()));

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources()).containsKeys("sandbox/KeysClient.java", "later/KeysClient.java");
    }

    @Test
    @DisplayName("G16 a type that exists already: one sentence, no exception")
    void reportsATypeThatExists() {
        Sandbox.Compiled compiled = KeyPairs.sandbox(folder)
                .client("AttachKeyPair")
                .java("sandbox/KeysClient.java", "package sandbox;\nclass KeysClient { }\n")
                .compile();

        assertThat(compiled.messages())
                .anyMatch(message ->
                        message.equals("sandbox.KeysClient exists already; rename it or generate into another package"))
                .noneMatch(message -> message.contains("Exception"));
    }

    @Test
    @DisplayName("G16 the annotation on something else than a package: the compiler says so, no exception")
    void ignoresTheAnnotationOnAClass() {
        Sandbox.Compiled compiled = KeyPairs.sandbox(folder)
                .java(
                        "sandbox/Wrong.java",
                        "package sandbox; @dev.tenon.runtime.annotation.GenerateClient(spec = \"service.yaml\") class Wrong {}")
                .compile();

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.sources()).isEmpty();
        assertThat(compiled.messages()).noneMatch(message -> message.contains("Exception"));
    }

    @Test
    @DisplayName("G16 other sources with errors: the client is generated all the same")
    void generatesDespiteErrorsInOtherSources() {
        Sandbox.Compiled compiled = KeyPairs.sandbox(folder)
                .client("AttachKeyPair")
                .java("sandbox/Broken.java", "package sandbox;\nclass Broken { Unknown field; KeysClient client; }\n")
                .compile();

        assertThat(compiled.messages()).hasSize(1).allMatch(message -> message.contains("Unknown"));
    }

    @Test
    @DisplayName("G19 a mistake of the compiler itself: one line with the place in the description")
    void reportsABugWithThePlaceInTheDescription() {
        Generator broken = new Generator() {
            @Override
            public Stream<JavaFile> generate(ApiModel model) {
                model.operations().stream()
                        .filter(operation -> operation.name().equals("Bad"))
                        .findAny()
                        .ifPresent(operation -> {
                            throw new IndexOutOfBoundsException("secret detail");
                        });
                return Stream.empty();
            }
        };
        ApiModel model = Models.api(
                Models.operation("Good", "", List.of(), List.of(), List.of()),
                Models.operation("Bad", "", List.of(), List.of(), List.of()));

        Assertions.assertThatThrownBy(
                        () -> new ApiCompiler(List.of(broken), new Strictness(false, false)).generate(model))
                .isInstanceOf(CompilerBug.class)
                .hasMessage("operations/Bad.yaml:1:1: operation Bad: internal error of the Tenon compiler,"
                        + " please report it (IndexOutOfBoundsException; -Adebug shows the details)");
    }

    /** Writes a package that asks for a client. */
    @SupportedAnnotationTypes("*")
    private static final class WritesPackage extends AbstractProcessor {
        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("later.package-info")
                        .openWriter()) {
                    writer.write(
                            "@dev.tenon.runtime.annotation.GenerateClient(spec = \"service.yaml\")\npackage later;\n");
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return false;
        }
    }
}
