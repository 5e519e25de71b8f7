package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.run.SteadyCalls;
import dev.tenon.benchmarks.work.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A contestant's process that waits for its turn. */
final class WarmProcess {
    /**
     * What one turn brought.
     *
     * @param calls how many calls
     * @param wall nanoseconds on the clock
     * @param processor nanoseconds of processor time of the whole process
     * @param bytes allocated by all its threads
     * @param median nanoseconds of a call
     * @param slowest nanoseconds that 99 of 100 calls stay under
     * @param compilation nanoseconds that the compiler of the JVM worked
     */
    record Slice(long calls, long wall, long processor, long bytes, long median, long slowest, long compilation) {}

    private final Peer peer;
    private final Endpoint endpoint;
    private final Process process;
    private final Writer orders;
    private final BufferedReader responses;

    private WarmProcess(Peer peer, Endpoint endpoint, Process process) {
        this.peer = peer;
        this.endpoint = endpoint;
        this.process = process;
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.responses = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static WarmProcess start(Workshop workshop, Peer peer, Endpoint endpoint) throws IOException {
        List<String> command = new ArrayList<>(List.of(Child.java(), "-Xms384m", "-Xmx384m"));
        command.addAll(endpoint.trust());
        command.addAll(List.of("-cp", workshop.classPath(peer), SteadyCalls.class.getName(), peer.contestant()));
        Process process = new ProcessBuilder(command)
                .redirectError(workshop.room("log").resolve(peer + ".txt").toFile())
                .start();
        return new WarmProcess(peer, endpoint, process);
    }

    Peer peer() {
        return peer;
    }

    Slice slice(Work work, int threads, long milliseconds) throws IOException {
        orders.write(work + " http " + endpoint.port(work, "http") + " " + threads + " " + milliseconds + "\n");
        orders.flush();
        String line = responses.readLine();
        while (line != null && !line.startsWith("= ")) {
            line = responses.readLine();
        }
        if (line == null) {
            throw new IOException(peer + " ended at " + work);
        }
        String[] words = line.split(" ", -1);
        return new Slice(
                number(words[1]),
                number(words[2]),
                number(words[3]),
                number(words[4]),
                number(words[5]),
                number(words[6]),
                number(words[7]));
    }

    private static long number(String word) {
        return Long.parseLong(word);
    }

    void close() {
        process.destroy();
    }
}
