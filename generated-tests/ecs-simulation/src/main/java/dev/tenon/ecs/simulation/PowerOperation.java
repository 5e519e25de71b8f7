package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Starts, stops or restarts an instance at once. */
final class PowerOperation implements SimulatedOperation {
    /** What is done. */
    enum Change {
        START,
        STOP,
        REBOOT
    }

    private final EcsSimulation state;
    private final Change change;

    PowerOperation(EcsSimulation state, Change change) {
        this.state = state;
        this.change = change;
    }

    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        synchronized (state) {
            Optional<SimulatedInstance> found = call.text("InstanceId").flatMap(state::instance);
            if (found.isEmpty()) {
                return call.fail("InvalidInstanceId.NotFound");
            }
            SimulatedInstance instance = found.get();
            boolean runs = instance.state() == SimulatedInstance.State.RUNNING;
            if (runs == (change == Change.START)) {
                return new SimulatedResponse.Failure(call.errorOr(
                        "IncorrectInstanceStatus",
                        403,
                        "The current status of the resource does not support this operation."));
            }
            state.add(change == Change.STOP ? instance.stopped() : instance.started());
            return new SimulatedResponse.Success(new LinkedHashMap<>());
        }
    }
}
