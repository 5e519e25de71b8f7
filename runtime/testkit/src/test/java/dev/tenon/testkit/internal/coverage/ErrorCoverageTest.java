package dev.tenon.testkit.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.Callers;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import dev.tenon.testkit.internal.coverage.CoverageReport.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCoverageTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");
    private static final String[] ARGUMENTS = {
        "RegionId", "cn-hangzhou", "KeyPairName", "deploy", "InstanceIds", "[\"i-1\"]"
    };

    private static CoverageTable after(String... codes) {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start()) {
            for (String code : codes) {
                endpoint.on("AttachKeyPair").fails(code);
                Callers.of(endpoint).outcome("AttachKeyPair", ARGUMENTS);
            }
            coverage.add(endpoint.model(), endpoint.calls());
        }
        return coverage.table(NamedConstants.NONE);
    }

    @Test
    void countsTheOwnCodesOfOperationsInUse() {
        CoverageTable coverage = after("DependencyViolation.WindowsInstance", "InternalError");

        assertThat(coverage.met()).hasValue(0.2);
        assertThat(coverage.handled()).hasValue(0);
        assertThat(coverage.lines())
                .extracting(CoverageLine::name)
                .containsExactly("AttachKeyPair", "Ecs 2014-05-26, errors of every operation");
        assertThat(coverage.lines().get(0).met()).containsExactly("DependencyViolation.WindowsInstance");
        assertThat(coverage.lines().get(0).missed()).hasSize(4);
        assertThat(coverage.lines().get(1).met()).containsExactly("InternalError");
    }

    @Test
    void countsTheCodesOfItemsThatFailed() {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start()) {
            endpoint.on("AttachKeyPair").failsPartially("DependencyViolation.IoOptimize");
            Callers.of(endpoint).outcome("AttachKeyPair", ARGUMENTS);
            coverage.add(endpoint.model(), endpoint.calls());

            assertThat(endpoint.calls()).singleElement().satisfies(call -> {
                assertThat(call.succeeded()).isTrue();
                assertThat(call.itemErrorCodes()).containsExactly("DependencyViolation.IoOptimize");
            });
        }

        assertThat(coverage.table(NamedConstants.NONE).lines().get(0).met())
                .containsExactly("DependencyViolation.IoOptimize");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"r\",\"Code\" : \"DependencyViolation.IoOptimize\",\"Message\":\"m\"}",
                "<Error><Code> DependencyViolation.IoOptimize </Code></Error>"
            })
    void countsTheCodesOfRecordedRefusals(String body) {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start()) {
            endpoint.on("AttachKeyPair").respondsText(400, "text/plain", body).respondsText(200, "text/plain", body);
            Callers.of(endpoint).outcome("AttachKeyPair", ARGUMENTS);
            Callers.of(endpoint).outcome("AttachKeyPair", ARGUMENTS);
            coverage.add(endpoint.model(), endpoint.calls());

            assertThat(endpoint.calls())
                    .extracting(RecordedCall::errorCode)
                    .containsExactly(Optional.of("DependencyViolation.IoOptimize"), Optional.empty());
        }

        assertThat(coverage.table(NamedConstants.NONE).lines().get(0).met())
                .containsExactly("DependencyViolation.IoOptimize");
    }

    @Test
    void countsTheCodesThatClassesName() {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start()) {
            Callers.of(endpoint).outcome("AttachKeyPair", ARGUMENTS);
            coverage.add(endpoint.model(), endpoint.calls());
        }
        CoverageTable table = coverage.table(new NamedConstants(
                Set.of("EcsErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE", "OtherErrorCode.INTERNAL_ERROR"),
                Set.of("DependencyViolation.IoOptimize", "Gone")));

        assertThat(table.lines().get(0).handled())
                .containsExactly("DependencyViolation.IoOptimize", "DependencyViolation.WindowsInstance");
        assertThat(table.lines().get(1).handled()).isEmpty();
        assertThat(table.handled()).hasValue(0.4);
        assertThat(CoverageReport.text(table, Console.FULL))
                .startsWith("Documented errors: 0 % met by the tests, 40 % handled by the application\n")
                .containsPattern("AttachKeyPair +5 documented, +0 met \\(0 %\\), +2 handled \\(40 %\\)\n")
                .contains(
                        "missed: DependencyViolation.WindowsInstance, handled\n",
                        "missed: InstanceKeyPairLimitExceeded\n");
    }

    @Test
    void nothingCalledFulfilsNoDemand() {
        CoverageTable nothing = new CoverageTable(List.of());

        assertThat(nothing.met()).isEmpty();
        assertThatCode(() -> nothing.require(0, "it")).doesNotThrowAnyException();
        assertThatThrownBy(() -> nothing.require(0.5, "it"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("it must meet 50 % of the documented errors, but called no operation");
    }

    @Test
    void anOperationThatDocumentsNoErrorsFulfilsNoDemand() {
        ErrorCoverage coverage = new ErrorCoverage();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start()) {
            Callers.of(endpoint).outcome("DescribeKeyPairs", "RegionId", "cn-hangzhou");
            coverage.add(endpoint.model(), endpoint.calls());
        }
        CoverageTable table = coverage.table(NamedConstants.NONE);

        assertThat(table.met()).isEmpty();
        assertThat(CoverageReport.text(table, Console.SHORT))
                .contains("Documented errors: none met by the tests", "documents none of its own");
        assertThatThrownBy(() -> table.require(0.01, "it"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("it must meet 1 % of the documented errors, but what it called documents none of its own:"
                        + " DescribeKeyPairs");
    }

    @Test
    void aShareCanBeDemanded() {
        CoverageTable coverage = after("DependencyViolation.WindowsInstance");

        assertThatCode(() -> coverage.require(0.2, "it")).doesNotThrowAnyException();
        assertThatThrownBy(() -> coverage.require(0.5, "it"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it meets 20 % of the documented errors; 50 % are required")
                .hasMessageContaining("missed: ");
    }

    @Test
    void theConsoleGetsAShortTable() {
        assertThat(CoverageReport.text(after("DependencyViolation.WindowsInstance"), Console.SHORT))
                .startsWith("Documented errors: 20 % met by the tests, 0 % handled by the application\n")
                .containsPattern("AttachKeyPair +5 documented, +1 met \\(20 %\\), +0 handled \\(0 %\\)\n")
                .endsWith("tenon.coverage.console=full lists the codes that were missed\n")
                .hasSizeLessThan(440);
    }

    @Test
    void theConsoleGetsEachMissedCodeOnRequest() {
        CoverageTable coverage = after("DependencyViolation.WindowsInstance");

        assertThat(CoverageReport.text(coverage, Console.named("full")))
                .contains("      missed: DependencyViolation.IoOptimize\n")
                .doesNotContain("missed: DependencyViolation.WindowsInstance");
        assertThat(CoverageReport.text(coverage, Console.named("off"))).isEmpty();
        assertThatThrownBy(() -> Console.named("ful"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tenon.coverage.console is off, short or full, not \"ful\"");
    }

    @Test
    void thePageShowsEachCodeAndEscapesWhatItShows() {
        CoverageLine hostile =
                new CoverageLine("S 1", "<script>", List.of("a&b", "\"c\"", "{{met}}"), Set.of("a&b"), Set.of("\"c\""));

        assertThat(CoveragePage.html(new CoverageTable(List.of(hostile))))
                .startsWith("<!DOCTYPE html>")
                .contains("Documented errors: 33 % met by the tests, 33 % handled by the application")
                .contains("data-name=\"&lt;script&gt;\" data-met=\"1\" data-handled=\"1\" data-missed=\"2\"")
                .contains("<tr class=\"met\"><td>a&amp;b</td><td>yes</td><td>no</td></tr>")
                .contains("<tr class=\"missed\"><td>&quot;c&quot;</td><td>no</td><td>yes</td></tr>")
                .contains("<td>{{met}}</td>");
    }

    @Test
    void runsAreMerged() {
        CoverageLine one = new CoverageLine("S 1", "A", List.of("x", "y"), Set.of("x"), Set.of());
        CoverageLine two = new CoverageLine("S 1", "A", List.of("x", "y", "z"), Set.of("y"), Set.of("x"));
        CoverageLine other = new CoverageLine("S 2", "A", List.of("x"), Set.of(), Set.of());

        assertThat(new CoverageTable(List.of(one)).merge(new CoverageTable(List.of(two, other))))
                .isEqualTo(new CoverageTable(List.of(
                        new CoverageLine("S 1", "A", List.of("x", "y", "z"), Set.of("x", "y"), Set.of("x")), other)));
    }

    @Test
    void dataIsReadAsItWasWritten(@TempDir Path folder) throws Exception {
        CoverageTable table = new CoverageTable(List.of(
                new CoverageLine("S 1", "A", List.of("x", "数\"\n"), Set.of("x"), Set.of("数\"\n")),
                new CoverageLine("S 1", "", List.of(), Set.of(), Set.of())));
        Path file = Files.writeString(folder.resolve("coverage.json"), CoverageData.json(table));

        assertThat(CoverageData.read(file)).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[{}]", "[{\"service\":\"S\"}]", "[", "no"})
    void otherFilesAreRefused(String text, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("coverage.json"), text);

        assertThatThrownBy(() -> CoverageData.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " is not a coverage file of the test kit");
    }
}
