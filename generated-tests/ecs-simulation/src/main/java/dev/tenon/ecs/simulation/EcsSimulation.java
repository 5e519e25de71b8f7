package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.Simulation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a small ECS account: instances, key pairs, disks, images and security groups. The simulated operations
 * work on it, and so may a test, before and between the calls; all methods are thread-safe.
 *
 * <p>Ids that the account makes are the same in each test: {@code i-sim00001}, {@code i-sim00002}, … Changes of an
 * instance's status happen at once, unless {@link #slowly} says otherwise.
 */
public final class EcsSimulation implements Simulation {
    /** The default region. */
    public static final String REGION = "cn-hangzhou";

    private final Map<String, SimulatedInstance> instances = new LinkedHashMap<>();
    private final Map<String, SimulatedKeyPair> keyPairs = new LinkedHashMap<>();
    private final Map<String, List<String>> purchases = new HashMap<>();
    private final Resources disks = new Resources("DiskId", "d");
    private final Resources images = new Resources("ImageId", "m");
    private final Resources securityGroups = new Resources("SecurityGroupId", "sg");
    private final Map<String, SimulatedOperation> operations = new HashMap<>();
    private boolean slow;
    private int instancesMade;

    private EcsSimulation() {
        operations.put("DescribeRegions", new DescribeRegions());
        operations.put("AttachKeyPair", new AttachKeyPair(this));
        operations.put("DetachKeyPair", new DetachKeyPair(this));
        operations.put("DescribeKeyPairs", new DescribeKeyPairs(this));
        operations.putAll(KeyPairChanges.operations(this));
        operations.putAll(InstanceChanges.operations(this));
        operations.putAll(InstancePower.operations(this));
        operations.put("DescribeInstances", new DescribeInstances(this));
        operations.put("DescribeInstanceStatus", new DescribeInstanceStatus(this));
        operations.putAll(Disks.operations(this, disks));
        operations.putAll(Images.operations(this, images));
        operations.putAll(SecurityGroups.operations(this, securityGroups));
    }

    /** An empty account. */
    public static EcsSimulation empty() {
        return new EcsSimulation();
    }

    /**
     * An account for trying things out, all in {@link #REGION}: the key pairs {@code deploy} and {@code backup}, the
     * Linux instances {@code i-linux-1} (running), {@code i-linux-2} (running) and {@code i-stopped-1}, and two that
     * take no key pair, {@code i-windows-1} and {@code i-classic-1} (not I/O optimised).
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
    public String region() {
        return REGION;
    }

    @Override
    public Optional<SimulatedOperation> operation(String name) {
        SimulatedOperation operation = operations.get(name);
        return operation == null
                ? Optional.empty()
                : Optional.of(call -> {
                    synchronized (this) {
                        return operation.respond(call);
                    }
                });
    }

    /**
     * Makes instances take their time: one that is created, started or stopped first appears as {@code Pending}, {@code
     * Starting} or {@code Stopping}; once DescribeInstances or DescribeInstanceStatus has shown that, the change is
     * done.
     */
    public synchronized EcsSimulation slowly() {
        slow = true;
        return this;
    }

    /** Adds an instance, or replaces the one with the same id. */
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

    /** The current state of an instance. */
    public synchronized Optional<SimulatedInstance> instance(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** A key pair by its region and name. */
    public synchronized Optional<SimulatedKeyPair> keyPair(String region, String name) {
        return Optional.ofNullable(keyPairs.get(region + "/" + name));
    }

    /** All instances, oldest first. */
    public synchronized Collection<SimulatedInstance> instances() {
        return List.copyOf(instances.values());
    }

    /** All key pairs, oldest first. */
    public synchronized Collection<SimulatedKeyPair> keyPairs() {
        return List.copyOf(keyPairs.values());
    }

    /** All disks, oldest first. */
    public synchronized Collection<SimulatedResource> disks() {
        return disks.all();
    }

    /** All images, oldest first. */
    public synchronized Collection<SimulatedResource> images() {
        return images.all();
    }

    /** All security groups, oldest first. */
    public synchronized Collection<SimulatedResource> securityGroups() {
        return securityGroups.all();
    }

    /** The id of the next instance. */
    String nextInstanceId() {
        instancesMade++;
        return String.format(Locale.ROOT, "i-sim%05d", instancesMade);
    }

    /** Puts an instance into a state that it passes through, or at once into the one that follows. */
    SimulatedInstance change(SimulatedInstance instance, SimulatedInstance.State passing) {
        SimulatedInstance changed = instance.in(passing);
        SimulatedInstance now = slow ? changed : changed.settled();
        instances.put(now.id(), now);
        return now;
    }

    /** A change of an instance is done once it was shown. */
    void seen(SimulatedInstance instance) {
        instances.computeIfPresent(instance.id(), (id, now) -> now.settled());
    }

    void remove(SimulatedInstance instance) {
        instances.remove(instance.id());
    }

    void remove(SimulatedKeyPair keyPair) {
        keyPairs.remove(keyPair.region() + "/" + keyPair.name());
    }

    /** The ids that were bought with a client token; repeating a purchase buys nothing. */
    Map<String, List<String>> purchases() {
        return purchases;
    }
}
