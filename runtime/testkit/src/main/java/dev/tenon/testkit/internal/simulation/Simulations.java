package dev.tenon.testkit.internal.simulation;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.simulation.Simulation;
import dev.tenon.testkit.simulation.SimulationProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The simulations on the class path of the current thread. */
public final class Simulations {
    private final List<SimulationProvider> providers;

    Simulations(List<SimulationProvider> providers) {
        this.providers = providers;
    }

    /** Looks for providers. */
    public static Simulations onClassPath() {
        return new Simulations(ServiceLoader.load(SimulationProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** A new simulation of a description; {@link Simulation#NONE} when there is none. */
    public Simulation of(ApiModel description, boolean sampleData) {
        return providers.stream()
                .filter(provider -> provider.simulates(description))
                .findFirst()
                .map(provider -> sampleData ? provider.withSampleData() : provider.empty())
                .orElse(Simulation.NONE);
    }

    /**
     * The description to use where none is named.
     *
     * @throws IllegalArgumentException unless there is exactly one provider; the message says what to do
     */
    public String onlySpec() {
        return switch (providers.size()) {
            case 0 ->
                throw new IllegalArgumentException(
                        "no description is named, and no simulation on the class path names one; name the description");
            case 1 -> providers.get(0).spec();
            default ->
                throw new IllegalArgumentException("no description is named; name one of "
                        + providers.stream().map(SimulationProvider::spec).collect(Collectors.joining(", ")));
        };
    }
}
