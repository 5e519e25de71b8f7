package dev.tenon.calls;

import dev.tenon.calls.shop.ShopClient;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.ApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many calls at once, with faults, cancels and deadlines mixed at random: what each says of itself is held against what the
 * server has done, and after the end nothing may be left.
 */
final class Soak {
    private static final int PATIENCE_SECONDS = 10;
    private static final int MANY = 20;
    private static final int MAX_DEADLINE_MILLIS = 30;

    private final int calls;
    private final int threads;
    private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
    private final List<String> leftovers = new ArrayList<>();
    private final Map<String, AtomicInteger> endings = new ConcurrentHashMap<>();

    private Soak(int calls, int threads) {
        this.calls = calls;
        this.threads = threads;
    }

    /**
     * What came of a soak.
     *
     * @param endings how often calls ended in which way, by their peer
     * @param mistakes what should not have been
     */
    record Report(Map<String, Integer> endings, List<String> mistakes) {
        int calls() {
            return endings.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(calls() + " calls\n");
            endings.forEach((ending, count) ->
                    text.append("  ").append(count).append(' ').append(ending).append('\n'));
            mistakes.stream()
                    .limit(MANY)
                    .forEach(mistake -> text.append(mistake).append('\n'));
            return text.append(mistakes.size()).append(" mistakes").toString();
        }
    }

    /** Runs a soak: how many calls, and on how many threads. Exits with 1 after a mistake. */
    public static void main(String[] arguments) throws Exception {
        Report report = run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(report);
        System.exit(report.mistakes().isEmpty() ? 0 : 1);
    }

    static Report run(int calls, int threads) throws Exception {
        Soak soak = new Soak(calls, threads);
        LiveThreads before = LiveThreads.now();
        soak.soak();
        before.others().forEach(name -> soak.leftovers.add("a thread is left: " + name));
        List<String> mistakes = new ArrayList<>(soak.leftovers);
        mistakes.addAll(soak.mistakes);
        Map<String, Integer> counts = new TreeMap<>();
        soak.endings.forEach((ending, count) -> counts.put(ending, count.get()));
        return new Report(counts, List.copyOf(mistakes));
    }

    private void soak() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, "soak"));
        try (SoakServer server = new SoakServer()) {
            try (SoakClients clients = new SoakClients(server)) {
                List<Future<?>> running = new ArrayList<>();
                for (int number = 0; number < calls; number++) {
                    SoakPlan plan = SoakPlan.draw(number, new Random(number));
                    running.add(pool.submit(() -> {
                        if (mistakes.size() < MANY) {
                            call(plan, server, clients);
                        }
                        return null;
                    }));
                }
                for (Future<?> call : running) {
                    call.get();
                }
                checkLent(clients);
            } finally {
                pool.shutdown();
                pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            int open = server.awaitNoneOpen();
            if (open > 0) {
                leftovers.add(open + " sockets are open after close()");
            }
        }
    }

    private void checkLent(SoakClients clients) {
        if (clients.lent() > 0) {
            leftovers.add(clients.lent() + " connections are lent to calls that are over");
        }
    }

    private void call(SoakPlan plan, SoakServer server, SoakClients clients)
            throws InterruptedException, ExecutionException {
        ShopClient client = clients.get(plan.peer());
        if (plan.end() == SoakPlan.End.DEADLINE) {
            int millis = 1 + Math.floorMod(plan.id().hashCode(), MAX_DEADLINE_MILLIS);
            client = client.with(CallOptions.DEFAULT.callTimeout(Duration.ofMillis(millis)));
        }
        CompletableFuture<Runnable> cancel = new CompletableFuture<>();
        if (plan.end() == SoakPlan.End.CANCEL_WHEN_READ) {
            server.whenRead(plan.id(), cancel);
        }
        Running running = plan.door().start(client, ShopCall.of(plan.action(), plan.id(), plan.note()));
        cancel.complete(running.cancel());
        if (plan.end() == SoakPlan.End.CANCEL_AT_ONCE) {
            running.cancel().run();
        }
        check(plan, ending(running), server);
    }

    private static Ending ending(Running running) throws InterruptedException, ExecutionException {
        try {
            return running.ending().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return new Ending.Misbehaved("did not end", late);
        }
    }

    private void check(SoakPlan plan, Ending ending, SoakServer server) {
        String name = ending.getClass().getSimpleName();
        if (ending instanceof Ending.Returned returned) {
            if (!plan.peer().carriesOut()) {
                mistakes.add(plan + " cannot have been carried out: " + returned);
            }
            if (!server.hasCarriedOut(plan.id()) || !plan.id().equals(returned.requestId())) {
                mistakes.add(plan + " returned another call's response: " + returned);
            }
        } else if (ending instanceof Ending.Misbehaved wrong) {
            mistakes.add(plan + " " + wrong.what());
        } else if (ending.failure() instanceof ApiException failure) {
            name = Failures.outcome(failure) + " " + Failures.facts(failure).get("kind");
            checkFailure(plan, failure, server);
        } else if (ending.failure() != null) {
            mistakes.add(plan + " failed outside the family: " + ending.failure());
        }
        endings.computeIfAbsent(plan.peer() + " " + name, key -> new AtomicInteger())
                .incrementAndGet();
    }

    private void checkFailure(SoakPlan plan, ApiException failure, SoakServer server) {
        if (server.hasCarriedOut(plan.id()) && !failure.mayHaveBeenProcessed()) {
            mistakes.add(plan + " was carried out and says that it was not: " + failure);
        }
        if (!plan.peer().carriesOut() && failure.mayHaveBeenProcessed()) {
            mistakes.add(plan + " was not sent and says that it may have been carried out: " + failure);
        }
        if (!failure.operation().equals(plan.action())) {
            mistakes.add(plan + " does not name its operation: " + failure);
        }
    }
}
