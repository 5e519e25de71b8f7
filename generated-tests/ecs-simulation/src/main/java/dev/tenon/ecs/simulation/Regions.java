package dev.tenon.ecs.simulation;

import dev.tenon.spec.model.Service;

/** The regions there are: those the description gives an endpoint for. */
final class Regions {
    private Regions() {}

    static boolean known(Service service, String region) {
        return service.endpoints().regions().containsKey(region) || region.equals(EcsSimulation.REGION);
    }
}
