package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with the operating system's own account of the whole process. */
final class Child {
    /**
     * What one run took.
     *
     * @param wall seconds on the clock
     * @param processor seconds of all processors, user and system
     * @param peakMegabytes the most memory that one of its processes had; 0 when nobody watched
     * @param output everything it wrote
     */
    record Run(double wall, double processor, double peakMegabytes, String output) {
        /** This run and then the other. */
        Run and(Run next) {
            return new Run(
                    wall + next.wall,
                    processor + next.processor,
                    Math.max(peakMegabytes, next.peakMegabytes),
                    output + next.output);
        }

        /** The number in the last line of the output. */
        double lastNumber() {
            List<String> lines = output.strip().lines().toList();
            return Double.parseDouble(lines.get(lines.size() - 1));
        }
    }

    private static final String PEAK = "VmHWM:";

    private Child() {}

    static String java() {
        return tool("java");
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Runs the command; fails when the command does. */
    static Run run(List<String> command) throws IOException, InterruptedException {
        return run(command, false);
    }

    /** Runs the command and looks at its memory again and again. */
    static Run watch(List<String> command) throws IOException, InterruptedException {
        return run(command, true);
    }

    private static Run run(List<String> command, boolean watched) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child", ".txt");
        try {
            List<String> timed = new ArrayList<>(
                    List.of("bash", "-c", "out=$1; shift; TIMEFORMAT='%R %U %S'; time \"$@\" >\"$out\" 2>&1", "time"));
            timed.add(output.toString());
            timed.addAll(command);
            Process process =
                    new ProcessBuilder(timed).redirectErrorStream(true).start();
            double peak = 0;
            while (watched && !process.waitFor(25, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process));
            }
            String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String said = Files.readString(output);
            if (status != 0) {
                throw new IOException("failed (" + status + "): " + String.join(" ", command) + "\n" + said);
            }
            String[] figures = times.strip().split(" ", -1);
            return new Run(
                    Double.parseDouble(figures[0]),
                    Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]),
                    peak,
                    said);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static double peak(Process process) {
        return process.descendants()
                .mapToDouble(descendant -> peak(Path.of("/proc", Long.toString(descendant.pid()), "status")))
                .max()
                .orElse(0);
    }

    private static double peak(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(PEAK)) {
                    return Double.parseDouble(line.substring(PEAK.length(), line.length() - 2)
                                    .trim())
                            / 1024;
                }
            }
        } catch (IOException gone) {
            // It ended between the list and the look.
        }
        return 0;
    }
}
