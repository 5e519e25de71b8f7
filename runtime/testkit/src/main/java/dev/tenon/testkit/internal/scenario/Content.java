package dev.tenon.testkit.internal.scenario;

import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.Map;
import java.util.function.Function;

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
     * A success that depends on the request.
     *
     * @param values makes the response, a tree of plain values by wire name
     */
    record Computed(Function<ReceivedRequest, Map<String, Object>> values) implements Content {}

    /**
     * Anything.
     *
     * @param status the HTTP status
     * @param contentType the media type
     * @param body the body
     */
    record Raw(int status, String contentType, String body) implements Content {}
}
