package dev.tenon.testkit.simulation;

/** One simulated operation; its parameters were checked against the description before. */
@FunctionalInterface
public interface SimulatedOperation {
    /** Answers a call. */
    SimulatedAnswer answer(SimulatedCall call);
}
