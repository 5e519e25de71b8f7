package dev.tenon.calls;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The steps of a server, one for each request; the last one stands for all further ones. Safe for use by several threads. */
final class Script {
    private final List<Step> steps;
    private final AtomicInteger taken = new AtomicInteger();

    Script(List<Step> steps) {
        this.steps = steps;
    }

    /** The step for the next request. */
    Step next() {
        return steps.get(Math.min(taken.getAndIncrement(), steps.size() - 1));
    }

    /** The step for the next request, not taken yet. */
    Step ahead() {
        return steps.get(Math.min(taken.get(), steps.size() - 1));
    }
}
