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
    @DisplayName("It describes 49 operations, each with a summary in two languages and its documents")
    void describes49Operations() throws URISyntaxException {
        List<Operation> operations = load().orElseThrow().operations();
        assertThat(operations).extracting(Operation::name).hasSize(49).doesNotHaveDuplicates();
        assertThat(operations.stream()
                        .filter(operation -> operation.summary().byLanguage().size() != 2
                                || operation.sources().isEmpty()
                                || operation.parameters().isEmpty())
                        .map(Operation::name))
                .isEmpty();
    }

    @Test
    @DisplayName("Every response holds the request id")
    void everyResponseHoldsTheRequestId() throws URISyntaxException {
        assertThat(load().orElseThrow().operations())
                .extracting(Operation::response)
                .allSatisfy(response ->
                        assertThat(response).anyMatch(field -> field.wireName().equals("RequestId")));
    }
}
