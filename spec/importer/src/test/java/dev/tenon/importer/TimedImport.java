package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.tenon.importer.cli.ImportCommand;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, which tells at its end how much processor time it took. */
final class TimedImport {
    private static final String MARK = "processor milliseconds: ";

    private TimedImport() {}

    /**
     * A run that succeeded.
     *
     * @param text what the command said
     * @param millis the processor time of its process
     */
    record Run(String text, long millis) {}

    /** Runs the command in a process of its own; what it says goes through a file in a folder. */
    static Run of(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TimedImport.class.getName(),
                "--no-progress"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String text = Files.readString(said);
        assertThat(exit).as(text).isZero();
        int mark = text.indexOf(MARK) + MARK.length();
        return new Run(text, Long.parseLong(text.substring(mark).strip()));
    }

    public static void main(String[] arguments) {
        int exit = ImportCommand.commandLine().execute(arguments);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.println(MARK + TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
        System.exit(exit);
    }
}
