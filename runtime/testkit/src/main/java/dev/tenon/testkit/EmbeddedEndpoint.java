package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.testkit.internal.check.AccessKey;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.internal.records.TypedRequests;
import dev.tenon.testkit.internal.scenario.Scenarios;
import dev.tenon.testkit.internal.server.Server;
import dev.tenon.testkit.scenario.OperationScenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A local HTTP endpoint that behaves as described: it checks signatures, required parameters and limits, responds in the requested format, and with errors on demand.
 *
 * <pre>{@code
 * try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml").start()) {
 *     endpoint.on("AttachKeyPair").throttles(1, Duration.ZERO).thenFails("DependencyViolation.WindowsInstance");
 *     // call endpoint.url()
 * }
 * }</pre>
 */
public final class EmbeddedEndpoint implements AutoCloseable {
    private final ApiModel model;
    private final Server server;
    private final String url;
    private final Scenarios scenarios;
    private final Journal journal;
    private final AccessKey accessKey;

    EmbeddedEndpoint(
            ApiModel model, Server server, String url, Scenarios scenarios, Journal journal, AccessKey accessKey) {
        this.model = model;
        this.server = server;
        this.url = url;
        this.scenarios = scenarios;
        this.journal = journal;
        this.accessKey = accessKey;
    }

    /**
     * An endpoint for a description on the class path, such as {@code tenon/ecs/v2014_05_26/service.yaml}. The
     * description is read each time; for many endpoints, read it once with {@link #description}.
     *
     * @throws IllegalArgumentException when there is no such description or it has mistakes
     */
    public static EndpointBuilder of(String spec) {
        return of(description(spec));
    }

    /**
     * Reads a description on the class path, for {@link #of(ApiModel)}.
     *
     * @throws IllegalArgumentException when there is no such description or it has mistakes
     */
    public static ApiModel description(String spec) {
        return Descriptions.fromClassPath(spec);
    }

    /** An endpoint for a description. */
    public static EndpointBuilder of(ApiModel model) {
        return new EndpointBuilder(model);
    }

    /** The address, such as {@code http://127.0.0.1:34567}. */
    public String url() {
        return url;
    }

    /** The port. */
    public int port() {
        return server.port();
    }

    /** The description behind the endpoint. */
    public ApiModel model() {
        return model;
    }

    /** The id of the first access key that the endpoint accepts. */
    public String accessKeyId() {
        return accessKey.id();
    }

    /** The secret of the first access key that the endpoint accepts; only for tests. */
    public String accessKeySecret() {
        return accessKey.secret();
    }

    /**
     * Sets what the next calls of an operation get.
     *
     * @throws IllegalArgumentException when the description has no such operation; the message names the nearest one
     */
    public OperationScenario on(String operation) {
        return new OperationScenario(scenarios.script(operation));
    }

    /** The calls so far, oldest first; at most the last 10,000, and at most 16 MiB of them. */
    public List<RecordedCall> calls() {
        return journal.calls();
    }

    /** The calls of one operation so far, oldest first. */
    public List<RecordedCall> calls(String operation) {
        return journal.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    /**
     * The requests of one operation so far, oldest first, as records of its generated type.
     *
     * @throws IllegalArgumentException when the description has no such operation
     */
    public <T extends Record> List<T> requests(String operation, Class<T> type) {
        Operation described = model.operations().stream()
                .filter(candidate -> candidate.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no operation " + operation));
        return calls(operation).stream()
                .map(call -> TypedRequests.read(described, call.request().parameters(), type))
                .toList();
    }

    /** Forgets scenarios and calls; the simulation keeps its state. */
    public void reset() {
        scenarios.clear();
        journal.clear();
    }

    /**
     * In strict mode, fails if a call came that no scenario expected, or an expected one did not come; otherwise does
     * nothing.
     *
     * @throws AssertionError with one line for each of them
     */
    public void verifyExpectations() {
        if (!journal.strict()) {
            return;
        }
        List<String> complaints = new ArrayList<>(journal.unexpected());
        complaints.addAll(scenarios.outstanding());
        if (!complaints.isEmpty()) {
            throw new AssertionError("the endpoint is strict:\n" + String.join("\n", complaints));
        }
    }

    /** Closes the connections and frees the port. */
    @Override
    public void close() {
        server.close();
    }
}
