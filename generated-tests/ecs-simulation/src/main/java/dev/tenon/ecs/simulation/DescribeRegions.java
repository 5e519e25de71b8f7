package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the regions for which the description has an endpoint. */
final class DescribeRegions implements SimulatedOperation {
    @Override
    public SimulatedResponse respond(SimulatedCall call) {
        List<Object> regions = new ArrayList<>();
        call.service().endpoints().regions().forEach((id, host) -> {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("RegionId", id);
            region.put("RegionEndpoint", host);
            region.put("LocalName", id);
            region.put("Status", "available");
            regions.add(region);
        });
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Regions", regions);
        return new SimulatedResponse.Success(values);
    }
}
