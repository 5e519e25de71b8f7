package dev.tenon.ecs.simulation;

import dev.tenon.ecs.simulation.SimulatedInstance.OperatingSystem;
import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds instances by region, ids, status, key pair, name, image, type and security group; returns the fields that the
 * simulation has.
 *
 * @param account the account
 */
record DescribeInstances(EcsSimulation account) implements SimulatedOperation {
    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        if (!Regions.known(call.service(), region)) {
            return call.fail("InvalidRegionId.NotFound");
        }
        List<String> ids = call.jsonArray("InstanceIds");
        List<Map<String, Object>> found = new ArrayList<>();
        for (SimulatedInstance instance : account.instances()) {
            if (instance.region().equals(region)
                    && (ids.isEmpty() || ids.contains(instance.id()))
                    && isAskedFor(call, instance)) {
                found.add(describe(instance));
                account.seen(instance);
            }
        }
        return Page.of(call, "Instances", found);
    }

    private static boolean isAskedFor(SimulatedCall call, SimulatedInstance instance) {
        return matches(call.text("Status"), instance.state().text())
                && matches(call.text("KeyPairName"), instance.boundKeyPair().orElse(""))
                && call.text("InstanceName")
                        .map(asked -> Wildcards.matches(asked, name(instance)))
                        .orElse(true)
                && matches(call.text("ImageId"), attribute(instance, "ImageId"))
                && matches(call.text("InstanceType"), attribute(instance, "InstanceType"))
                && call.text("SecurityGroupId")
                        .map(group -> SecurityGroups.of(instance).contains(group))
                        .orElse(true);
    }

    private static boolean matches(Optional<String> asked, String value) {
        return asked.map(value::equals).orElse(true);
    }

    private static String name(SimulatedInstance instance) {
        String name = attribute(instance, "InstanceName");
        return name.isEmpty() ? instance.id() : name;
    }

    private static String attribute(SimulatedInstance instance, String name) {
        return instance.attributes().getOrDefault(name, "").toString();
    }

    private static Map<String, Object> describe(SimulatedInstance instance) {
        boolean windows = instance.system() == OperatingSystem.WINDOWS;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("InstanceId", instance.id());
        values.put("InstanceName", instance.id());
        values.put("RegionId", instance.region());
        values.put("Status", instance.state().text());
        values.put("OSType", windows ? "windows" : "linux");
        values.put("IoOptimized", instance.ioOptimised());
        instance.boundKeyPair().ifPresent(name -> values.put("KeyPairName", name));
        values.putAll(new TreeMap<>(instance.attributes()));
        return values;
    }
}
