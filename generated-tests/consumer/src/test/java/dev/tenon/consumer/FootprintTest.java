package dev.tenon.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.generated.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a consumer carries: how many bytes, and no reflection. */
class FootprintTest {
    private static final Path GENERATED = Path.of("target", "classes", "dev", "tenon", "consumer", "cloud");
    private static final Pattern REFLECTION = Pattern.compile("java/lang/reflect/\\w+");

    @Test
    @DisplayName("two operations of ECS make a jar of less than 60 kB")
    void generatedJar() throws IOException {
        long bytes = zipped(GENERATED);

        System.out.printf(Locale.ROOT, "generated jar of two operations: %,d bytes%n", bytes);
        assertThat(bytes).isLessThan(60_000);
    }

    @Test
    @DisplayName("the runtime jar is under 200 KiB")
    void runtimeJar() throws IOException, URISyntaxException {
        long bytes = zipped(runtime());

        System.out.printf(Locale.ROOT, "runtime jar: %,d bytes%n", bytes);
        assertThat(bytes).isLessThan(200 * 1_024);
    }

    @Test
    @DisplayName(
            "no generated class names anything of java.lang.reflect, the runtime only the Type of Retrofit's converters")
    void noReflection() throws IOException, URISyntaxException {
        assertThat(reflection(GENERATED)).isEmpty();
        assertThat(reflection(runtime())).isSubsetOf("java/lang/reflect/Type");
    }

    private static Path runtime() throws URISyntaxException {
        return Path.of(Operation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Set<String> reflection(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : classes(folder)) {
            String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
            REFLECTION.matcher(constants).results().forEach(match -> found.add(match.group()));
        }
        return found;
    }

    private static List<Path> classes(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                Path copy = Files.createTempDirectory("classes");
                try (Stream<Path> walk = Files.walk(jar.getPath("/"))) {
                    for (Path file : walk.filter(path -> path.toString().endsWith(".class"))
                            .toList()) {
                        Path target = copy.resolve(file.toString().substring(1));
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                }
                return classes(copy);
            }
        }
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static long zipped(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return Files.size(place);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : classes(place)) {
                zip.putNextEntry(new ZipEntry(place.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.size();
    }
}
