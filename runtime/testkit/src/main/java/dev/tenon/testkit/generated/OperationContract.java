package dev.tenon.testkit.generated;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the description promises about one operation, as tests of the generated client: the request as a server receives
 * it, responses with every documented field, every documented error. Each test has its own endpoint, which also checks
 * the signature of every request.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public final class OperationContract<Q extends Record, R extends Record> {
    private final String spec;
    private final String operation;
    private final Class<Q> request;
    private final Caller<Q, R> caller;

    private OperationContract(String spec, String operation, Class<Q> request, Caller<Q, R> caller) {
        this.spec = spec;
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
        return new OperationContract<>(spec, operation, request, caller);
    }

    /**
     * Tests of the request: everything documented, only what is required, and the builder.
     *
     * @throws IllegalArgumentException when the description no longer has the operation
     */
    public Stream<DynamicTest> requests(ContractRun run) {
        return described(run).requests();
    }

    /**
     * Tests of the response: every field, with two, one and no elements in every list; and only what is always sent.
     *
     * @throws IllegalArgumentException when the description no longer has the operation
     */
    public Stream<DynamicTest> responses(ContractRun run) {
        return described(run).responses();
    }

    /**
     * Tests of errors: each documented code and status, in each format, becomes its constant.
     *
     * @throws IllegalArgumentException when the description no longer has the operation
     */
    public Stream<DynamicTest> errors(ContractRun run, List<ExpectedError> documented) {
        return described(run).errors(documented);
    }

    private DescribedContract<Q, R> described(ContractRun run) {
        ApiModel model = run.description(spec);
        Operation described = model.operations().stream()
                .filter(candidate -> candidate.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        spec + " no longer describes " + operation + "; the tests must be generated again"));
        Tally tally = run.tally(model);
        tally.begin(described);
        return new DescribedContract<>(model, tally, described, request, caller);
    }
}
