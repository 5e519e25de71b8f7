package dev.tenon.runtime.comfort;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Texts;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.WaitException;
import dev.tenon.runtime.operation.Operation;
import java.time.Duration;
import java.util.List;

/** Calls an operation until a condition is met. */
public final class Waiting {
    private Waiting() {}

    /**
     * Waits.
     *
     * @param transport sends the calls
     * @param operation tells the states
     * @param request what is looked at
     * @param condition what is waited for
     * @param deadline how long at most
     * @return the answer that met the condition
     * @throws WaitException when the time is up or the condition cannot come true any more
     */
    public static <Q, R> R until(
            Transport transport, Operation<Q, R> operation, Q request, Condition<R> condition, Duration deadline) {
        long end = transport.time().nanos().getAsLong() + deadline.toNanos();
        int calls = 0;
        while (true) {
            long left = end - transport.time().nanos().getAsLong();
            R answer = transport
                    .with(CallOptions.DEFAULT.callTimeout(Duration.ofNanos(Math.max(left, 1_000_000))))
                    .send(operation, request);
            calls++;
            List<String> states = condition.states(answer);
            if (condition.isMet(states)) {
                return answer;
            }
            boolean hopeless = condition.isHopeless(states);
            left = end - transport.time().nanos().getAsLong();
            if (hopeless || left < condition.delayMillis() * 1_000_000) {
                throw failure(operation, condition, states, calls, hopeless);
            }
            pause(transport, operation, condition.delayMillis(), calls);
        }
    }

    private static WaitException failure(
            Operation<?, ?> operation, Condition<?> condition, List<String> states, int calls, boolean hopeless) {
        String text = operation.name() + ": waited for " + condition.name() + ", "
                + (hopeless ? "which cannot come any more" : "and the time is up") + " after " + calls
                + " calls; seen last: " + Texts.sanitised(states.toString());
        return new WaitException(text, ErrorDetails.ofCall(operation.name(), calls, false), hopeless);
    }

    private static void pause(Transport transport, Operation<?, ?> operation, long millis, int calls) {
        try {
            transport.time().sleeper().sleep(millis, () -> false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransportException(
                    TransportException.Kind.CANCELLED,
                    operation.name() + ": interrupted while waiting [CANCELLED]",
                    ErrorDetails.ofCall(operation.name(), calls, false),
                    null);
        }
    }
}
