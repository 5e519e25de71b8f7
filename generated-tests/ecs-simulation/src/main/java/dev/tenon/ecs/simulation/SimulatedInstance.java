package dev.tenon.ecs.simulation;

import java.util.Optional;

/**
 * An instance as it is at one moment.
 *
 * @param id the instance id
 * @param region the region it is in
 * @param system its operating system
 * @param ioOptimised whether it is I/O optimised; others take no key pair
 * @param state whether it runs
 * @param boundKeyPair the key pair it is bound to
 * @param keyPairInEffect the key pair one can log in with: a binding has effect from the next start or restart
 */
public record SimulatedInstance(
        String id,
        String region,
        OperatingSystem system,
        boolean ioOptimised,
        State state,
        Optional<String> boundKeyPair,
        Optional<String> keyPairInEffect) {
    /** An operating system, as far as key pairs care. */
    public enum OperatingSystem {
        /** Takes SSH key pairs. */
        LINUX,
        /** Takes none. */
        WINDOWS
    }

    /** Whether an instance runs. */
    public enum State {
        /** It runs; a new binding waits for a restart. */
        RUNNING,
        /** It is stopped; a new binding waits for the start. */
        STOPPED
    }

    /** A running, I/O optimised Linux instance in the region {@link EcsSimulation#REGION}. */
    public static SimulatedInstance linux(String id) {
        return of(id, OperatingSystem.LINUX);
    }

    /** A running, I/O optimised Windows instance in the region {@link EcsSimulation#REGION}. */
    public static SimulatedInstance windows(String id) {
        return of(id, OperatingSystem.WINDOWS);
    }

    private static SimulatedInstance of(String id, OperatingSystem system) {
        return new SimulatedInstance(
                id, EcsSimulation.REGION, system, true, State.RUNNING, Optional.empty(), Optional.empty());
    }

    /** The same, in another region. */
    public SimulatedInstance inRegion(String other) {
        return new SimulatedInstance(id, other, system, ioOptimised, state, boundKeyPair, keyPairInEffect);
    }

    /** The same, not I/O optimised. */
    public SimulatedInstance notIoOptimised() {
        return new SimulatedInstance(id, region, system, false, state, boundKeyPair, keyPairInEffect);
    }

    /** The same, stopped. */
    public SimulatedInstance stopped() {
        return new SimulatedInstance(id, region, system, ioOptimised, State.STOPPED, boundKeyPair, keyPairInEffect);
    }

    /** The same, started or restarted: what was bound has effect now. */
    public SimulatedInstance started() {
        return new SimulatedInstance(id, region, system, ioOptimised, State.RUNNING, boundKeyPair, boundKeyPair);
    }

    /** The same, bound to a key pair in place of any earlier one. */
    SimulatedInstance bound(String keyPair) {
        return new SimulatedInstance(id, region, system, ioOptimised, state, Optional.of(keyPair), keyPairInEffect);
    }

    /** The same, bound to none. */
    SimulatedInstance unbound() {
        return new SimulatedInstance(id, region, system, ioOptimised, state, Optional.empty(), keyPairInEffect);
    }
}
