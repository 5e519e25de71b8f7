package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static void line(StringBuilder table, long bytes, String name) {
        table.append(String.format(Locale.ROOT, "%,12d  %s%n", bytes, name));
    }
}
