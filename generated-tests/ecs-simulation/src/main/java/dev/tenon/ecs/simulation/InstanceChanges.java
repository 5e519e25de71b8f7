package dev.tenon.ecs.simulation;

import dev.tenon.ecs.simulation.SimulatedInstance.Keys;
import dev.tenon.ecs.simulation.SimulatedInstance.OperatingSystem;
import dev.tenon.ecs.simulation.SimulatedInstance.State;
import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Creates, changes and deletes instances. An image whose id contains {@code win} is a Windows image. */
final class InstanceChanges {
    private static final String[] ATTRIBUTES = {
        "InstanceName", "HostName", "Description", "ImageId", "InstanceType", "ZoneId", "InstanceChargeType"
    };

    private final EcsSimulation state;

    private InstanceChanges(EcsSimulation state) {
        this.state = state;
    }

    static Map<String, SimulatedOperation> operations(EcsSimulation state) {
        InstanceChanges changes = new InstanceChanges(state);
        return Map.of(
                "RunInstances", changes::run,
                "CreateInstance", changes::create,
                "ModifyInstanceAttribute", changes::modify,
                "DeleteInstance", changes::delete);
    }

    private SimulatedResponse run(SimulatedCall call) {
        Optional<SimulatedResponse> refused = check(call);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<String> ids = bought(call, call.number("Amount", 1), State.PENDING);
        return new SimulatedResponse.Success(Map.of("InstanceIdSets", ids));
    }

    private SimulatedResponse create(SimulatedCall call) {
        Optional<SimulatedResponse> refused = check(call);
        return refused.isPresent()
                ? refused.get()
                : new SimulatedResponse.Success(
                        Map.of("InstanceId", bought(call, 1, State.STOPPED).get(0)));
    }

    private Optional<SimulatedResponse> check(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        if (!Regions.known(call.service(), region)) {
            return Optional.of(call.fail("InvalidRegionId.NotFound"));
        }
        return call.text("KeyPairName")
                .filter(name -> state.keyPair(region, name).isEmpty())
                .map(name -> call.fail("InvalidKeyPairName.NotFound"));
    }

    private List<String> bought(SimulatedCall call, int amount, State first) {
        Optional<String> token = call.text("ClientToken");
        List<String> before = token.map(state.purchases()::get).orElse(null);
        if (before != null) {
            return before;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < amount; i++) {
            String id = state.nextInstanceId();
            ids.add(id);
            state.change(instance(call, id), first);
        }
        token.ifPresent(key -> state.purchases().put(key, List.copyOf(ids)));
        return ids;
    }

    private static SimulatedInstance instance(SimulatedCall call, String id) {
        Map<String, Object> attributes = Resources.attributes(call, ATTRIBUTES);
        call.text("SecurityGroupId").ifPresent(group -> attributes.put("SecurityGroupIds", List.of(group)));
        boolean windows =
                call.text("ImageId").orElse("").toLowerCase(Locale.ROOT).contains("win");
        return new SimulatedInstance(
                id,
                call.text("RegionId").orElse(EcsSimulation.REGION),
                windows ? OperatingSystem.WINDOWS : OperatingSystem.LINUX,
                !call.text("IoOptimized").filter("none"::equals).isPresent(),
                State.STOPPED,
                new Keys(call.text("KeyPairName"), Optional.empty()),
                attributes);
    }

    private SimulatedResponse modify(SimulatedCall call) {
        Optional<SimulatedInstance> found = call.text("InstanceId").flatMap(state::instance);
        if (found.isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        SimulatedInstance instance = found.get();
        for (Map.Entry<String, Object> attribute : Resources.attributes(call, "InstanceName", "HostName", "Description")
                .entrySet()) {
            instance = instance.with(attribute.getKey(), attribute.getValue());
        }
        state.add(instance);
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    private SimulatedResponse delete(SimulatedCall call) {
        Optional<SimulatedInstance> found = call.text("InstanceId").flatMap(state::instance);
        if (found.isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        boolean forced = call.text("Force").filter("true"::equals).isPresent();
        if (found.get().state() != State.STOPPED && !forced) {
            return InstancePower.wrongStatus(call);
        }
        state.remove(found.get());
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }
}
