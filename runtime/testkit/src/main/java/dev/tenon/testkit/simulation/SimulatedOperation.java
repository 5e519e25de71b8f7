package dev.tenon.testkit.simulation;

/** One simulated operation; its parameters have already been checked against the description. */
@FunctionalInterface
public interface SimulatedOperation {
    /** Responds to a call. */
    SimulatedResponse respond(SimulatedCall call);
}
