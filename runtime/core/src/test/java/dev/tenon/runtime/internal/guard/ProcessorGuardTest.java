package dev.tenon.runtime.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorGuardTest {
    private static final String ASKS = """
            @dev.tenon.runtime.annotation.GenerateClient(spec = "tenon/ecs/v2014_05_26/service.yaml")
            package com.example.cloud;
            """;

    @TempDir
    Path output;

    @Test
    @DisplayName("a package that asks for a client fails with a sentence when the processor did not run")
    void missingProcessorFailsTheBuild() throws IOException {
        List<String> errors = compile(
                source("com/example/cloud/package-info.java", ASKS),
                source("com/example/cloud/Use.java", "package com.example.cloud; class Use { EcsClient ecs; }"));

        assertThat(errors)
                .anySatisfy(error -> assertThat(error)
                        .contains("the Tenon annotation processor did not run")
                        .contains("<annotationProcessorPaths>"));
    }

    @Test
    @DisplayName("generated sources beside the annotation satisfy the guard")
    void generatedSourcesSatisfyTheGuard() throws IOException {
        List<String> errors = compile(
                source("com/example/cloud/package-info.java", ASKS), source("com/example/cloud/EcsClient.java", """
                        package com.example.cloud;
                        @javax.annotation.processing.Generated("dev.tenon.processor.ApiProcessor")
                        class EcsClient {}
                        """));

        assertThat(errors).isEmpty();
    }

    @Test
    @DisplayName("other packages are left alone")
    void otherPackagesAreLeftAlone() throws IOException {
        assertThat(compile(source("com/example/Plain.java", "package com.example; class Plain {}")))
                .isEmpty();
    }

    private List<String> compile(JavaFileObject... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            compiler.getTask(new StringWriter(), files, diagnostics, List.of("-proc:none"), null, List.of(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
