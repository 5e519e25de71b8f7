package dev.tenon.testkit.simulation;

import java.util.Optional;

/** Some operations of a service, working on their own state. */
@FunctionalInterface
public interface Simulation {
    /** A simulation of nothing: every operation responds with an example made from its description. */
    Simulation NONE = name -> Optional.empty();

    /** The simulated operation of an action name; empty when it is not simulated. */
    Optional<SimulatedOperation> operation(String name);

    /** The region of clients that tests are given, for requests that leave it out: one that the state is in. */
    default String region() {
        return "test";
    }
}
