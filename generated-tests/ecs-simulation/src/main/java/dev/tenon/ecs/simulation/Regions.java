package dev.tenon.ecs.simulation;

import dev.tenon.spec.model.Service;

/** The regions for which the description has an endpoint. */
final class Regions {
    private Regions() {}

    static boolean known(Service service, String region) {
        return service.endpoints().regions().containsKey(region) || region.equals(EcsSimulation.REGION);
    }
}
