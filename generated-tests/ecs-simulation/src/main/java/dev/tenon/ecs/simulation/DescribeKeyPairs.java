package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds key pairs by region, name ({@code *} stands for any text), fingerprint and tag. */
final class DescribeKeyPairs implements SimulatedOperation {
    private final EcsSimulation state;

    DescribeKeyPairs(EcsSimulation state) {
        this.state = state;
    }

    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        if (!Regions.known(call.service(), region)) {
            return call.fail("InvalidRegionId.NotFound");
        }
        String name = call.text("KeyPairName").orElse("*");
        List<Map<String, Object>> found = state.keyPairs().stream()
                .filter(pair -> pair.region().equals(region))
                .filter(pair -> Wildcards.matches(name, pair.name()))
                .filter(pair -> call.text("KeyPairFingerPrint")
                        .map(pair.fingerPrint()::equals)
                        .orElse(true))
                .filter(pair -> hasTags(pair, call))
                .map(DescribeKeyPairs::describe)
                .toList();
        return Page.of(call, "KeyPairs", found);
    }

    private static boolean hasTags(SimulatedKeyPair pair, SimulatedCall call) {
        for (int i = 1; call.text("Tag." + i + ".Key").isPresent(); i++) {
            String value = pair.tags().get(call.text("Tag." + i + ".Key").orElseThrow());
            if (value == null
                    || !call.text("Tag." + i + ".Value").map(value::equals).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Object> describe(SimulatedKeyPair pair) {
        List<Object> tags = new ArrayList<>();
        pair.tags().forEach((key, value) -> tags.add(Map.of("TagKey", key, "TagValue", value)));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("KeyPairName", pair.name());
        values.put("KeyPairFingerPrint", pair.fingerPrint());
        values.put("Tags", tags);
        return values;
    }
}
