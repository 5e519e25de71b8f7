package dev.tenon.testkit.shelf;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.simulation.Simulation;
import dev.tenon.testkit.simulation.SimulationProvider;
import java.util.List;

/** Offers {@link Shelf}. */
public final class ShelfProvider implements SimulationProvider {
    @Override
    public String spec() {
        return Shelf.SPEC;
    }

    @Override
    public boolean simulates(ApiModel description) {
        return description.service().name().equals("Shelf");
    }

    @Override
    public Simulation empty() {
        return new Shelf(List.of());
    }

    @Override
    public Simulation withSampleData() {
        return new Shelf(List.of("Faust", "Emma"));
    }
}
