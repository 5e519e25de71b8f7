package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language's own hostile description: every construct, and names that Java does not like. */
class HostileServiceTest {
    private static final Path DESCRIPTION =
            Sandbox.module("spec", "language", "src", "test", "resources", "valid", "service", "hostile");

    @TempDir
    Path folder;

    @Test
    @DisplayName("G08 G13 hostile names: compiles without a warning, every class loads, javadoc has nothing to say")
    void compilesAndLoads() throws Exception {
        Sandbox.Compiled compiled =
                new Sandbox(folder).specs(DESCRIPTION).client().compile("-Xdoclint:all/protected");

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        for (String name : classes(compiled.classes())) {
            assertThat(Class.forName(name, true, loader).getDeclaredMethods()).isNotNull();
        }
    }

    private static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }
}
