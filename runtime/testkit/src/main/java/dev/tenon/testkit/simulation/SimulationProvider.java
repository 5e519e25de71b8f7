package dev.tenon.testkit.simulation;

import dev.tenon.spec.model.ApiModel;

/**
 * Offers the simulation of one service to {@code @TestEndpoint} and to {@code Serve}.
 *
 * <p>They find it with {@link java.util.ServiceLoader}: its module names the class in
 * {@code META-INF/services/dev.tenon.testkit.simulation.SimulationProvider}.
 */
public interface SimulationProvider {
    /**
     * The class-path name of the description, such as {@code tenon/ecs/v2014_05_26/service.yaml}. Used if none is named
     * and this is the only provider.
     */
    String spec();

    /** Whether this is the simulation of a described service; name and version decide. */
    boolean simulates(ApiModel description);

    /** A new, empty simulation. */
    Simulation empty();

    /** A new simulation with sample data. */
    Simulation withSampleData();
}
