package dev.tenon.runtime.internal.waiter;

import dev.tenon.runtime.generated.Waiter;
import dev.tenon.runtime.generated.Waiter.Observed;
import dev.tenon.runtime.internal.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one look at all pages has shown.
 *
 * @param <R> the response record
 */
final class Look<R> {
    private static final int SHOWN = 5;

    private final Waiter<?, R> waiter;
    private final Set<String> missing;
    private final Map<String, Integer> states = new TreeMap<>();
    private @Nullable R first;
    private int found;
    private int ready;
    private boolean failed;

    Look(Waiter<?, R> waiter, List<String> expected) {
        this.waiter = waiter;
        this.missing = new LinkedHashSet<>(expected);
    }

    void add(R page) {
        if (first == null) {
            first = page;
        }
        for (Observed observed : waiter.observed().apply(page)) {
            found++;
            ready += waiter.isSuccess(observed.state()) ? 1 : 0;
            failed |= waiter.isFailure(observed.state());
            missing.remove(observed.subject());
            states.merge(observed.state() == null ? "(none)" : observed.state(), 1, Integer::sum);
        }
    }

    /** Whether there are resources, all that were asked for, and every one is in the state waited for. */
    boolean isMet() {
        return found > 0 && ready == found && missing.isEmpty();
    }

    boolean isFailed() {
        return failed;
    }

    R firstPage() {
        R page = first;
        if (page == null) {
            throw new IllegalStateException("no page was seen");
        }
        return page;
    }

    /** States with their numbers, and what was asked for and not found. */
    String summary() {
        StringBuilder text = new StringBuilder(states.isEmpty() ? "nothing" : Texts.sanitised(states.toString()));
        if (!missing.isEmpty()) {
            text.append(", not found: ")
                    .append(Texts.sanitised(
                            missing.stream().limit(SHOWN).toList().toString()));
            if (missing.size() > SHOWN) {
                text.append(" and ").append(missing.size() - SHOWN).append(" more");
            }
        }
        return text.toString();
    }
}
