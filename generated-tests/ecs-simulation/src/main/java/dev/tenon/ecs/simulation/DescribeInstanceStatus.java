package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows id and status of the instances in a region, or of the requested ones.
 *
 * @param account the account
 */
record DescribeInstanceStatus(EcsSimulation account) implements SimulatedOperation {
    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        List<String> ids = new ArrayList<>();
        for (int i = 1; call.text("InstanceId." + i).isPresent(); i++) {
            ids.add(call.text("InstanceId." + i).orElseThrow());
        }
        List<Map<String, Object>> found = new ArrayList<>();
        for (SimulatedInstance instance : account.instances()) {
            if (instance.region().equals(region) && (ids.isEmpty() || ids.contains(instance.id()))) {
                Map<String, Object> shown = new LinkedHashMap<>();
                shown.put("InstanceId", instance.id());
                shown.put("Status", instance.state().text());
                found.add(shown);
                account.seen(instance);
            }
        }
        return Page.of(call, "InstanceStatuses", found);
    }
}
