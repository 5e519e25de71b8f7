package dev.tenon.ecs.simulation;

import dev.tenon.ecs.simulation.SimulatedInstance.State;
import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Starts, stops or restarts an instance.
 *
 * @param account the account
 * @param from the state it must be in
 * @param passing the state it passes through
 */
record InstancePower(EcsSimulation account, State from, State passing) implements SimulatedOperation {
    static Map<String, SimulatedOperation> operations(EcsSimulation account) {
        return Map.of(
                "StartInstance", new InstancePower(account, State.STOPPED, State.STARTING),
                "StopInstance", new InstancePower(account, State.RUNNING, State.STOPPING),
                "RebootInstance", new InstancePower(account, State.RUNNING, State.STARTING));
    }

    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        Optional<SimulatedInstance> found = call.text("InstanceId").flatMap(account::instance);
        if (found.isEmpty()) {
            return call.fail("InvalidInstanceId.NotFound");
        }
        if (found.get().state() != from) {
            return wrongStatus(call);
        }
        account.change(found.get(), passing);
        return new SimulatedResponse.Success(new LinkedHashMap<>());
    }

    /** The refusal of an operation that the instance's status does not allow. */
    static SimulatedResponse wrongStatus(SimulatedCall call) {
        return new SimulatedResponse.Failure(call.errorOr(
                "IncorrectInstanceStatus", 403, "The current status of the resource does not support this operation."));
    }
}
