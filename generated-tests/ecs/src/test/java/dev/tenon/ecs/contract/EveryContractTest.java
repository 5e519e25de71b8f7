package dev.tenon.ecs.contract;

import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.examples.Examples;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.generated.ContractRun;
import dev.tenon.testkit.generated.ContractSummary;
import dev.tenon.testkit.generated.ContractTarget;
import dev.tenon.testkit.generated.ExpectedError;
import dev.tenon.testkit.generated.OperationContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of every operation, as {@code @GenerateTests} would write it, without the classes: what they would take to compile is
 * longer than the tests.
 */
@Tag("long")
@ExtendWith(ContractSummary.class)
final class EveryContractTest {
    private static final String SPEC = "tenon/ecs/v2014_05_26/service.yaml";

    @TestFactory
    @DisplayName("requests, responses in JSON and XML, and documented errors of every operation")
    Stream<DynamicContainer> everyOperation(ContractRun run) {
        return EmbeddedEndpoint.description(SPEC).operations().stream().map(described -> container(described, run));
    }

    @SuppressWarnings("unchecked")
    private static DynamicContainer container(dev.tenon.spec.model.Operation described, ContractRun run) {
        Operation<Record, Record> operation = (Operation<Record, Record>) Examples.generated(described);
        OperationContract<Record, Record> contract = OperationContract.of(
                SPEC,
                described.name(),
                (Class<Record>) type(described.typeName() + "Request"),
                (Class<Record>) type(described.typeName() + "Response"),
                (target, request) -> call(target, operation, request));
        return DynamicContainer.dynamicContainer(
                described.name(),
                Stream.of(contract.requests(run), contract.responses(run), contract.errors(run, errors(described)))
                        .flatMap(tests -> tests));
    }

    private static List<ExpectedError> errors(dev.tenon.spec.model.Operation described) {
        return described.errors().stream()
                .flatMap(code -> code.rows().stream()
                        .map(row -> new ExpectedError(code.code(), row.http().orElse(0), EcsErrorCode.of(code.code()))))
                .distinct()
                .toList();
    }

    private static Record call(ContractTarget target, Operation<Record, Record> operation, Record request) {
        try (EcsClient client = target.connect(EcsClient.builder())) {
            return client.send(operation, request).value();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.tenon.ecs." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("nothing was generated with the name " + name, missing);
        }
    }
}
