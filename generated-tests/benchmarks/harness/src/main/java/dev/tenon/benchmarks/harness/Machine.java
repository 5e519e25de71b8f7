package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the figures were taken on, and of which versions. */
final class Machine {
    private Machine() {}

    static String describe(Workshop workshop) throws IOException {
        return "Taken on " + LocalDate.now(ZoneOffset.UTC) + " with " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.runtime.version") + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " × " + processor() + ".\n\n"
                + versions(workshop) + "\n";
    }

    private static String processor() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
            if (line.startsWith("model name")) {
                return line.substring(line.indexOf(':') + 1).trim();
            }
        }
        return "processor";
    }

    private static String versions(Workshop workshop) throws IOException {
        List<String> wanted = List.of(
                "aliyun-java-sdk-core",
                "aliyun-java-sdk-ecs",
                "ecs20140526",
                "tea-openapi",
                "tea-1",
                "aliyun-gateway-pop",
                "okhttp-",
                "retrofit-",
                "jackson-core",
                "aalto-xml",
                "gson-2");
        StringBuilder text = new StringBuilder();
        for (String module : List.of("v1", "v2", "v2-newest-tea", "async", "floors")) {
            List<String> names = new ArrayList<>();
            for (Path library : workshop.libraries(module)) {
                String name = library.getFileName().toString().replace(".jar", "");
                if (wanted.stream().anyMatch(name::startsWith)) {
                    names.add(name);
                }
            }
            text.append("* ")
                    .append(module)
                    .append(": ")
                    .append(String.join(", ", names))
                    .append('\n');
        }
        return text.toString();
    }
}
