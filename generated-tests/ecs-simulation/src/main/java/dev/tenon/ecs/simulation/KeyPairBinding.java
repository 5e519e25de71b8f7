package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.Refusal;
import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The common part of AttachKeyPair and DetachKeyPair: one key pair, many instances, a result for each.
 *
 * <p>The documents list the errors but do not say which of them fail the call as a whole, and which a single instance.
 * The rule here: a problem with the call itself (region, key pair, the list of ids) is an HTTP error. A problem with an
 * instance is its own failure in {@code Results}, with HTTP 200, as long as another instance of the call succeeds; if
 * none does, the call fails with the HTTP error of the first instance.
 */
abstract class KeyPairBinding implements SimulatedOperation {
    /** The code of a missing instance; the documents list it for the parameter as a whole. */
    static final String NO_SUCH_INSTANCE = "InvalidInstanceIds.ValueNotSupported";

    private final EcsSimulation state;

    KeyPairBinding(EcsSimulation state) {
        this.state = state;
    }

    /** The error code of an instance that cannot take part, if any. */
    abstract Optional<String> obstacle(SimulatedInstance instance, String keyPair);

    /** The instance afterwards. */
    abstract SimulatedInstance changed(SimulatedInstance instance, String keyPair);

    @Override
    public final SimulatedResponse respond(SimulatedCall call) {
        String region = call.text("RegionId").orElse(EcsSimulation.REGION);
        String keyPair = call.text("KeyPairName").orElse("");
        if (!Regions.known(call.service(), region)) {
            return call.fail("InvalidRegionId.NotFound");
        }
        if (state.keyPair(region, keyPair).isEmpty()) {
            return call.fail("InvalidKeyPairName.NotFound");
        }
        return respond(call, region, keyPair);
    }

    private SimulatedResponse respond(SimulatedCall call, String region, String keyPair) {
        List<Object> results = new ArrayList<>();
        List<Refusal> failures = new ArrayList<>();
        for (String id : call.jsonArray("InstanceIds")) {
            Optional<Refusal> failure = bind(id, region, keyPair).map(call::error);
            failure.ifPresent(failures::add);
            results.add(result(id, failure));
        }
        if (!failures.isEmpty() && failures.size() == results.size()) {
            return new SimulatedResponse.Failure(failures.get(0));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("TotalCount", results.size());
        values.put("FailCount", failures.size());
        values.put("KeyPairName", keyPair);
        values.put("Results", results);
        return new SimulatedResponse.Success(values);
    }

    private Optional<String> bind(String id, String region, String keyPair) {
        Optional<SimulatedInstance> instance =
                state.instance(id).filter(found -> found.region().equals(region));
        if (instance.isEmpty()) {
            return Optional.of(NO_SUCH_INSTANCE);
        }
        Optional<String> obstacle = obstacle(instance.get(), keyPair);
        if (obstacle.isEmpty()) {
            state.add(changed(instance.get(), keyPair));
        }
        return obstacle;
    }

    private static Map<String, Object> result(String id, Optional<Refusal> failure) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("InstanceId", id);
        result.put("Success", failure.isEmpty());
        result.put("Code", failure.map(Refusal::code).orElse("200"));
        result.put("Message", failure.map(Refusal::message).orElse("successful"));
        return result;
    }
}
