package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ReservedParameters;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.internal.records.RecordFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the description promises of one operation, as tests of the generated client: the request as a server sees it,
 * responses with every documented field, every documented error. Each test has an endpoint of its own, which also checks
 * the signature of every request.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public final class OperationContract<Q extends Record, R extends Record> {
    private static final int MOST_ELEMENTS = 2;

    private final ApiModel model;
    private final Operation operation;
    private final Class<Q> request;
    private final Caller<Q, R> caller;

    private OperationContract(ApiModel model, Operation operation, Class<Q> request, Caller<Q, R> caller) {
        this.model = model;
        this.operation = operation;
        this.request = request;
        this.caller = caller;
    }

    /**
     * The contract of an operation.
     *
     * @param spec the class-path name of the description
     * @param operation the action
     * @param request the generated request record
     * @param response the generated response record
     * @param caller calls the operation through the generated client
     */
    public static <Q extends Record, R extends Record> OperationContract<Q, R> of(
            String spec, String operation, Class<Q> request, Class<R> response, Caller<Q, R> caller) {
        ApiModel model = Descriptions.fromClassPath(spec);
        Operation described = model.operations().stream()
                .filter(candidate -> candidate.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        spec + " no longer describes " + operation + "; the tests must be generated again"));
        Tally.of(model).begin(described);
        return new OperationContract<>(model, described, request, caller);
    }

    /** Tests of the request: everything documented, what is required only, and the builder. */
    public Stream<DynamicTest> requests() {
        List<Parameter> parameters = parameters();
        RequestContract<Q, R> contract = new RequestContract<>(model, operation, caller);
        Stream<DynamicTest> overTheWire = Stream.of(Format.values())
                .flatMap(format -> Stream.of(
                        test(
                                format,
                                "request with every parameter",
                                endpoint -> contract.check(endpoint, format, SampleRequest.full(request, parameters))),
                        test(
                                format,
                                "request with required parameters only",
                                endpoint ->
                                        contract.check(endpoint, format, SampleRequest.bare(request, parameters)))));
        DynamicTest builder = DynamicTest.dynamicTest("builder makes the same request", () -> {
            Q made = SampleRequest.full(request, parameters).request();
            if (!made.equals(RecordFactory.viaBuilder(request, made))) {
                throw new AssertionError("the builder makes another request than the constructor");
            }
        });
        return Stream.concat(overTheWire, Stream.of(builder));
    }

    /** Tests of the response: every field, with two, one and no elements in every list; and what is always sent only. */
    public Stream<DynamicTest> responses() {
        ResponseContract<Q, R> contract =
                new ResponseContract<>(operation, model.protocol(operation), caller, this::smallest);
        List<DynamicTest> tests = new ArrayList<>();
        for (Format format : Format.values()) {
            for (int size = MOST_ELEMENTS; size >= 0; size--) {
                int elements = size;
                tests.add(test(format, "response with lists of " + size, endpoint -> {
                    int leaves = contract.full(endpoint, format, elements);
                    Tally.of(model).response(operation, format, leaves);
                }));
            }
            tests.add(test(format, "response with few fields", endpoint -> contract.sparse(endpoint, format)));
        }
        tests.add(test(Format.JSON, "and XML responses give equal records", contract::same));
        return tests.stream();
    }

    /** Tests of errors: each documented code and status, in each format, ends as its constant. */
    public Stream<DynamicTest> errors(List<ExpectedError> documented) {
        ErrorContract<Q, R> contract =
                new ErrorContract<>(operation, model.protocol(operation), caller, this::smallest);
        return documented.stream()
                .flatMap(expected -> Stream.of(Format.values())
                        .map(format -> test(format, expected.code() + " " + expected.http(), endpoint -> {
                            if (contract.check(endpoint, format, expected)) {
                                Tally.of(model).error(operation, expected, format);
                            }
                        })));
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
