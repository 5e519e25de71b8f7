package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.support.RecordLeaves;
import dev.tenon.support.RecordValues;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * A generated client and one that reads the same description at run time, both at one moment and with one nonce.
 *
 * @param model the description
 * @param generated the generated client
 * @param dynamic the other one
 */
record Doors<C extends ServiceClient<C>>(ApiModel model, C generated, DynamicClient dynamic) implements AutoCloseable {
    static <B extends ClientBuilder<B, C>, C extends ServiceClient<C>> Doors<C> of(
            String spec, ClientBuilder<B, C> generated, String url) {
        ApiModel model = EmbeddedEndpoint.description(spec);
        return new Doors<>(model, client(generated, url), client(DynamicClient.builder(model), url));
    }

    private static <B extends ClientBuilder<B, C>, C> C client(ClientBuilder<B, C> builder, String url) {
        TimeSources machine = TimeSources.system();
        return builder.region("eu-west-1")
                .endpoint(url)
                .allowInsecureHttp(true)
                .credentials(Credentials.of("id", "secret"))
                .maxAttempts(1)
                .time(new TimeSources(
                        InstantSource.fixed(Instant.parse("2020-01-05T12:00:00Z")),
                        machine.nanos(),
                        machine.random(),
                        machine.pauses(),
                        machine.deadlines(),
                        () -> "nonce"))
                .build();
    }

    /** The same request for the other door. */
    DynamicRequest same(Operation<?, ?> operation, Record request) throws ReflectiveOperationException {
        dev.tenon.spec.model.Operation described = described(operation);
        return DynamicRequest.of(
                operation.name(), RecordValues.of(request, RequestParameters.of(model.service(), described)));
    }

    private dev.tenon.spec.model.Operation described(Operation<?, ?> operation) {
        return model.operations().stream()
                .filter(each -> each.name().equals(operation.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Insists that both send the same method, address, headers and body. */
    <Q extends Record> void sendTheSame(Operation<Q, ?> operation, Q request) throws ReflectiveOperationException {
        assertThat(dynamic.curl(same(operation, request))).isEqualTo(generated.curl(operation, request));
    }

    /** Insists that a record and a tree hold the same. */
    void holdTheSame(Operation<?, ?> operation, Object response, JsonValue tree) throws ReflectiveOperationException {
        Map<String, String> leaves = new TreeMap<>();
        leaves("", tree, leaves);
        assertThat(leaves)
                .isEqualTo(RecordLeaves.of(response, described(operation).response(), Doors::below));
    }

    private static Map<String, String> below(Object json) {
        Map<String, String> leaves = new TreeMap<>();
        leaves("", (JsonValue) json, leaves);
        return leaves;
    }

    private static void leaves(String path, JsonValue value, Map<String, String> leaves) {
        if (value instanceof JsonValue.JsonObject object) {
            object.members().forEach((name, member) -> leaves(path + "/" + name, member, leaves));
        } else if (value instanceof JsonValue.JsonArray array) {
            for (int index = 0; index < array.elements().size(); index++) {
                leaves(path + "[" + index + "]", array.elements().get(index), leaves);
            }
        } else {
            leaves.put(path, value.text());
        }
    }

    @Override
    public void close() {
        generated.close();
        dynamic.close();
    }
}
