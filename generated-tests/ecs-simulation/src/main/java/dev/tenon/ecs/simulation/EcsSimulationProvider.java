package dev.tenon.ecs.simulation;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Service;
import dev.tenon.testkit.simulation.Simulation;
import dev.tenon.testkit.simulation.SimulationProvider;

/** Offers {@link EcsSimulation} to the test kit. */
public final class EcsSimulationProvider implements SimulationProvider {
    /** Called by {@link java.util.ServiceLoader}. */
    public EcsSimulationProvider() {}

    @Override
    public String spec() {
        return "tenon/ecs/v2014_05_26/service.yaml";
    }

    @Override
    public boolean simulates(ApiModel description) {
        Service service = description.service();
        return service.name().equals("Ecs") && service.version().equals("2014-05-26");
    }

    @Override
    public Simulation empty() {
        return EcsSimulation.empty();
    }

    @Override
    public Simulation withSampleData() {
        return EcsSimulation.withSampleData();
    }
}
