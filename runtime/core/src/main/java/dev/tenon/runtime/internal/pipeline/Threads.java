package dev.tenon.runtime.internal.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one client: none until something has to wait in the background, and none soon after. */
final class Threads implements ThreadFactory {
    private static final long IDLE_SECONDS = 10;

    private final String service;
    private final AtomicInteger number = new AtomicInteger();

    private Threads(String service) {
        this.service = service;
    }

    static ExecutorService executor(String service) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), new Threads(service));
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "tenon-" + service + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
