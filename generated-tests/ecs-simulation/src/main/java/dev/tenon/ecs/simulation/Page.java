package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits a list into numbered pages. */
final class Page {
    private static final int USUAL_SIZE = 10;

    private Page() {}

    static SimulatedResponse of(SimulatedCall call, String name, List<Map<String, Object>> all) {
        int number = Math.max(1, call.number("PageNumber", 1));
        int size = Math.max(1, call.number("PageSize", USUAL_SIZE));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("PageNumber", number);
        values.put("PageSize", size);
        values.put("TotalCount", all.size());
        values.put(name, all.stream().skip((number - 1L) * size).limit(size).toList());
        return new SimulatedResponse.Success(values);
    }
}
