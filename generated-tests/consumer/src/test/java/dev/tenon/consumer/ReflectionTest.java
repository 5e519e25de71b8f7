package dev.tenon.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.generated.Operation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A consumer needs no list of classes for a native image: neither its client nor the runtime asks for any by name. */
class ReflectionTest {
    private static final Path GENERATED = Path.of("target", "classes", "dev", "tenon", "consumer", "cloud");
    private static final Pattern REFLECTION = Pattern.compile("java/lang/reflect/\\w+");

    @Test
    @DisplayName("no generated class refers to anything of java.lang.reflect")
    void generatedClassesUseNoReflection() throws IOException {
        assertThat(reflection(GENERATED)).isEmpty();
    }

    @Test
    @DisplayName("of java.lang.reflect the runtime refers to Type only, which Retrofit's converters are told")
    void theRuntimeUsesNoReflection() throws IOException, URISyntaxException {
        assertThat(reflection(runtime())).isSubsetOf("java/lang/reflect/Type");
    }

    private static Path runtime() throws URISyntaxException {
        return Path.of(Operation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Set<String> reflection(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return reflectionBelow(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return reflectionBelow(jar.getPath("/"));
        }
    }

    private static Set<String> reflectionBelow(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".class")).toList()) {
                String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
                REFLECTION.matcher(constants).results().forEach(match -> found.add(match.group()));
            }
        }
        return found;
    }
}
