package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.response.SampleResponses;
import dev.tenon.testkit.internal.response.XmlNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Compares what the endpoint sent with what the client returns. */
final class ResponseContract<Q extends Record, R extends Record> {
    private final Operation operation;
    private final Protocol protocol;
    private final Caller<Q, R> caller;
    private final Supplier<Q> request;

    ResponseContract(Operation operation, Protocol protocol, Caller<Q, R> caller, Supplier<Q> request) {
        this.operation = operation;
        this.protocol = protocol;
        this.caller = caller;
        this.request = request;
    }

    /** Sends every documented field; returns how many leaves arrived correctly. */
    int full(EmbeddedEndpoint endpoint, Format format, int listSize) {
        return compare(endpoint, format, SampleResponses.distinct(operation, protocol, listSize));
    }

    /** Sends the request id and the fields that the server always sends. */
    void sparse(EmbeddedEndpoint endpoint, Format format) {
        Map<String, Object> all = SampleResponses.distinct(operation, protocol, 0);
        Map<String, Object> few = new LinkedHashMap<>();
        for (ResponseField field : operation.response()) {
            if (field.always() || field.wireName().equals("RequestId")) {
                few.put(field.wireName(), all.get(field.wireName()));
            }
        }
        if (!few.isEmpty()) {
            compare(endpoint, format, few);
        }
    }

    /** Sends the same in both formats. */
    void same(EmbeddedEndpoint endpoint) {
        endpoint.on(operation.name())
                .responds(XmlNames.nameable(operation.response(), SampleResponses.distinct(operation, protocol, 2)))
                .times(2);
        R json = caller.call(new ContractTarget(endpoint, Format.JSON), request.get());
        R xml = caller.call(new ContractTarget(endpoint, Format.XML), request.get());
        if (!json.equals(xml)) {
            throw new AssertionError("JSON gives " + json + "\nand XML gives " + xml);
        }
    }

    private int compare(EmbeddedEndpoint endpoint, Format format, Map<String, Object> values) {
        Map<String, Object> sent = format == Format.XML ? XmlNames.nameable(operation.response(), values) : values;
        endpoint.on(operation.name()).responds(sent);
        R received = caller.call(new ContractTarget(endpoint, format), request.get());
        Map<String, Object> expected = new LinkedHashMap<>(sent);
        if (operation.response().stream().anyMatch(field -> field.wireName().equals("RequestId"))) {
            expected.putIfAbsent("RequestId", endpoint.calls().get(0).requestId());
        }
        return LeafComparison.compare(operation.response(), expected, received);
    }
}
