package dev.tenon.processor;

import java.lang.management.ManagementFactory;
import javax.tools.ToolProvider;

/** Runs the compiler in a virtual machine of its own and prints the CPU time of its thread, which a busy machine does not change. */
final class TimedCompilation {
    static final String CPU = "cpu milliseconds ";

    private TimedCompilation() {}

    /** Takes the arguments of javac. */
    public static void main(String[] arguments) {
        int result = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, arguments);
        System.out.println(CPU + ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000);
        System.exit(result);
    }
}
