package dev.tenon.packages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A module that is published, by its folder. */
enum Published {
    SPEC("spec/language"),
    IMPORTER("spec/importer"),
    EXPLORER("spec/explorer"),
    CLI("spec/cli"),
    ECS_SPEC("spec/ecs"),
    STS_SPEC("spec/sts"),
    PROCESSOR("processor"),
    RUNTIME("runtime/core"),
    ALIBABA("runtime/alibaba"),
    AWS("runtime/aws"),
    DYNAMIC("runtime/dynamic"),
    MICROMETER("runtime/micrometer"),
    TESTKIT("runtime/testkit"),
    ECS("generated-tests/ecs"),
    ECS_SIMULATION("generated-tests/ecs-simulation");

    static final Path ROOT = Path.of("..", "..");
    private static final Pattern LIBRARY = Pattern.compile("^ *([\\w.-]+:[\\w.-]+):jar:([\\w.-]+):(.*?)( -- .*)?$");
    private static final Pattern NAME = Pattern.compile("<artifactId>(tenon-(?!parent)[\\w-]+)</artifactId>");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private final String folder;

    Published(String folder) {
        this.folder = folder;
    }

    Path folder() {
        return ROOT.resolve(folder);
    }

    String pom() {
        return text(folder().resolve("pom.xml"));
    }

    /** A file that packaging leaves behind; the test is skipped where nothing was packed. */
    Path packed(String name) {
        Path file = folder().resolve("target").resolve(name);
        assumeTrue(
                Files.isRegularFile(file),
                () -> "skipped: " + folder + " is not packed: mvn verify packs it, with " + name
                        + " when it is online");
        return file;
    }

    /** The name under which it is published. */
    String artifactId() {
        return first(NAME);
    }

    /** The jar. */
    Path jar() {
        return jar("");
    }

    /** A jar beside it, such as {@code -sources}. */
    Path jar(String classifier) {
        return packed(artifactId() + "-" + first(VERSION) + classifier + ".jar");
    }

    private String first(Pattern element) {
        Matcher found = element.matcher(pom());
        if (!found.find()) {
            throw new IllegalStateException(folder + "/pom.xml has no " + element);
        }
        return found.group(1);
    }

    /**
     * A jar on the class path of whoever uses a module, as Maven resolves it.
     *
     * @param coordinates group, name and version
     * @param file the jar
     */
    record Library(String coordinates, Path file) {}

    /** The jars that a module brings with it. */
    List<Library> libraries() {
        return text(packed("dependencies.txt"))
                .lines()
                .map(LIBRARY::matcher)
                .filter(Matcher::matches)
                .map(line -> new Library(line.group(1) + ":" + line.group(2), Path.of(line.group(3))))
                .sorted(Comparator.comparing(Library::coordinates))
                .toList();
    }

    /** Group, name and version of each jar that a module brings with it. */
    List<String> coordinates() {
        return libraries().stream().map(Library::coordinates).toList();
    }

    /** An entry of a jar with its bytes, one character each. */
    record Entry(ZipEntry entry, String bytes) {
        @Override
        public String toString() {
            return entry.getName();
        }
    }

    static List<Entry> entries(Path jar) {
        List<Entry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile());
                Stream<? extends ZipEntry> all = zip.stream()) {
            for (ZipEntry entry : all.toList()) {
                entries.add(new Entry(entry, text(zip.getInputStream(entry).readAllBytes())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
