package dev.tenon.ecs.simulation;

import dev.tenon.ecs.simulation.SimulatedInstance.OperatingSystem;
import java.util.Optional;

/** Unbinds instances from a key pair; they keep accepting it until their next restart. */
final class DetachKeyPair extends KeyPairBinding {
    DetachKeyPair(EcsSimulation state) {
        super(state);
    }

    @Override
    Optional<String> obstacle(SimulatedInstance instance, String keyPair) {
        if (instance.system() == OperatingSystem.WINDOWS) {
            return Optional.of("DependencyViolation.WindowsInstance");
        }
        boolean bound = instance.boundKeyPair().filter(keyPair::equals).isPresent();
        return bound ? Optional.empty() : Optional.of(NO_SUCH_INSTANCE);
    }

    @Override
    SimulatedInstance changed(SimulatedInstance instance, String keyPair) {
        return instance.unbound();
    }
}
