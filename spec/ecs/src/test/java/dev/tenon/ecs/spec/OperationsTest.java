package dev.tenon.ecs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostics;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperationsTest {
    /** Operations that are described; a greater number is better. */
    private static final int OPERATIONS = 347;

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<ApiModel> load() throws URISyntaxException {
        URL service = OperationsTest.class.getResource("/tenon/ecs/v2014_05_26/service.yaml");
        assertThat(service).isNotNull();
        Path folder = Path.of(service.toURI()).getParent();
        return SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), diagnostics);
    }

    @Test
    @DisplayName("The description loads without a diagnostic")
    void loadsWithoutADiagnostic() throws URISyntaxException {
        assertThat(load()).isPresent();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    @DisplayName(
            "it describes no fewer operations than committed, each with a summary in two languages and its documents")
    void describesEveryOperation() throws URISyntaxException {
        List<Operation> operations = load().orElseThrow().operations();
        List<String> summarised = operations.stream()
                .filter(operation -> operation.summary().byLanguage().keySet().containsAll(List.of("en", "zh")))
                .map(Operation::name)
                .toList();
        System.out.println("operations " + operations.size() + ", with a summary " + summarised.size() + ", with pages "
                + operations.stream()
                        .filter(operation -> operation.pagination().isPresent())
                        .count()
                + ", waiters "
                + operations.stream()
                        .mapToInt(operation -> operation.waiters().size())
                        .sum());

        assertThat(operations)
                .extracting(Operation::name)
                .hasSizeGreaterThanOrEqualTo(OPERATIONS)
                .doesNotHaveDuplicates()
                .isEqualTo(summarised);
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.sources()).isNotEmpty());
    }

    @Test
    @DisplayName("every response holds the request id, but for three that only the billing of the vendor calls")
    void everyResponseHoldsTheRequestId() throws URISyntaxException {
        assertThat(load().orElseThrow().operations())
                .filteredOn(operation -> operation.response().stream()
                        .noneMatch(field -> field.wireName().equals("RequestId")))
                .extracting(Operation::name)
                .containsExactlyInAnyOrder("EipFillParams", "EipFillProduct", "EipNotifyPaid");
    }
}
