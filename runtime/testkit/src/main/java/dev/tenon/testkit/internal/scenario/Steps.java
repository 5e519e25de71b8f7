package dev.tenon.testkit.internal.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The steps that are still to come for one operation. */
public final class Steps {
    /** So many calls that no test makes them. */
    public static final int FOREVER = Integer.MAX_VALUE;

    private record Planned(Step step, int calls) {}

    private final Deque<Planned> planned = new ArrayDeque<>();

    /** No steps. */
    public Steps() {}

    /** Adds a step for one call. */
    public synchronized void add(Step step) {
        planned.addLast(new Planned(step, 1));
    }

    /** Lets the step that was added last hold for so many calls. */
    public synchronized void repeatLast(int calls) {
        if (planned.isEmpty() || calls < 1) {
            throw new IllegalArgumentException("a scenario needs a verb first, and a number of calls above 0");
        }
        planned.addLast(new Planned(planned.removeLast().step(), calls));
    }

    synchronized Optional<Step> next() {
        Planned first = planned.pollFirst();
        if (first == null) {
            return Optional.empty();
        }
        if (first.calls() == FOREVER) {
            planned.addFirst(first);
        } else if (first.calls() > 1) {
            planned.addFirst(new Planned(first.step(), first.calls() - 1));
        }
        return Optional.of(first.step());
    }

    /** How many calls were announced and did not come; steps that hold for ever do not count. */
    synchronized int outstanding() {
        return planned.stream()
                .mapToInt(Planned::calls)
                .filter(calls -> calls != FOREVER)
                .sum();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        planned.clear();
    }
}
