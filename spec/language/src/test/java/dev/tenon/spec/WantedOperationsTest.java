package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Loading a part of a description. */
class WantedOperationsTest {
    private static final List<String> NAMES = List.of("Attach", "ATTACH", "Detach", "Replace");
    private final MemorySource shop = MemorySource.listing(
                    "Attach", "{ name: ATTACH, file: attach2 }", "Detach", "Replace")
            .operation("Attach", """
                    errors:
                      Thing.Gone: [{ http: 404 }]
                    """)
            .with("operations/attach2.yaml", """
                    operation: ATTACH
                    errors:
                      Thing-Gone: [{ http: 404 }]
                      Box_Full:
                        - { http: 409 }
                    """)
            .operation("Detach", """
                    errors: { ThingGone: [{ http: 404 }], Box.Full: [{ http: 409 }] }
                    """)
            .operation("Replace", """
                    javaName: Attach
                    errors:
                      Box-Full: [{ http: 409 }]
                      Thing_Gone: [{ http: 404 }]
                    """);

    @Test
    @DisplayName("Java names do not depend on which operations are wanted")
    void namesDoNotDependOnWhatIsWanted() {
        List<Operation> all = load(NAMES).operations();
        assertThat(all).extracting(Operation::typeName).doesNotHaveDuplicates();
        assertThat(constants(all)).doesNotHaveDuplicates();
        for (int first = 0; first < all.size(); first++) {
            for (int second = first; second < all.size(); second++) {
                List<Operation> wanted =
                        Stream.of(all.get(first), all.get(second)).distinct().toList();
                assertThat(load(wanted.stream().map(Operation::name).toList()).operations())
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    @DisplayName("The names of all operations are there, whichever are wanted")
    void namesOfAllOperationsAreThere() {
        assertThat(load(List.of("Detach")).service().operations()).isEqualTo(NAMES);
        assertThat(load(List.of("Attahc")).operations()).isEmpty();
    }

    @Test
    @DisplayName("Mistakes in a file that is not wanted are not reported, but that it is missing is")
    void mistakesElsewhereAreNotReported() {
        shop.operation("Detach", "parameters: { A: { type: strin } }\nerrors: [");
        assertThat(load(List.of("Attach")).operations()).hasSize(1);

        MemorySource missing = MemorySource.listing("Attach", "Detach").operation("Attach", "");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(SpecLoader.load("service.yaml", missing, "Attach"::equals, diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("[SPEC-001] service.yaml:5:22: there is no file 'operations/Detach.yaml';");
    }

    private ApiModel load(List<String> wanted) {
        Diagnostics diagnostics = new Diagnostics();
        ApiModel model = SpecLoader.load("service.yaml", shop, wanted::contains, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        assertThat(diagnostics.sorted()).isEmpty();
        return model;
    }

    private static List<String> constants(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.errors().stream())
                .map(ErrorCode::constantName)
                .toList();
    }
}
