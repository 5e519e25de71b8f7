package dev.tenon.testkit.simulation;

import java.util.Map;

/** What a simulated operation answers. */
public sealed interface SimulatedAnswer {
    /**
     * A success; {@code RequestId} is added by the endpoint.
     *
     * @param values the answer as a tree of plain values by wire name, lists unwrapped
     */
    record Success(Map<String, Object> values) implements SimulatedAnswer {}

    /**
     * An error.
     *
     * @param refusal the error
     */
    record Failure(Refusal refusal) implements SimulatedAnswer {}
}
