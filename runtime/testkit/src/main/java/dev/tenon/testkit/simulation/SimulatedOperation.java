package dev.tenon.testkit.simulation;

/** One simulated operation; its parameters were checked against the description before. */
@FunctionalInterface
public interface SimulatedOperation {
    /** Responds to a call. */
    SimulatedResponse respond(SimulatedCall call);
}
