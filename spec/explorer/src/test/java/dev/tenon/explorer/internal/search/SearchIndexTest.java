package dev.tenon.explorer.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.explorer.Descriptions;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found, and in which order. */
class SearchIndexTest {
    private static final ApiModel MODEL = Descriptions.ecs();
    private static final SearchIndex INDEX = SearchIndex.of(MODEL, ErrorCentre.of(MODEL));

    @Test
    void withoutAWordAllOperationsAreFoundAndNoCodes() {
        JsonValue found = INDEX.find("", 0, 3);

        assertThat(total(found)).isEqualTo(MODEL.operations().size());
        assertThat(names(found))
                .hasSize(3)
                .containsExactlyElementsOf(MODEL.operations().stream()
                        .limit(3)
                        .map(operation -> operation.name())
                        .toList());
    }

    @Test
    void theNameItselfComesFirst() {
        assertThat(names(INDEX.find("attachkeypair", 0, 5))).startsWith("AttachKeyPair");
        assertThat(names(INDEX.find("stopinstance", 0, 1))).containsExactly("StopInstance");
    }

    @Test
    void everyWordHasToBeFoundInWhateverOrder() {
        assertThat(names(INDEX.find("pair attach", 0, 5))).startsWith("AttachKeyPair");
        assertThat(total(INDEX.find("attach nothing-has-this", 0, 5))).isZero();
    }

    @Test
    void chineseFindsSummariesAndExplanations() {
        assertThat(names(INDEX.find("绑定 密钥对", 0, 10))).contains("AttachKeyPair");
        assertThat(names(INDEX.find("密钥对", 0, 50))).contains("DetachKeyPair", "InvalidKeyPairName.NotFound");
    }

    @Test
    void anOperationIsFoundByAParameterWhichIsNamed() {
        JsonValue line = INDEX.find("minamount", 0, 20).get("lines").orElseThrow().elements().stream()
                .filter(found -> found.get("operation").isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(line.get("operation").orElseThrow().text()).isEqualTo("RunInstances");
        assertThat(line.get("because")
                        .flatMap(because -> because.get("name"))
                        .orElseThrow()
                        .text())
                .isEqualTo("MinAmount");
    }

    @Test
    void aCodeIsFoundByItsNameAndBesideTheOperationsThatHaveIt() {
        List<String> names = names(INDEX.find("DependencyViolation.WindowsInstance", 0, 10));

        assertThat(names).startsWith("DependencyViolation.WindowsInstance").contains("AttachKeyPair");
    }

    @Test
    void furtherLinesFollow() {
        List<String> both = names(INDEX.find("instance", 0, 20));
        List<String> second = names(INDEX.find("instance", 10, 10));

        assertThat(second).isEqualTo(both.subList(10, 20));
        assertThat(names(INDEX.find("instance", 100_000, 10))).isEmpty();
    }

    private static int total(JsonValue found) {
        return Integer.parseInt(found.get("total").orElseThrow().text());
    }

    private static List<String> names(JsonValue found) {
        return found.get("lines").map(JsonValue::elements).orElse(List.of()).stream()
                .map(line -> line.get("operation")
                        .or(() -> line.get("code"))
                        .orElseThrow()
                        .text())
                .toList();
    }
}
