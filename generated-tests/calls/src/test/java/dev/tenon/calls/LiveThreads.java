package dev.tenon.calls;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The threads of the machine at one time. */
final class LiveThreads {
    /** Threads of the JDK and of OkHttp that all clients of a JVM share, and that end by themselves when idle. */
    private static final List<String> SHARED = List.of(
            "OkHttp TaskRunner",
            // That thread, while it waits after its last task.
            "OkHttp ConnectionPool",
            "Okio Watchdog",
            "CompletableFutureDelayScheduler",
            "ForkJoinPool.commonPool",
            "Common-Cleaner");

    private static final long LOOK_MILLIS = 100;

    private final Set<Thread> then;

    private LiveThreads(Set<Thread> then) {
        this.then = then;
    }

    static LiveThreads now() {
        return new LiveThreads(Thread.getAllStackTraces().keySet());
    }

    /** The names of threads that have begun since, belong to nobody but their client, and do not end soon. */
    List<String> others() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        List<Thread> others = begun();
        // Looked at anew each time: threads that OkHttp shares are named after their task while they run it.
        while (!others.isEmpty() && System.nanoTime() < end) {
            others.get(0).join(LOOK_MILLIS);
            others = begun();
        }
        return others.stream().map(Thread::getName).toList();
    }

    private List<Thread> begun() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !then.contains(thread)
                        && SHARED.stream().noneMatch(name -> thread.getName().startsWith(name)))
                .toList();
    }
}
