package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Prints the sizes that a user meets. They have no limit; a change of them is seen in the log of a build. */
class SizesTest {
    @Test
    @DisplayName("the size of each published jar is printed")
    void eachPublishedJarIsPrinted() throws IOException {
        StringBuilder table = new StringBuilder("Published jars, bytes:\n");
        for (Published module : Published.values()) {
            long bytes = Files.size(module.jar());
            assertThat(bytes).as(module.artifactId()).isPositive();
            line(table, bytes, module.artifactId());
        }
        System.out.print(table);
    }

    @Test
    @DisplayName("the size of the class path that tenon-ecs brings is printed, jar by jar")
    void theClassPathOfAConsumerIsPrinted() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(Published.ECS.jar()));
        Published.ECS.libraries().forEach(library -> jars.add(library.file()));
        assertThat(jars).allMatch(Files::isRegularFile).hasSizeGreaterThan(1);

        StringBuilder table = new StringBuilder("Class path of a consumer of tenon-ecs, bytes:\n");
        long sum = 0;
        for (Path jar : jars) {
            sum += Files.size(jar);
            line(table, Files.size(jar), jar.getFileName().toString());
        }
        line(table, sum, "all " + jars.size() + " jars");
        System.out.print(table);
    }

    @Test
    @DisplayName("what an operation adds to the jar of tenon-ecs is printed, by kind of class")
    void whatAnOperationAddsIsPrinted() throws IOException {
        Map<Kind, List<ZipEntry>> files; // in the order of the kinds
        try (ZipFile jar = new ZipFile(Published.ECS.jar().toFile())) {
            files = jar.stream()
                    .collect(Collectors.groupingBy(
                            entry -> Kind.of(entry.getName()), TreeMap::new, Collectors.<ZipEntry>toList()));
        }
        long operations = files.getOrDefault(Kind.OPERATION, List.of()).size();
        assertThat(operations).isGreaterThan(300);

        StringBuilder table =
                new StringBuilder("Each of the " + operations + " operations of tenon-ecs, bytes in the jar:\n");
        files.forEach((kind, entries) -> line(
                table,
                entries.stream().mapToLong(SizesTest::inJar).sum() / operations,
                String.format(
                        Locale.ROOT,
                        "%s, %.2f files",
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        (double) entries.size() / operations)));
        line(table, Files.size(Published.ECS.jar()) / operations, "all");
        System.out.print(table);
    }

    /** The content, and what the archive says of it: before it, after it and in its directory. */
    private static long inJar(ZipEntry entry) {
        return entry.getCompressedSize() + 30 + 16 + 46 + 2L * entry.getName().length();
    }

    /** Kinds of generated files, by their names. */
    private enum Kind {
        OPERATION("\\w+Operation"),
        REQUEST("\\w+Request"),
        BUILDER_OF_REQUEST("\\w+Request(\\$\\w+)?\\$Builder"),
        GROUP_OF_REQUEST("\\w+Request\\$\\w+"),
        RESPONSE("\\w+Response"),
        STRUCTURE_OF_RESPONSE("\\w+Response\\$\\w+"),
        ERRORS("\\w+(ErrorCode|Exception)(\\$\\w+)?"),
        SERVICE("[\\w$]+"),
        OTHER(".*");

        private final Pattern type;

        Kind(String type) {
            this.type = Pattern.compile(type);
        }

        static Kind of(String file) {
            String simple = file.substring(file.lastIndexOf('/') + 1);
            String type = simple.endsWith(".class") ? simple.substring(0, simple.length() - ".class".length()) : "";
            return Arrays.stream(values())
                    .filter(kind -> kind.type.matcher(type).matches())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void line(StringBuilder table, long bytes, String name) {
        table.append(String.format(Locale.ROOT, "%,12d  %s%n", bytes, name));
    }
}
