package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.Simulation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a small ECS: instances and key pairs. The simulated operations work on it, and so may a test, before and
 * between the calls; all methods are safe under threads.
 */
public final class EcsSimulation implements Simulation {
    /** The region things are in when none is named. */
    public static final String REGION = "cn-hangzhou";

    private final Map<String, SimulatedInstance> instances = new LinkedHashMap<>();
    private final Map<String, SimulatedKeyPair> keyPairs = new LinkedHashMap<>();
    private final Map<String, SimulatedOperation> operations = Map.of(
            "AttachKeyPair", new AttachKeyPair(this),
            "DetachKeyPair", new DetachKeyPair(this),
            "DescribeKeyPairs", new DescribeKeyPairs(this),
            "DescribeRegions", new DescribeRegions(),
            "DescribeInstances", new DescribeInstances(this),
            "StartInstance", new PowerOperation(this, PowerOperation.Change.START),
            "StopInstance", new PowerOperation(this, PowerOperation.Change.STOP),
            "RebootInstance", new PowerOperation(this, PowerOperation.Change.REBOOT));

    private EcsSimulation() {}

    /** An account that owns nothing. */
    public static EcsSimulation empty() {
        return new EcsSimulation();
    }

    /**
     * An account to try things with, all in {@link #REGION}: the key pairs {@code deploy} and {@code backup}, the Linux
     * instances {@code i-linux-1} (running), {@code i-linux-2} (running) and {@code i-stopped-1}, and two that take no
     * key pair, {@code i-windows-1} and {@code i-classic-1} (not I/O optimised).
     */
    public static EcsSimulation withSampleData() {
        return empty().addKeyPair("deploy")
                .addKeyPair("backup")
                .add(SimulatedInstance.linux("i-linux-1"))
                .add(SimulatedInstance.linux("i-linux-2"))
                .add(SimulatedInstance.linux("i-stopped-1").stopped())
                .add(SimulatedInstance.windows("i-windows-1"))
                .add(SimulatedInstance.linux("i-classic-1").notIoOptimised());
    }

    @Override
    public Optional<SimulatedOperation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** Adds an instance, or puts it in the place of the one with the same id. */
    public synchronized EcsSimulation add(SimulatedInstance instance) {
        instances.put(instance.id(), instance);
        return this;
    }

    /** Adds a key pair in {@link #REGION}. */
    public EcsSimulation addKeyPair(String name) {
        return add(new SimulatedKeyPair(name, REGION, Map.of()));
    }

    /** Adds a key pair. */
    public synchronized EcsSimulation add(SimulatedKeyPair keyPair) {
        keyPairs.put(keyPair.region() + "/" + keyPair.name(), keyPair);
        return this;
    }

    /** An instance as it is now. */
    public synchronized Optional<SimulatedInstance> instance(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** A key pair by its region and name. */
    public synchronized Optional<SimulatedKeyPair> keyPair(String region, String name) {
        return Optional.ofNullable(keyPairs.get(region + "/" + name));
    }

    synchronized Collection<SimulatedInstance> instances() {
        return List.copyOf(instances.values());
    }

    synchronized Collection<SimulatedKeyPair> keyPairs() {
        return List.copyOf(keyPairs.values());
    }
}
