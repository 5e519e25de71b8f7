package dev.tenon.importer;

import com.sun.management.OperatingSystemMXBean;
import dev.tenon.importer.cli.ImportCommand;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, which tells at its end how much processor time it took. */
final class TimedImport {
    static final String MARK = "processor milliseconds: ";

    private TimedImport() {}

    public static void main(String[] arguments) {
        int exit = ImportCommand.commandLine().execute(arguments);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.println(MARK + TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
        System.exit(exit);
    }
}
