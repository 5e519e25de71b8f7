package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ReservedParameters;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.records.RecordFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tests of an operation once its description is known, which count what they cover. */
final class DescribedContract<Q extends Record, R extends Record> {
    private static final int MOST_ELEMENTS = 2;

    private final ApiModel model;
    private final Tally tally;
    private final Operation operation;
    private final Class<Q> request;
    private final Caller<Q, R> caller;

    DescribedContract(ApiModel model, Tally tally, Operation operation, Class<Q> request, Caller<Q, R> caller) {
        this.model = model;
        this.tally = tally;
        this.operation = operation;
        this.request = request;
        this.caller = caller;
    }

    Stream<DynamicTest> requests() {
        List<Parameter> parameters = parameters();
        Stream<DynamicTest> overTheWire = Stream.of(Format.values())
                .flatMap(format -> Stream.of(
                        test(
                                format,
                                "request with every parameter",
                                endpoint -> request(endpoint, format, SampleRequest.full(request, parameters))),
                        test(
                                format,
                                "request with required parameters only",
                                endpoint -> request(endpoint, format, SampleRequest.bare(request, parameters)))));
        DynamicTest builder = DynamicTest.dynamicTest("builder makes the same request", () -> {
            Q made = SampleRequest.full(request, parameters).request();
            if (!made.equals(RecordFactory.viaBuilder(request, made))) {
                throw new AssertionError("the builder makes another request than the constructor");
            }
        });
        return Stream.concat(overTheWire, Stream.of(builder));
    }

    Stream<DynamicTest> responses() {
        ResponseContract<Q, R> contract =
                new ResponseContract<>(operation, model.protocol(operation), caller, this::smallest);
        List<DynamicTest> tests = new ArrayList<>();
        for (Format format : Format.values()) {
            for (int size = MOST_ELEMENTS; size >= 0; size--) {
                int elements = size;
                tests.add(test(format, "response with lists of " + size, endpoint -> {
                    int leaves = contract.full(endpoint, format, elements);
                    tally.response(operation, format, leaves);
                }));
            }
            tests.add(test(format, "response with few fields", endpoint -> contract.sparse(endpoint, format)));
        }
        tests.add(test(Format.JSON, "and XML responses give equal records", contract::same));
        return tests.stream();
    }

    Stream<DynamicTest> errors(List<ExpectedError> documented) {
        ErrorContract<Q, R> contract =
                new ErrorContract<>(operation, model.protocol(operation), caller, this::smallest);
        return documented.stream()
                .flatMap(expected -> Stream.of(Format.values())
                        .map(format -> test(format, expected.code() + " " + expected.http(), endpoint -> {
                            if (contract.check(endpoint, format, expected)) {
                                tally.error(operation, expected, format);
                            }
                        })));
    }

    private void request(EmbeddedEndpoint endpoint, Format format, SampleRequest<Q> sample) {
        new RequestContract<>(model, operation, caller).check(endpoint, format, sample);
        tally.request(operation, format, sample.wire().size());
    }

    private Q smallest() {
        return SampleRequest.bare(request, parameters()).request();
    }

    /** The operation's own parameters, then the common ones that it does not have itself. */
    private List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(operation.parameters());
        ReservedParameters reserved = ReservedParameters.of(model.service().protocol());
        for (Parameter common : model.service().commonParameters()) {
            boolean own = operation.parameters().stream()
                    .anyMatch(parameter -> parameter.path().equals(common.path())
                            || parameter.javaName().equals(common.javaName()));
            if (!own && !reserved.isReserved(common.path())) {
                all.add(common);
            }
        }
        return all;
    }

    private DynamicTest test(Format format, String name, Consumer<EmbeddedEndpoint> body) {
        return DynamicTest.dynamicTest(format + " " + name, () -> {
            try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(model).start()) {
                body.accept(endpoint);
            }
        });
    }
}
