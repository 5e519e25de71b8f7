package dev.tenon.ecs.simulation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An instance at one moment.
 *
 * @param id the instance id
 * @param region the region it is in
 * @param system its operating system
 * @param ioOptimised whether it is I/O optimised; others take no key pair
 * @param state what it is doing
 * @param keys the key pair it is bound to, and the one in effect
 * @param attributes what else DescribeInstances shows, by wire name, such as {@code InstanceName} or {@code ImageId}
 */
public record SimulatedInstance(
        String id,
        String region,
        OperatingSystem system,
        boolean ioOptimised,
        State state,
        Keys keys,
        Map<String, Object> attributes) {
    /** An operating system, as far as key pairs care. */
    public enum OperatingSystem {
        /** Takes SSH key pairs. */
        LINUX,
        /** Takes none. */
        WINDOWS
    }

    /** What an instance is doing. */
    public enum State {
        /** It is being created, and will run. */
        PENDING,
        /** It is starting. */
        STARTING,
        /** It is running; a new binding waits for a restart. */
        RUNNING,
        /** It is stopping. */
        STOPPING,
        /** It is stopped; a new binding waits for the start. */
        STOPPED;

        /** The status as the service writes it. */
        String text() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The key pairs of an instance.
     *
     * @param bound the one it is bound to
     * @param inEffect the one that works for logging in: a binding takes effect from the next start or restart
     */
    public record Keys(Optional<String> bound, Optional<String> inEffect) {
        static final Keys NONE = new Keys(Optional.empty(), Optional.empty());
    }

    /** Copies the attributes. */
    public SimulatedInstance {
        attributes = Map.copyOf(attributes);
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
        return new SimulatedInstance(id, EcsSimulation.REGION, system, true, State.RUNNING, Keys.NONE, Map.of());
    }

    /** The key pair it is bound to. */
    public Optional<String> boundKeyPair() {
        return keys.bound();
    }

    /** The key pair that works for logging in: a binding takes effect from the next start or restart. */
    public Optional<String> keyPairInEffect() {
        return keys.inEffect();
    }

    /** A copy in another region. */
    public SimulatedInstance inRegion(String other) {
        return new SimulatedInstance(id, other, system, ioOptimised, state, keys, attributes);
    }

    /** A copy that is not I/O optimised. */
    public SimulatedInstance notIoOptimised() {
        return new SimulatedInstance(id, region, system, false, state, keys, attributes);
    }

    /** A copy with an attribute by its wire name. */
    public SimulatedInstance with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new SimulatedInstance(id, region, system, ioOptimised, state, keys, changed);
    }

    /** A stopped copy. */
    public SimulatedInstance stopped() {
        return in(State.STOPPED);
    }

    /** A started or restarted copy: the bound key pair is now in effect. */
    public SimulatedInstance started() {
        return in(State.RUNNING).with(new Keys(keys.bound(), keys.bound()));
    }

    /** A copy in another state. */
    SimulatedInstance in(State other) {
        return new SimulatedInstance(id, region, system, ioOptimised, other, keys, attributes);
    }

    /** A copy after its pending change. */
    SimulatedInstance settled() {
        return switch (state) {
            case PENDING, STARTING -> started();
            case STOPPING -> stopped();
            case RUNNING, STOPPED -> this;
        };
    }

    /** A copy bound to a key pair in place of any earlier one. */
    SimulatedInstance bound(String keyPair) {
        return with(new Keys(Optional.of(keyPair), keys.inEffect()));
    }

    /** A copy bound to none. */
    SimulatedInstance unbound() {
        return with(new Keys(Optional.empty(), keys.inEffect()));
    }

    private SimulatedInstance with(Keys other) {
        return new SimulatedInstance(id, region, system, ioOptimised, state, other, attributes);
    }
}
