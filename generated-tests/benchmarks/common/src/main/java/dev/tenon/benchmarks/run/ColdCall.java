package dev.tenon.benchmarks.run;

import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One call in a fresh process, which prints its peak memory and ends. */
public final class ColdCall {
    private static final String PEAK = "VmHWM:";

    private ColdCall() {}

    /**
     * Runs the call.
     *
     * @param arguments contestant class, work, whether HTTPS, port
     */
    public static void main(String[] arguments) throws Exception {
        Contestant contestant = Class.forName(arguments[0])
                .asSubclass(Contestant.class)
                .getDeclaredConstructor()
                .newInstance();
        Work work = Work.valueOf(arguments[1]);
        contestant.open(new Target(arguments[2].equals("https"), Integer.parseInt(arguments[3])), work);
        int items = contestant.call();
        System.out.println(peakKilobytes());
        // Pools of some clients keep threads that would hold the process up.
        System.exit(items == work.expected() ? 0 : 1);
    }

    private static int peakKilobytes() throws IOException {
        try (FileInputStream status = new FileInputStream("/proc/self/status")) {
            String text = new String(status.readAllBytes(), StandardCharsets.US_ASCII);
            int at = text.indexOf(PEAK) + PEAK.length();
            return Integer.parseInt(text.substring(at, text.indexOf(" kB", at)).trim());
        }
    }
}
