package dev.tenon.testkit.simulation;

import java.util.Map;

/** What a simulated operation responds with. */
public sealed interface SimulatedResponse {
    /**
     * A success; {@code RequestId} is added by the endpoint.
     *
     * @param values the response as a tree of plain values by wire name, lists unwrapped
     */
    record Success(Map<String, Object> values) implements SimulatedResponse {}

    /**
     * An error.
     *
     * @param refusal the error
     */
    record Failure(Refusal refusal) implements SimulatedResponse {}
}
