package dev.tenon.calls;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The other JDKs of a machine. */
final class Jdks {
    private Jdks() {}

    /** The launcher of a JDK of that version; the test is skipped where there is none. */
    static Path java(int version) {
        Optional<Path> java = homes(version).stream()
                .filter(home -> release(home).matches("(?s).*JAVA_VERSION=\"" + version + "\\b.*"))
                .map(home -> home.resolve("bin").resolve("java"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                java.isPresent(),
                () -> "skipped: no JDK " + version + " at -Dtenon.jdk" + version + ", at JAVA" + version
                        + "_HOME, at JAVA_HOME_" + version + "_X64, nor beside the JDK that runs the tests");
        return java.orElseThrow();
    }

    private static List<Path> homes(int version) {
        Stream<Path> named = Stream.of(
                        System.getProperty("tenon.jdk" + version),
                        System.getenv("JAVA" + version + "_HOME"),
                        System.getenv("JAVA_HOME_" + version + "_X64"))
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of);
        return Stream.concat(named, beside()).toList();
    }

    private static Stream<Path> beside() {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> homes = Files.list(home.toRealPath().resolveSibling(""))) {
            return homes.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String release(Path home) {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException absent) {
            return "";
        }
    }
}
