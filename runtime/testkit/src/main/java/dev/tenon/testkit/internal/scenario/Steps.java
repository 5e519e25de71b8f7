package dev.tenon.testkit.internal.scenario;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Predicate;

/** The steps that are still to come for one operation. */
public final class Steps {
    /** So many calls that no test makes them. */
    public static final int FOREVER = Integer.MAX_VALUE;

    private record Planned(Step step, int calls, Predicate<ReceivedRequest> condition) {}

    private final List<Planned> planned = new ArrayList<>();

    /** No steps. */
    public Steps() {}

    /** Adds a step for one call that meets a condition. */
    public synchronized void add(Step step, Predicate<ReceivedRequest> condition) {
        planned.add(new Planned(step, 1, condition));
    }

    /** Lets the step that was added last hold for so many calls. */
    public synchronized void repeatLast(int calls) {
        if (planned.isEmpty() || calls < 1) {
            throw new IllegalArgumentException("a scenario needs a verb first, and a positive number of calls");
        }
        Planned last = planned.remove(planned.size() - 1);
        planned.add(new Planned(last.step(), calls, last.condition()));
    }

    /** The first step whose condition a call meets; one call of it is used up. */
    synchronized Optional<Step> next(ReceivedRequest request) {
        ListIterator<Planned> each = planned.listIterator();
        while (each.hasNext()) {
            Planned next = each.next();
            if (next.condition().test(request)) {
                if (next.calls() == 1) {
                    each.remove();
                } else if (next.calls() != FOREVER) {
                    each.set(new Planned(next.step(), next.calls() - 1, next.condition()));
                }
                return Optional.of(next.step());
            }
        }
        return Optional.empty();
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
