package dev.tenon.runtime.waiter;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.WaiterException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.text.Texts;
import java.time.Duration;
import java.util.List;

/**
 * A condition one waits for by calling an operation again; generated code extends it.
 *
 * @param <R> the response record
 */
public abstract class Waiter<R> {
    private final String name;
    private final int delaySeconds;
    private final List<String> success;
    private final List<String> failure;

    /**
     * Describes the condition.
     *
     * @param name its name in the description
     * @param delaySeconds the pause between two calls
     * @param success states that end the wait well
     * @param failure states that end it as hopeless
     */
    protected Waiter(String name, int delaySeconds, String[] success, String[] failure) {
        this.name = name;
        this.delaySeconds = delaySeconds;
        this.success = List.of(success);
        this.failure = List.of(failure);
    }

    /** The states found in an answer, one for each element; nulls count as no state at all. */
    public abstract List<String> states(R answer);

    /**
     * Calls an operation until the condition is met.
     *
     * @param transport sends the calls
     * @param operation tells the states
     * @param request what is looked at
     * @param deadline how long at most
     * @return the answer that met the condition
     * @throws WaiterException when the time is up or the condition cannot come true any more
     */
    public final <Q> R await(Transport transport, Operation<Q, R> operation, Q request, Duration deadline) {
        long end = transport.time().nanos().getAsLong() + deadline.toNanos();
        int calls = 0;
        while (true) {
            long left = end - transport.time().nanos().getAsLong();
            R answer = transport
                    .within(Duration.ofNanos(Math.max(left, 1_000_000)))
                    .send(operation, request);
            calls++;
            List<String> states = states(answer);
            if (isMet(states)) {
                return answer;
            }
            boolean hopeless = isHopeless(states);
            left = end - transport.time().nanos().getAsLong();
            if (hopeless || left < delayMillis() * 1_000_000) {
                throw timeUp(operation, states, calls, hopeless);
            }
            pause(transport, operation, delayMillis(), calls);
        }
    }

    private WaiterException timeUp(Operation<?, ?> operation, List<String> states, int calls, boolean hopeless) {
        String text = operation.name() + ": waited for " + name + ", "
                + (hopeless ? "which cannot come any more" : "and the time is up") + " after " + calls
                + " calls; seen last: " + Texts.sanitised(states.toString());
        return new WaiterException(text, ErrorDetails.ofCall(operation.name(), calls, false), hopeless);
    }

    private static void pause(Transport transport, Operation<?, ?> operation, long millis, int calls) {
        try {
            transport.time().sleeper().sleep(millis, () -> false);
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
            throw TransportException.interrupted(operation.name(), calls, false);
        }
    }

    private long delayMillis() {
        return delaySeconds * 1_000L;
    }

    /** Whether there are states, and all of them are good. */
    private boolean isMet(List<String> states) {
        return !states.isEmpty() && success.containsAll(states);
    }

    private boolean isHopeless(List<String> states) {
        for (String state : states) {
            if (failure.contains(state)) {
                return true;
            }
        }
        return false;
    }
}
