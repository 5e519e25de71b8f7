package dev.tenon.ecs.simulation;

import dev.tenon.ecs.simulation.SimulatedInstance.OperatingSystem;
import dev.tenon.ecs.simulation.SimulatedInstance.State;
import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds instances by region, ids, status and key pair; gives the fields that the simulation knows. */
final class DescribeInstances implements SimulatedOperation {
    private final EcsSimulation state;

    DescribeInstances(EcsSimulation state) {
        this.state = state;
    }

    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        if (!Regions.known(call.service(), region)) {
            return call.fail("InvalidRegionId.NotFound");
        }
        List<String> ids = call.jsonArray("InstanceIds");
        List<Map<String, Object>> found = state.instances().stream()
                .filter(instance -> instance.region().equals(region))
                .filter(instance -> ids.isEmpty() || ids.contains(instance.id()))
                .filter(instance ->
                        call.text("Status").map(status(instance)::equals).orElse(true))
                .filter(instance -> call.text("KeyPairName")
                        .map(name ->
                                instance.boundKeyPair().filter(name::equals).isPresent())
                        .orElse(true))
                .map(DescribeInstances::describe)
                .toList();
        return Page.of(call, "Instances", found);
    }

    private static String status(SimulatedInstance instance) {
        return instance.state() == State.RUNNING ? "Running" : "Stopped";
    }

    private static Map<String, Object> describe(SimulatedInstance instance) {
        boolean windows = instance.system() == OperatingSystem.WINDOWS;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("InstanceId", instance.id());
        values.put("InstanceName", instance.id());
        values.put("RegionId", instance.region());
        values.put("Status", status(instance));
        values.put("OSType", windows ? "windows" : "linux");
        values.put("IoOptimized", instance.ioOptimised());
        instance.boundKeyPair().ifPresent(name -> values.put("KeyPairName", name));
        return values;
    }
}
