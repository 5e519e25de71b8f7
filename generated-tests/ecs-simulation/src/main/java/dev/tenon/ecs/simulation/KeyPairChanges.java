package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates, imports and deletes key pairs. */
final class KeyPairChanges {
    private final EcsSimulation state;

    private KeyPairChanges(EcsSimulation state) {
        this.state = state;
    }

    static Map<String, SimulatedOperation> operations(EcsSimulation state) {
        KeyPairChanges changes = new KeyPairChanges(state);
        return Map.of(
                "CreateKeyPair", call -> changes.add(call, true),
                "ImportKeyPair", call -> changes.add(call, false),
                "DeleteKeyPairs", changes::delete);
    }

    private SimulatedResponse add(SimulatedCall call, boolean made) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        String name = call.text("KeyPairName").orElseThrow();
        if (!Regions.known(call.service(), region)) {
            return call.fail("InvalidRegionId.NotFound");
        }
        if (state.keyPair(region, name).isPresent()) {
            return call.fail("KeyPair.AlreadyExist");
        }
        SimulatedKeyPair keyPair = new SimulatedKeyPair(name, region, tags(call));
        state.add(keyPair);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("KeyPairName", name);
        values.put("KeyPairFingerPrint", keyPair.fingerPrint());
        if (made) {
            values.put("PrivateKeyBody", "the simulated private key of " + name);
        }
        return new SimulatedResponse.Success(values);
    }

    private static Map<String, String> tags(SimulatedCall call) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 1; call.text("Tag." + i + ".Key").isPresent(); i++) {
            tags.put(
                    call.text("Tag." + i + ".Key").orElseThrow(),
                    call.text("Tag." + i + ".Value").orElse(""));
        }
        return tags;
    }

    private SimulatedResponse delete(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        for (String name : call.jsonArray("KeyPairNames")) {
            state.keyPair(region, name).ifPresent(state::remove);
            state.instances().stream()
                    .filter(instance -> instance.region().equals(region)
                            && instance.boundKeyPair().filter(name::equals).isPresent())
                    .forEach(instance -> state.add(instance.unbound()));
        }
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }
}
