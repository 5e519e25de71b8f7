package dev.tenon.ecs.simulation;

import dev.tenon.ecs.simulation.SimulatedInstance.OperatingSystem;
import java.util.Optional;

/** Binds instances to a key pair in place of any earlier one; it takes effect from their next start or restart. */
final class AttachKeyPair extends KeyPairBinding {
    AttachKeyPair(EcsSimulation state) {
        super(state);
    }

    @Override
    Optional<String> obstacle(SimulatedInstance instance, String keyPair) {
        if (instance.system() == OperatingSystem.WINDOWS) {
            return Optional.of("DependencyViolation.WindowsInstance");
        }
        return instance.ioOptimised() ? Optional.empty() : Optional.of("DependencyViolation.IoOptimize");
    }

    @Override
    SimulatedInstance changed(SimulatedInstance instance, String keyPair) {
        return instance.bound(keyPair);
    }
}
