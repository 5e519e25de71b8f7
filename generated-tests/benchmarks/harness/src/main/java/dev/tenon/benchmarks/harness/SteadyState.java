package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warm processes that take turns, a slice each. */
final class SteadyState {
    static final String SECTION = "steady";
    private static final int SLICE_MILLISECONDS = 1_000;
    /** For work of many calls, or too few of it would end. */
    private static final int LONG_SLICE_MILLISECONDS = 2_000;

    /** Few, so that the compiler of the JVM gets its share of the machine. */
    private static final int WARM_UP_THREADS = 2;

    private static final int FEWEST_WARM_UPS = 5;
    private static final int MOST_WARM_UPS = 14;
    /** With as many threads as are measured, for which some code is compiled once more. */
    private static final int FEWEST_REHEARSALS = 2;

    private static final int MOST_REHEARSALS = 8;
    /** Between two of them, when the compiler has the machine to itself. */
    private static final int REST_MILLISECONDS = 300;

    /** Of a slice in which the compiler had next to nothing to do. */
    private static final long SETTLED_NANOSECONDS = 15_000_000;

    private final Workshop workshop;
    private final Samples samples;

    SteadyState(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure(List<Peer> peers, Set<Work> works) throws IOException, InterruptedException {
        try (Endpoint endpoint = Endpoint.start(workshop)) {
            for (Work work : works) {
                samples.forget(SECTION + "." + work);
                measure(work, peers, endpoint);
            }
        }
    }

    /** Each kind of work has processes of its own, as a program that does one thing has. */
    private void measure(Work work, List<Peer> peers, Endpoint endpoint) throws IOException, InterruptedException {
        List<WarmProcess> processes = new ArrayList<>();
        try {
            for (Peer peer : peers) {
                if (work.wire() == Wire.JSON || peer.xml()) {
                    processes.add(WarmProcess.start(workshop, peer, endpoint));
                }
            }
            for (WarmProcess process : processes) {
                settle(process, work, WARM_UP_THREADS, FEWEST_WARM_UPS, MOST_WARM_UPS);
            }
            int slice = work.size() < 1_000 ? SLICE_MILLISECONDS : LONG_SLICE_MILLISECONDS;
            List<Integer> threads = work == Work.ATTACH_2_JSON ? List.of(1, 8, 64) : List.of(8);
            for (int count : threads) {
                for (WarmProcess process : processes) {
                    settle(process, work, count, FEWEST_REHEARSALS, MOST_REHEARSALS);
                }
                for (int round = 0; round < workshop.rounds(); round++) {
                    // Another one begins each time, so that what comes before a turn is nobody's advantage.
                    for (int turn = 0; turn < processes.size(); turn++) {
                        WarmProcess process = processes.get((round + turn) % processes.size());
                        add(SECTION + "." + work + "." + count, process.peer(), process.slice(work, count, slice));
                    }
                }
            }
        } finally {
            processes.forEach(WarmProcess::close);
        }
    }

    /**
     * Until the compiler of the JVM rests: what it does is counted as the contestant's, and a contestant with more code would
     * seem to be slower for longer.
     */
    private static void settle(WarmProcess process, Work work, int threads, int fewest, int most)
            throws IOException, InterruptedException {
        boolean settled = false;
        for (int turn = 1; turn <= most && !(settled && turn > fewest); turn++) {
            settled = process.slice(work, threads, SLICE_MILLISECONDS).compilation() < SETTLED_NANOSECONDS;
            Thread.sleep(REST_MILLISECONDS);
        }
    }

    private void add(String subject, Peer peer, WarmProcess.Slice slice) {
        samples.add(subject + ".rate", peer.name(), 1e9 * slice.calls() / slice.wall());
        samples.add(subject + ".cpu", peer.name(), slice.processor() / 1e3 / slice.calls());
        samples.add(subject + ".bytes", peer.name(), (double) slice.bytes() / slice.calls());
        samples.add(subject + ".p50", peer.name(), slice.median() / 1e3);
        samples.add(subject + ".p99", peer.name(), slice.slowest() / 1e3);
    }
}
