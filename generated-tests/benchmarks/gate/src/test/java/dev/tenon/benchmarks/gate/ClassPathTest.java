package dev.tenon.benchmarks.gate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The bytes on the class path of a consumer of the whole generated client. */
final class ClassPathTest {
    @Test
    void staysWithinTheCommittedFigure() throws IOException {
        Path list = Path.of("../tenon/target/class-path.txt");
        Assumptions.assumeTrue(Files.exists(list), "the class path is listed when the build packages");
        long bytes = 0;
        for (String path : Files.readString(list).trim().split(File.pathSeparator, -1)) {
            Path jar = Path.of(path);
            Assumptions.assumeTrue(Files.isRegularFile(jar), "there are jars when the build packages");
            if (!jar.getFileName().toString().startsWith("tenon-benchmarks-")) {
                bytes += Files.size(jar);
            }
        }
        new Committed().holds("class-path.bytes", (double) bytes);
    }
}
