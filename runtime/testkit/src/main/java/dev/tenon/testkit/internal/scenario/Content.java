package dev.tenon.testkit.internal.scenario;

import dev.tenon.testkit.simulation.Refusal;
import java.util.Map;

/** What a response says. */
public sealed interface Content {
    /** What the endpoint would respond with without a scenario. */
    record Usual() implements Content {}

    /**
     * An error in the service's envelope.
     *
     * @param refusal the error
     */
    record Failure(Refusal refusal) implements Content {}

    /**
     * A success.
     *
     * @param values the response as a tree of plain values by wire name
     */
    record Values(Map<String, ?> values) implements Content {}

    /**
     * Anything.
     *
     * @param status the HTTP status
     * @param contentType the media type
     * @param body the body
     */
    record Raw(int status, String contentType, String body) implements Content {}
}
