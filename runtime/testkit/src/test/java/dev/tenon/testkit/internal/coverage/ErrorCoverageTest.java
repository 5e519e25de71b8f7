package dev.tenon.testkit.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.testkit.Callers;
import dev.tenon.testkit.EmbeddedEndpoint;
import org.junit.jupiter.api.Test;

class ErrorCoverageTest {
    private static final String[] ARGUMENTS = {
        "RegionId", "cn-hangzhou", "KeyPairName", "deploy", "InstanceIds", "[\"i-1\"]"
    };

    private static ErrorCoverage after(String... codes) {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml").start()) {
            for (String code : codes) {
                endpoint.on("AttachKeyPair").fails(code);
                Callers.of(endpoint).outcome("AttachKeyPair", ARGUMENTS);
            }
            coverage.add(endpoint.model(), endpoint.calls());
        }
        return coverage;
    }

    @Test
    void countsTheOwnCodesOfOperationsInUse() {
        ErrorCoverage coverage = after("DependencyViolation.WindowsInstance", "InternalError");

        assertThat(coverage.share()).isEqualTo(0.2);
        assertThat(coverage.lines()).extracting(ErrorCoverage.Line::owner).containsExactly("AttachKeyPair", "Ecs");
        assertThat(coverage.lines().get(0).met()).containsExactly("DependencyViolation.WindowsInstance");
        assertThat(coverage.lines().get(0).missed()).hasSize(4);
        assertThat(coverage.lines().get(1).met()).containsExactly("InternalError");
    }

    @Test
    void nothingCalledMissesNothing() {
        assertThat(new ErrorCoverage().share()).isEqualTo(1);
    }

    @Test
    void aShareCanBeDemanded() {
        ErrorCoverage coverage = after("DependencyViolation.WindowsInstance");

        assertThatCode(() -> coverage.require(0.2, "it")).doesNotThrowAnyException();
        assertThatThrownBy(() -> coverage.require(0.5, "it"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it meets 20 % of the documented errors; 50 % are demanded")
                .hasMessageContaining("missed: ");
    }

    @Test
    void isShownAsTableAndAsPage() {
        ErrorCoverage coverage = after("DependencyViolation.WindowsInstance");

        assertThat(CoverageReport.text(coverage))
                .startsWith("Documented errors met by the tests: 20 %")
                .containsPattern("AttachKeyPair +1 of +5 +missed: ");
        assertThat(CoverageReport.html(coverage))
                .startsWith("<!DOCTYPE html>")
                .contains("<td class=\"met\">DependencyViolation.WindowsInstance<br></td>");
    }
}
