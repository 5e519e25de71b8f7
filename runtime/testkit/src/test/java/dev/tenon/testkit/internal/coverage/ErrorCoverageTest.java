package dev.tenon.testkit.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.testkit.Callers;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.internal.coverage.CoverageReport.Console;
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

        assertThat(coverage.share()).hasValue(0.2);
        assertThat(coverage.lines()).extracting(ErrorCoverage.Line::owner).containsExactly("AttachKeyPair", "Ecs");
        assertThat(coverage.lines().get(0).met()).containsExactly("DependencyViolation.WindowsInstance");
        assertThat(coverage.lines().get(0).missed()).hasSize(4);
        assertThat(coverage.lines().get(1).met()).containsExactly("InternalError");
    }

    @Test
    void nothingCalledFulfilsNoDemand() {
        ErrorCoverage nothing = new ErrorCoverage();

        assertThat(nothing.share()).isEmpty();
        assertThatCode(() -> nothing.require(0, "it")).doesNotThrowAnyException();
        assertThatThrownBy(() -> nothing.require(0.5, "it"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("it has to meet 50 % of the documented errors, but called no operation");
    }

    @Test
    void anOperationThatDocumentsNoErrorsFulfilsNoDemand() {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint =
                EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml").start()) {
            Callers.of(endpoint).outcome("DescribeKeyPairs", "RegionId", "cn-hangzhou");
            coverage.add(endpoint.model(), endpoint.calls());
        }

        assertThat(coverage.share()).isEmpty();
        assertThat(CoverageReport.text(coverage, Console.SHORT))
                .contains("Documented errors met by the tests: none documented", "documents none of its own");
        assertThatThrownBy(() -> coverage.require(0.01, "it"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("it has to meet 1 % of the documented errors, but what it called documents none of its own:"
                        + " DescribeKeyPairs");
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
    void theConsoleGetsAShortTable() {
        assertThat(CoverageReport.text(after("DependencyViolation.WindowsInstance"), Console.SHORT))
                .startsWith("Documented errors met by the tests: 20 %\n")
                .containsPattern("AttachKeyPair +1 of +5\n")
                .endsWith("tenon.coverage.console=full lists the codes that were missed\n")
                .hasSizeLessThan(300);
    }

    @Test
    void theConsoleGetsEachMissedCodeOnRequest() {
        ErrorCoverage coverage = after("DependencyViolation.WindowsInstance");

        assertThat(CoverageReport.text(coverage, Console.named("full")))
                .contains("      missed: DependencyViolation.IoOptimize\n")
                .doesNotContain("missed: DependencyViolation.WindowsInstance");
        assertThat(CoverageReport.text(coverage, Console.named("off"))).isEmpty();
        assertThatThrownBy(() -> Console.named("ful"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tenon.coverage.console is off, short or full, not \"ful\"");
    }

    @Test
    void thePageShowsBothSides() {
        assertThat(CoverageReport.html(after("DependencyViolation.WindowsInstance")))
                .startsWith("<!DOCTYPE html>")
                .contains("<td class=\"met\">DependencyViolation.WindowsInstance<br></td>");
    }
}
