package dev.tenon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The other JDKs of a machine. */
public final class Jdks {
    private Jdks() {}

    /**
     * Finds a program of a JDK of some version, such as {@code javac}.
     *
     * @return the program, or empty where {@link #absent} says why a test is skipped
     */
    public static Optional<Path> program(int version, String name) {
        return homes(version)
                .filter(home -> release(home).matches("(?s).*JAVA_VERSION=\"" + version + "\\b.*"))
                .map(home -> home.resolve("bin").resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Says where a JDK of some version was sought in vain. */
    public static String absent(int version) {
        return "skipped: no JDK " + version + " at -Dtenon.jdk" + version + ", at JAVA" + version
                + "_HOME, at JAVA_HOME_" + version + "_X64, nor beside the JDK that runs the tests";
    }

    private static Stream<Path> homes(int version) {
        Stream<Path> named = Stream.of(
                        Optional.ofNullable(System.getProperty("tenon.jdk" + version)),
                        Optional.ofNullable(System.getenv("JAVA" + version + "_HOME")),
                        Optional.ofNullable(System.getenv("JAVA_HOME_" + version + "_X64")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .map(Path::of);
        return Stream.concat(named, beside().stream());
    }

    private static List<Path> beside() {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> homes = Files.list(home.toRealPath().resolveSibling(""))) {
            return homes.sorted().toList();
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
